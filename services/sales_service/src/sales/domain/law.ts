export { LAW } from '@rmp/gst';

/** Layout of a bill that no device printed. */
export const TEMPLATE = 'bill-1';

/** Layout of a note that no device printed. */
export const NOTE_TEMPLATE = 'note-1';
