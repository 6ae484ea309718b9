import type { Doubt } from './refusal.ts';

/** A clock may be this far off before we say so (design: ten minutes). */
export const CLOCK_SKEW_MAX_MS = 10 * 60_000;

/** Nothing is sold in the future; a bill of days ago, made offline, is ordinary. */
export function clockDoubts(soldAt: string, now: string): readonly Doubt[] {
  if (Date.parse(soldAt) - Date.parse(now) <= CLOCK_SKEW_MAX_MS) return [];

  const refusal = { code: 'sales/date-in-future', sold_at: soldAt, now, errors: [{ pointer: '/sold_at' }] } as const;
  return [{ flag: 'clock-skew', refusal }];
}

/** Whether a device's clock, as it sends, is off by more than is forgiven. */
export const isClockOff = (deviceNow: string, now: string): boolean =>
  Math.abs(Date.parse(deviceNow) - Date.parse(now)) > CLOCK_SKEW_MAX_MS;
