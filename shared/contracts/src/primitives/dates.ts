import * as z from 'zod';

/** An instant, RFC 3339 in UTC with milliseconds at most: `2026-11-22T06:30:00.000Z`. */
export const Instant = z.iso.datetime({ precision: null }).max(30);

/** An instant that may carry an offset, as devices send it. */
export const InstantWithOffset = z.iso.datetime({ offset: true }).max(35);

/** A business day, the IST calendar day of an instant: `2026-11-22`. */
export const BusinessDate = z.iso.date();
