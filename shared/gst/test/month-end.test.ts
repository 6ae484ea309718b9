import { describe, expect, it } from 'vitest';
import s1 from '../golden/bills/s1-kirana-six-items.json' with { type: 'json' };
import s2 from '../golden/bills/s2-kirana-rush.json' with { type: 'json' };
import s3 from '../golden/bills/s3-two-of-item-x.json' with { type: 'json' };
import { creditNote, milli, minusPaise, priceBill, sumPaise } from '../src/index.ts';
import type { BillInput, ComputedBill, LineMoney, Paise } from '../src/index.ts';
import { issuedLines } from './a-bill.ts';
import { inputOf } from './golden-bill.ts';
import type { GoldenBill } from './golden-bill.ts';

/** The month of the fixture shop: the six-item bill with one soap back, the rush, and the bills of two phones. */
describe('The month of Sharma Kirana', () => {
  it('adds up by rate and in all, from the stored lines alone', () => {
    const inputs = ([s1, s2, s3, s3] as readonly GoldenBill[]).map(inputOf);
    const bills = inputs.map(priced);
    const note = soapNote(inputs[0], bills[0]);

    const sold = (rate: number, amountOf: (line: LineMoney) => Paise) =>
      sumPaise(bills.flatMap((bill, index) => linesAt(rate, bill, inputs[index]).map(amountOf)));
    const taxable = (line: LineMoney) => line.taxable_paise;
    const cgst = (line: LineMoney) => line.cgst_paise;

    expect(minusPaise(sold(500, taxable), note.totals.taxable_paise)).toBe(73_669);
    expect(minusPaise(sold(500, cgst), note.totals.cgst_paise)).toBe(1842);
    expect([sold(1800, taxable), sold(1800, cgst)]).toEqual([9899, 891]);
    expect(sold(0, taxable)).toBe(33_467);
    expect(minusPaise(sumPaise(bills.map((bill) => bill.totals.round_off_paise)), note.totals.round_off_paise)).toBe(
      -1,
    );
    expect(minusPaise(sumPaise(bills.map((bill) => bill.totals.payable_paise)), note.totals.payable_paise)).toBe(
      122_500,
    );
  });
});

function soapNote(input: BillInput | undefined, bill: ComputedBill | undefined) {
  if (!input || !bill) throw new Error('the month starts with the six-item bill');
  const issued = { lines: issuedLines(input, bill), payable_paise: bill.totals.payable_paise };
  const note = creditNote(issued, [], [{ line_no: 5, qty_milli: milli(1000) }]);
  if (note.ok) return note.value;
  throw new Error(`refused: ${note.refusal.code}`);
}

function linesAt(rate: number, bill: ComputedBill, input: BillInput | undefined) {
  return bill.lines.filter((_, index) => input?.lines[index]?.gst_rate_bp === rate);
}

function priced(input: BillInput): ComputedBill {
  const bill = priceBill(input);
  if (bill.ok) return bill.value;
  throw new Error(`refused: ${bill.refusal.code}`);
}
