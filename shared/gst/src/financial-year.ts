import { isCalendarDate } from './business-date.ts';

/** April to March. The label is what numbers carry: `2627` for 2026-27. */
export interface FinancialYear {
  readonly label: string;
  readonly starts: string;
  readonly ends: string;
}

/** The financial year of a day (`2026-11-22`). Throws `RangeError` on text that is no day. */
export function financialYearOf(date: string): FinancialYear {
  if (!isCalendarDate(date)) throw new RangeError(`not a calendar date: ${date}`);

  const year = Number(date.slice(0, 4));
  const first = date.slice(5) >= FIRST_DAY ? year : year - 1;
  return {
    label: labelOf(first),
    starts: `${first}-${FIRST_DAY}`,
    ends: `${first + 1}-${LAST_DAY}`,
  };
}

/** Whether two pairs of digits name one year after the other: `2627` does, `2628` does not, `9900` does. */
export function isFinancialYearLabel(label: string): boolean {
  return /^\d{4}$/.test(label) && labelOf(Number(label.slice(0, 2))) === label;
}

const FIRST_DAY = '04-01';
const LAST_DAY = '03-31';

function labelOf(firstYear: number): string {
  return twoDigits(firstYear) + twoDigits(firstYear + 1);
}

function twoDigits(year: number): string {
  return String(year % 100).padStart(2, '0');
}
