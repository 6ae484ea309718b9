import { financialYearOf } from './financial-year.ts';

/** Label of the financial year before the one of a day: `2526` for any day of 2026-27. */
export function financialYearBefore(date: string): string {
  const { starts } = financialYearOf(date);
  return financialYearOf(`${Number(starts.slice(0, 4)) - 1}${starts.slice(4)}`).label;
}

/** Turnover of the financial year before the one of a day, as far as the shop has said it. */
export function turnoverBefore(
  turnovers: readonly { readonly financial_year: string; readonly turnover_paise: number }[],
  date: string,
): number | undefined {
  const lastYear = financialYearBefore(date);
  return turnovers.find(({ financial_year }) => financial_year === lastYear)?.turnover_paise;
}
