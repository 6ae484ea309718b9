import { financialYearOf } from './financial-year.ts';

/** Turnover of the financial year before the one of a day, as far as the shop has said it. */
export function turnoverBefore(
  turnovers: readonly { readonly financial_year: string; readonly turnover_paise: number }[],
  date: string,
): number | undefined {
  const lastYear = financialYearOf(`${Number(date.slice(0, 4)) - 1}${date.slice(4).replace('02-29', '02-28')}`).label;
  return turnovers.find(({ financial_year }) => financial_year === lastYear)?.turnover_paise;
}
