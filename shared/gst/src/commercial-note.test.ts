import { describe, expect, it } from 'vitest';
import { aBill, aLine, issuedLines, pricedBill } from '../test/a-bill.ts';
import { basisPoints, commercialNote, creditNote, isPastTaxNote, milli, paise } from './index.ts';
import type { EarlierNote, ReturnableBill } from './index.ts';

/** Three pieces at ₹100 and 18 % on top: ₹354. */
const lines = [
  aLine({
    qty_milli: milli(3000),
    unit_price_paise: paise(10_000),
    price_includes_tax: false,
    gst_rate_bp: basisPoints(1800),
  }),
];
const priced = pricedBill({ lines });
const bill: ReturnableBill = {
  lines: issuedLines(aBill({ lines }), priced),
  payable_paise: priced.totals.payable_paise,
};
const one = [{ line_no: 1, qty_milli: milli(1000) }];

function after(earlier: readonly EarlierNote[], make: typeof creditNote): EarlierNote {
  const note = make(bill, earlier, one);
  if (!note.ok) throw new RangeError(note.refusal.code);
  return { lines: note.value.lines, payable_paise: note.value.totals.payable_paise };
}

describe('a note after the last day to lower tax (Act s.34(2))', () => {
  it('gives back the price as it was paid, as value alone', () => {
    const note = commercialNote(bill, [], one);

    expect(note).toMatchObject({
      ok: true,
      value: {
        lines: [{ net_paise: 11_800, taxable_paise: 11_800, cgst_paise: 0, sgst_paise: 0, total_paise: 11_800 }],
        totals: { taxable_paise: 11_800, cgst_paise: 0, payable_paise: 11_800 },
      },
    });
  });

  it('and notes before that day together give back the bill and no more, by line and by value', () => {
    const taxed = after([], creditNote);
    const second = after([taxed], commercialNote);
    const third = after([taxed, second], commercialNote);

    expect([taxed, second, third].map(({ payable_paise }) => payable_paise)).toEqual([11_800, 11_800, 11_800]);
    expect(commercialNote(bill, [taxed, second, third], one)).toMatchObject({
      ok: false,
      refusal: { code: 'over-returned', returnable_milli: 0 },
    });
  });
});

describe('the last day', () => {
  const sold = { totals: priced.totals, sold_date: '2025-05-10' };
  const untaxed = { cgst_paise: paise(0), sgst_paise: paise(0), igst_paise: paise(0), cess_paise: paise(0) };

  it.each([
    ['30 November after the year still lowers tax', sold, '2026-11-30', false],
    ['1 December does not', sold, '2026-12-01', true],
    ['a bill without tax has none', { ...sold, totals: untaxed }, '2030-01-01', false],
  ])('%s', (_rule, of, noteDate, isPast) => {
    expect(isPastTaxNote(of, noteDate)).toBe(isPast);
  });

  it.each([
    ['2026-10-15', '2026-10-15', false],
    ['2026-10-15', '2026-10-16', true],
    ['2026-12-20', '2026-12-01', true],
    ['2026-12-20', '2026-11-30', false],
  ])('Act s.34(2): with the annual return of %s, a note of %s is late: %s', (annual_return_date, noteDate, isPast) => {
    const others = { financial_year: '2627', annual_return_date: '2026-04-02' };

    expect(isPastTaxNote(sold, noteDate, [others, { financial_year: '2526', annual_return_date }])).toBe(isPast);
  });
});
