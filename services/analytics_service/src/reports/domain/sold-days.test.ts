import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soldDays } from './sold-days.ts';

const figures = ['gross', 'discount', 'charges', 'taxable', 'cgst', 'sgst', 'igst', 'cess', 'payable'] as const;

const aSale = (soldDate: string, amount: number, roundOff = 0, type = 'sales.sale-recorded.v1') => ({
  type,
  data: {
    sale: {
      sold_date: soldDate,
      totals: {
        ...Object.fromEntries(figures.map((figure) => [`${figure}_paise`, amount])),
        round_off_paise: roundOff,
      },
      credit_paise: amount,
      place_of_supply: '08',
      seller: { state_code: '08' },
      lines: [],
      a_field_of_tomorrow: 1,
    },
  },
});

describe('soldDays', () => {
  it('adds the bills of each day and leaves other events alone', () => {
    const days = soldDays([
      aSale('2026-11-22', 100, -30),
      aSale('2026-11-21', 7),
      aSale('2026-11-22', 250, 20),
      aSale('2026-11-22', 999, 0, 'sales.sale-amended.v1'),
    ]);

    expect(days).toMatchObject([
      { sold_date: '2026-11-21', bills: 1, payable_paise: 7, round_off_paise: 0 },
      {
        sold_date: '2026-11-22',
        bills: 2,
        payable_paise: 350,
        cgst_paise: 350,
        round_off_paise: -10,
        credit_paise: 350,
      },
    ]);
    expect(days[0]).not.toHaveProperty('a_field_of_tomorrow');
  });

  it('gives the same sums in any order', () => {
    const sales = fc.array(
      fc.tuple(fc.constantFrom('2026-11-20', '2026-11-21'), fc.nat(1_000_000), fc.integer({ min: -50, max: 50 })),
    );

    fc.assert(
      fc.property(sales, (rows) => {
        const events = rows.map(([date, amount, roundOff]) => aSale(date, amount, roundOff));

        expect(soldDays(events.toReversed())).toEqual(soldDays(events));
      }),
    );
  });

  it('refuses a recorded sale without its figures', () => {
    expect(() => soldDays([{ type: 'sales.sale-recorded.v1', data: { sale: { sold_date: '2026-11-22' } } }])).toThrow(
      'totals',
    );
  });
});
