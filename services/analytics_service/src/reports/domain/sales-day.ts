import type { SalesFigures, TaxFigures } from '@rmp/contracts/analytics';
import { addFigures, noSales } from './sales-figures.ts';
import { addTax } from './tax-figures.ts';
import type { TaxKey } from './tax-figures.ts';

/** What the shop sold on one business day, and what became of it. */
export interface SalesDay extends SalesFigures {
  readonly sold_date: string;
  readonly tax: Readonly<Partial<Record<TaxKey, TaxFigures>>>;
}

/** Days of the same date added up, oldest first. */
export function addDays(days: readonly SalesDay[]): readonly SalesDay[] {
  const sums = new Map<string, SalesDay>();
  for (const day of days) sums.set(day.sold_date, addDay(sums.get(day.sold_date), day));

  return [...sums.values()].toSorted((a, b) => (a.sold_date < b.sold_date ? -1 : 1));
}

function addDay(before: SalesDay | undefined, day: SalesDay): SalesDay {
  if (!before) return day;
  return { ...addFigures(before, day), sold_date: day.sold_date, tax: addTax(before.tax, day.tax) };
}

/** A day with some figures and nothing else. */
export const dayWith = (sold_date: string, figures: Partial<SalesFigures>, tax: SalesDay['tax']): SalesDay => ({
  ...addFigures(noSales, { ...noSales, ...figures }),
  sold_date,
  tax,
});
