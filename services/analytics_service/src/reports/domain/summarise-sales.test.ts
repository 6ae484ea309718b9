import { describe, expect, it } from 'vitest';
import { noSales } from './sales-figures.ts';
import { summariseSales } from './summarise-sales.ts';

const aDay = (sold_date: string, payable_paise: number) => ({
  ...noSales,
  tax: {},
  sold_date,
  bills: 1,
  payable_paise,
});
const nothing = { ...noSales, net_paise: 0 };
const days = [aDay('2026-10-31', 100), aDay('2026-11-01', 20), aDay('2026-11-30', 3)];

describe('summariseSales', () => {
  it.each([
    {
      group_by: 'day',
      rows: [
        ['2026-10-31', 100],
        ['2026-11-01', 20],
        ['2026-11-30', 3],
      ],
    },
    {
      group_by: 'month',
      rows: [
        ['2026-10', 100],
        ['2026-11', 23],
      ],
    },
    { group_by: 'total', rows: [['total', 123]] },
  ] as const)('sums by $group_by', ({ group_by, rows }) => {
    const summary = summariseSales(days, group_by);

    expect(summary.rows.map(({ period, payable_paise }) => [period, payable_paise])).toEqual(rows);
    expect(summary.totals).toMatchObject({ bills: 3, payable_paise: 123 });
  });

  it('has no row for a period without a bill, and zeros in total', () => {
    expect(summariseSales([], 'day')).toEqual({ rows: [], totals: nothing });
    expect(summariseSales([], 'total')).toEqual({ rows: [{ period: 'total', ...nothing }], totals: nothing });
  });
});
