/** Indian time is UTC + 05:30 all year. */
const IST_AHEAD_MS = (5 * 60 + 30) * 60_000;

/** A business day `2026-11-22` as it is written in India: `22-11-2026`. */
export function dayOnPaper(business_date: string): string {
  return business_date.split('-').reverse().join('-');
}

/** The day in India at an instant. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + IST_AHEAD_MS).toISOString().slice(0, 10);
}

/** The clock in India at an instant: `10:42`. */
export function clockOnPaper(instant: string): string {
  return new Date(Date.parse(instant) + IST_AHEAD_MS).toISOString().slice(11, 16);
}
