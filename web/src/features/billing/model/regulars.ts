/** A customer's bill: who, and at which hour of the shop's day. */
export interface Visit {
  readonly customer_id: string;
  readonly hour: number;
}

/** A visit at this time of day says four times as much as another. */
const SAME_TIME_WEIGHT = 4;
const SAME_TIME_HOURS = 1;
const DAY_HOURS = 24;
const INDIA_MS = 5.5 * 3_600_000;

/** Those who come at this hour first, then those who come most; of those alike, who came last. Newest visits first. */
export function regularsAt(hour: number, visits: readonly Visit[]): readonly string[] {
  const weights = new Map<string, number>();
  for (const visit of visits) {
    const weight = isAbout(hour, visit.hour) ? SAME_TIME_WEIGHT : 1;
    weights.set(visit.customer_id, (weights.get(visit.customer_id) ?? 0) + weight);
  }
  return [...weights].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
}

/** The hour of the day in India, 0 to 23. */
export const hourOf = (instant: string): number => new Date(Date.parse(instant) + INDIA_MS).getUTCHours();

function isAbout(hour: number, other: number): boolean {
  const apart = Math.abs(hour - other);
  return Math.min(apart, DAY_HOURS - apart) <= SAME_TIME_HOURS;
}
