import type { Doubt } from './refusal.ts';

/** A clock may be this far off before we say so (design: ten minutes). */
export const CLOCK_SKEW_MAX_MS = 10 * 60_000;

/** Nothing is sold in the future; a bill of days ago, made offline, is ordinary. `field` is where the body says when. */
export function clockDoubts(
  madeAt: string,
  now: string,
  field: 'sold_at' | 'at' | 'ack_at' = 'sold_at',
): readonly Doubt[] {
  if (Date.parse(madeAt) - Date.parse(now) <= CLOCK_SKEW_MAX_MS) return [];

  const refusal = { code: 'sales/date-in-future', [field]: madeAt, now, errors: [{ pointer: `/${field}` }] } as const;
  return [{ flag: 'clock-skew', refusal }];
}

/** Whether a device's clock, as it sends, is off by more than is forgiven. */
export const isClockOff = (deviceNow: string, now: string): boolean =>
  Math.abs(Date.parse(deviceNow) - Date.parse(now)) > CLOCK_SKEW_MAX_MS;
