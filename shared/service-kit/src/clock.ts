/** The present instant as RFC 3339 in UTC with milliseconds. Passed in everywhere, so that tests own the time. */
export type Now = () => string;

export const systemNow: Now = () => new Date().toISOString();
