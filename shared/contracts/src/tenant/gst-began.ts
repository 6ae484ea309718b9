/**
 * The day GST began: a seller kind whose beginning nobody told holds from here. It stands without schemas, so that a page
 * may have it: their library asks for `eval`, which the content policy of every page refuses.
 */
export const GST_BEGAN_DATE = '2017-07-01';
