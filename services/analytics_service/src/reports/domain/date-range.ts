import { REPORT_DAYS_MAX } from '@rmp/contracts/analytics';

/** Business days, both ends included. */
export interface DateRange {
  readonly from_date: string;
  readonly to_date: string;
}

export type RangeRefusal =
  | { readonly code: 'analytics/range-reversed'; readonly errors: readonly { readonly pointer: string }[] }
  | { readonly code: 'analytics/range-too-long'; readonly days: number; readonly days_max: number };

/** Why a report cannot cover this range, or nothing. */
export function refusalOf({ from_date, to_date }: DateRange): RangeRefusal | undefined {
  const days = daysFrom(from_date, to_date);
  if (days < 1) return { code: 'analytics/range-reversed', errors: [{ pointer: '/to_date' }] };
  if (days > REPORT_DAYS_MAX) return { code: 'analytics/range-too-long', days, days_max: REPORT_DAYS_MAX };

  return undefined;
}

const DAY_MS = 86_400_000;

/** Calendar days as such have no time zone: both ends are read as midnight UTC. */
const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
