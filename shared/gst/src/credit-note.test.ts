import { describe, expect, it } from 'vitest';
import { aBill, aLine, issuedLines, pricedBill } from '../test/a-bill.ts';
import { creditNote, milli, paise } from './index.ts';
import type { BillLineInput, ComputedCreditNote, EarlierNote, ReturnableBill, ReturnWanted } from './index.ts';

function billOf(...lines: readonly BillLineInput[]): ReturnableBill {
  const bill = pricedBill({ lines });
  return { lines: issuedLines(aBill({ lines }), bill), payable_paise: bill.totals.payable_paise };
}

/** Makes the notes one after the other, each knowing the ones before. */
function notesOf(bill: ReturnableBill, ...wanted: readonly (readonly ReturnWanted[])[]): ComputedCreditNote[] {
  const notes: ComputedCreditNote[] = [];
  for (const returning of wanted) {
    const note = creditNote(bill, notes.map(earlier), returning);
    if (!note.ok) throw new Error(`refused: ${note.refusal.code}`);
    notes.push(note.value);
  }
  return notes;
}

function earlier({ lines, totals }: ComputedCreditNote): EarlierNote {
  return { lines, payable_paise: totals.payable_paise };
}

const back = (lineNo: number, qty: number): ReturnWanted => ({ line_no: lineNo, qty_milli: milli(qty) });
const payables = (notes: readonly ComputedCreditNote[]) => notes.map((note) => note.totals.payable_paise);

describe('creditNote', () => {
  it('gives back the whole bill in one note, round-off included', () => {
    const bill = billOf(aLine({ unit_price_paise: paise(10_049) }));

    const [note] = notesOf(bill, [back(1, 1000)]);

    expect(note?.totals).toMatchObject({ round_off_paise: -49, payable_paise: 10_000 });
  });

  it('never gives back more than was payable: the last note takes the residue', () => {
    const bill = billOf(aLine({ qty_milli: milli(3000), unit_price_paise: paise(150) }));

    const notes = notesOf(bill, [back(1, 1000)], [back(1, 1000)], [back(1, 1000)]);

    expect(bill.payable_paise).toBe(500);
    expect(payables(notes)).toEqual([200, 200, 100]);
    expect(notes[2]?.totals.round_off_paise).toBe(-50);
  });

  it('gives the residue to the last note also when the earlier ones were rounded down', () => {
    const bill = billOf(aLine({ qty_milli: milli(3000), unit_price_paise: paise(140) }));

    const notes = notesOf(bill, [back(1, 1000)], [back(1, 1000)], [back(1, 1000)]);

    expect(bill.payable_paise).toBe(400);
    expect(payables(notes)).toEqual([100, 100, 200]);
  });

  it('stops at what is left when notes before the last have used the bill up', () => {
    const bill = billOf(aLine({ qty_milli: milli(4000), unit_price_paise: paise(50) }));

    const notes = notesOf(bill, [back(1, 1000)], [back(1, 1000)], [back(1, 1000)], [back(1, 1000)]);

    expect(bill.payable_paise).toBe(200);
    expect(payables(notes)).toEqual([100, 100, 0, 0]);
  });

  it('holds several lines of the bill, and is not the last while one line is still out', () => {
    const bill = billOf(aLine(), aLine({ line_no: 2 }), aLine({ line_no: 3, unit_price_paise: paise(33) }));

    const notes = notesOf(bill, [back(1, 1000), back(2, 1000)], [back(3, 1000)]);

    expect(payables(notes)).toEqual([20_000, 0]);
    expect(notes[0]?.totals).toMatchObject({ taxable_paise: 16_948, cgst_paise: 1526, sgst_paise: 1526 });
  });

  it.each([
    { why: 'nothing comes back', returning: [], code: 'nothing-returned' },
    { why: 'the bill has no such line', returning: [back(9, 1000)], code: 'line-unknown' },
    { why: 'a line is named twice', returning: [back(1, 500), back(1, 500)], code: 'line-no-repeated' },
    { why: 'more comes back than was sold', returning: [back(1, 1001)], code: 'over-returned' },
  ])('is refused when $why', ({ returning, code }) => {
    const note = creditNote(billOf(aLine()), [], returning);

    expect(note).toMatchObject({ ok: false, refusal: { code } });
  });
});
