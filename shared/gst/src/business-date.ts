/** Indian time is five and a half hours ahead of UTC all year, so no time zone tables are needed. */
const IST_AHEAD_MS = (5 * 60 + 30) * 60_000;

const INSTANT = /^(\d{4}-\d{2}-\d{2})[Tt]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/**
 * The day in India (`2026-11-22`) of an RFC 3339 instant, whatever its offset. It is the date of the document and
 * decides its financial year. Throws `RangeError` on text that is no instant.
 */
export function businessDateOf(instant: string): string {
  const day = INSTANT.exec(instant)?.[1];
  const time = day && isCalendarDate(day) ? Date.parse(instant.toUpperCase()) : Number.NaN;
  if (Number.isNaN(time)) throw new RangeError(`not an RFC 3339 instant: ${instant}`);
  return dayOf(time + IST_AHEAD_MS);
}

/** Whether the text is a real day of the calendar, written `2026-11-22`. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && dayOf(time) === text;
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
