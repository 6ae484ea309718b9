import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { amountInWords, creditNote, documentTypeFor, priceBill } from '../src/index.ts';
import type { ComputedBill, EarlierNote, IssuedLine } from '../src/index.ts';
import { expectedLine, expectedReturn, expectedTotals, inputOf, placeOf } from './golden-bill.ts';
import type { GoldenBill, ReturnFigures } from './golden-bill.ts';
import { quantity } from './rupees.ts';

const FOLDER = new URL('../golden/bills/', import.meta.url);

/** The cast: the files are written for this test and have no other reader. */
const GOLDEN = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as GoldenBill);

it('has the sixty bills an accountant can read', () => {
  expect(GOLDEN.length).toBeGreaterThanOrEqual(60);
});

describe.each(GOLDEN)('$title', (golden) => {
  it('has the figures of the golden file, line by line and in total', () => {
    const bill = priced(golden);

    expect(bill.lines).toEqual(golden.expected.lines.map(expectedLine));
    expect(bill.totals).toEqual(expectedTotals(golden.expected.totals));
    expect(amountInWords(bill.totals.payable_paise)).toBe(golden.expected.in_words);
  });

  it('is written on the right paper with the right tax heads', () => {
    const paper = documentTypeFor({
      seller_kind: golden.seller.kind,
      lines: inputOf(golden).lines,
      buyer_registered: golden.buyer?.gstin !== undefined,
    });

    expect(paper).toBe(golden.expected.document_type);
    expect(placeOf(golden)).toMatchObject({
      heads: golden.expected.heads,
      place_of_supply: golden.expected.place_of_supply ?? placeOf(golden).place_of_supply,
    });
  });
});

describe.each(GOLDEN.filter((golden) => golden.returns))('Returns: $title', (golden) => {
  it('gives back the figures of the golden file, one credit note after the other', () => {
    const notes = returnOneByOne(golden);

    expect(notes).toEqual((golden.returns ?? []).map(expectedReturn));
  });
});

/** What each return of the file comes to, the refused ones included. */
function returnOneByOne(golden: GoldenBill): ReturnFigures[] {
  const { lines, totals } = priced(golden);
  const bill = { lines: lines.map((line) => issued(golden, line)), payable_paise: totals.payable_paise };
  const earlier: EarlierNote[] = [];
  return (golden.returns ?? []).map(({ line_no, qty }) => {
    const note = creditNote(bill, earlier, [{ line_no, qty_milli: quantity(qty) }]);
    if (!note.ok) return { refused: note.refusal.code };
    earlier.push({ lines: note.value.lines, payable_paise: note.value.totals.payable_paise });
    return note.value;
  });
}

function priced(golden: GoldenBill): ComputedBill {
  const bill = priceBill(inputOf(golden));
  if (bill.ok) return bill.value;
  throw new Error(`refused: ${JSON.stringify(bill.refusal)}`);
}

function issued(golden: GoldenBill, line: ComputedBill['lines'][number]): IssuedLine {
  const wanted = golden.lines.find(({ line_no }) => line_no === line.line_no);
  return { ...line, qty_milli: quantity(wanted?.qty ?? '0') };
}
