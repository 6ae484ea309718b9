import { lastDayOfMonth } from './last-day-of-month.ts';

/** What a return covers: one month, or the quarter that ends with it (QRMP and composition dealers). */
export interface ReturnPeriod {
  /** `2026-11`, or `2026-Q3` for October to December 2026 (quarters of the financial year are counted by GSTN from April). */
  readonly label: string;
  readonly from_date: string;
  readonly to_date: string;
  /** How the portal writes it: month and year, `112026`; of a quarter its last month. */
  readonly portal: string;
  readonly months: 1 | 3;
}

const MONTH = /^(20\d{2})-(0[1-9]|1[0-2])$/;
const QUARTER = /^(20\d{2})-Q([1-4])$/;

/**
 * Reads `2026-11` (a month) or `2026-Q3` (the third quarter of the financial year 2026-27: October to December).
 * Undefined for anything else.
 */
export function readPeriod(label: string): ReturnPeriod | undefined {
  const [, year = '', month = ''] = MONTH.exec(label) ?? [];
  if (month) return periodOf(label, `${year}-${month}`, `${year}-${month}`, 1);

  const [, firstYear = '', quarter = ''] = QUARTER.exec(label) ?? [];
  if (!quarter) return undefined;
  const first = monthAfter(`${firstYear}-04`, (Number(quarter) - 1) * 3);
  return periodOf(label, first, monthAfter(first, 2), 3);
}

function periodOf(label: string, first: string, last: string, months: 1 | 3): ReturnPeriod {
  const [year = '', month = ''] = last.split('-');
  return { label, from_date: `${first}-01`, to_date: lastDayOfMonth(last), portal: `${month}${year}`, months };
}

function monthAfter(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
