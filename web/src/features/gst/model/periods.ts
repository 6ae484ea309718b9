/** Periods a shop files for, newest first: a label the server knows and the days between which it lies. */
export interface Period {
  readonly label: string;
  /** First day of its first month. */
  readonly from_date: string;
  readonly months: 1 | 3;
}

/** The month of a day (`2026-11-22`) and those before it. */
export function monthsUpTo(date: string, count: number): readonly Period[] {
  return Array.from({ length: count }, (_, back) => {
    const month = monthBefore(date, back);
    return { label: month, from_date: `${month}-01`, months: 1 };
  });
}

/** The quarter of a day and those before it; the first of a financial year begins in April. */
export function quartersUpTo(date: string, count: number): readonly Period[] {
  const intoQuarter = (Number(date.slice(5, 7)) - 1) % 3;
  return Array.from({ length: count }, (_, back) => {
    const first = monthBefore(date, intoQuarter + back * 3);
    const [year = 0, month = 0] = first.split('-').map(Number);
    const isJanuary = month < 4;
    const label = `${isJanuary ? year - 1 : year}-Q${isJanuary ? 4 : (month - 1) / 3}`;
    return { label, from_date: `${first}-01`, months: 3 };
  });
}

function monthBefore(date: string, back: number): string {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - back;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
