import type { Ageing } from '@rmp/contracts/payment';
import { type Paise, sumPaise, ZERO_PAISE } from '@rmp/gst';
import type { Bill } from './book.ts';

type Bucket = keyof Ageing;

/**
 * Open bills by the days since they fell due: on the bill's own due date, else after the customer's days of credit, else
 * at once. A bill with a time to pay is not yet due until that day is over.
 */
export function ageingOf(bills: readonly Bill[], creditDays: number | undefined, today: string): Ageing {
  const sums: Record<Bucket, Paise> = {
    not_yet_due_paise: ZERO_PAISE,
    days_0_30_paise: ZERO_PAISE,
    days_31_60_paise: ZERO_PAISE,
    days_61_90_paise: ZERO_PAISE,
    over_90_days_paise: ZERO_PAISE,
  };
  for (const bill of bills) {
    const bucket = bucketOf(bill, creditDays, today);
    sums[bucket] = sumPaise(sums[bucket], bill.due_paise);
  }

  return sums;
}

function bucketOf({ bill_date, due_date, kind }: Bill, creditDays = 0, today: string): Bucket {
  const isOnTerms = due_date !== undefined || (creditDays > 0 && kind === 'sale');
  const late = daysBetween(due_date ?? bill_date, today) - (due_date || kind !== 'sale' ? 0 : creditDays);
  if (isOnTerms && late <= 0) return 'not_yet_due_paise';
  if (late <= 30) return 'days_0_30_paise';
  if (late <= 60) return 'days_31_60_paise';
  return late <= 90 ? 'days_61_90_paise' : 'over_90_days_paise';
}

const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
