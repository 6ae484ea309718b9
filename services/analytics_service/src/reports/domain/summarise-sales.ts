import type { GroupBy, SalesFigures, SalesSummaryRow, SalesTotals } from '@rmp/contracts/analytics';
import { addFigures, noSales, sumFigures, withNet } from './sales-figures.ts';
import type { SalesDay } from './sales-day.ts';

export interface SalesSummary {
  readonly rows: readonly SalesSummaryRow[];
  readonly totals: SalesTotals;
}

/** Days grouped into periods, oldest first, and their sum. Periods without a bill have no row; `total` always has one. */
export function summariseSales(days: readonly SalesDay[], groupBy: GroupBy): SalesSummary {
  const periods = new Map<string, SalesFigures>(groupBy === 'total' ? [['total', noSales]] : []);
  for (const { sold_date, tax: _tax, ...figures } of days) {
    const period = periodOf(sold_date, groupBy);
    periods.set(period, addFigures(periods.get(period) ?? noSales, figures));
  }
  const rows = [...periods]
    .map(([period, figures]) => ({ period, ...withNet(figures) }))
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));

  return { rows, totals: withNet(sumFigures(rows)) };
}

function periodOf(date: string, groupBy: GroupBy): string {
  switch (groupBy) {
    case 'day':
      return date;
    case 'month':
      return date.slice(0, 'yyyy-mm'.length);
    case 'total':
      return 'total';
  }
}
