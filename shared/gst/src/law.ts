/** The rules a document is computed by today, named by the day the newest of them came into force. Kept with it. */
export const LAW = 'in-gst-2026-02-01';
