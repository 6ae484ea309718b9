/** Version of the dated rules we compute by; the day their last change began. */
export const LAW = 'in-gst-2026-02-01';

/** Layout of a bill that no device printed. */
export const TEMPLATE = 'bill-1';

/** Layout of a note that no device printed. */
export const NOTE_TEMPLATE = 'note-1';
