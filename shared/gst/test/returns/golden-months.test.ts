import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { creditNote, documentTypeFor, milli, priceBill } from '../../src/index.ts';
import type { SellerKind } from '../../src/index.ts';
import {
  agreementOf,
  gstr1Json,
  gstr3bJson,
  gstr3bOf,
  openCmp08,
  openGstr1,
  readPeriod,
} from '../../src/returns/index.ts';
import type { Gstr1, ReturnDocument, ReturnPeriod } from '../../src/returns/index.ts';
import { issuedLines } from '../a-bill.ts';
import { expectedTotals, inputOf, placeOf } from '../golden-bill.ts';
import type { GoldenBill } from '../golden-bill.ts';
import { quantity, rupees } from '../rupees.ts';
import { billOf, noteOf } from './a-document.ts';

/** A whole month as an accountant reads it: its bills and notes, and the returns that follow from them. */
interface GoldenMonth {
  readonly title: string;
  readonly gstin: string;
  readonly period: string;
  readonly seller: { readonly state: string; readonly kind: SellerKind };
  readonly documents: readonly (BillOfMonth | NoteOfMonth)[];
  readonly expected: {
    readonly gstr1?: object;
    readonly gstr3b?: object;
    readonly cmp08?: { readonly turnover: string; readonly cgst: string; readonly sgst: string };
  };
}

type BillOfMonth = Omit<GoldenBill, 'seller'> & {
  readonly number: string;
  readonly date: string;
  readonly status: 'issued' | 'cancelled';
};

interface NoteOfMonth {
  readonly number: string;
  readonly date: string;
  readonly credit_note_on: string;
  readonly line_no: number;
  readonly qty: string;
}

const FOLDER = new URL('../../golden/months/', import.meta.url);

/** The cast: the files are written for this test and have no other reader. */
const MONTHS = readdirSync(FOLDER).map(
  (name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as GoldenMonth,
);

it('are eight at least', () => {
  expect(MONTHS.length).toBeGreaterThanOrEqual(8);
});

describe.each(MONTHS.filter(({ expected }) => expected.gstr1))('$title', (month) => {
  it('has the GSTR-1 and GSTR-3B of the golden file, and tables that agree', () => {
    const gstr1 = returnOf(month);
    const period = periodOf(month);

    expect(gstr1Json(gstr1, { gstin: month.gstin, period, version: 'GST3.2.2' })).toEqual(month.expected.gstr1);
    expect(gstr3bJson(gstr3bOf(gstr1), month.gstin, period)).toEqual(month.expected.gstr3b);
    expect(agreementOf(gstr1).hsn).toEqual(agreementOf(gstr1).sections);
  });
});

describe.each(MONTHS.filter(({ expected }) => expected.cmp08))('$title', (month) => {
  it('owes the tax of the golden file', () => {
    const cmp08 = openCmp08('trader', periodOf(month).to_date);
    for (const document of documentsOf(month)) cmp08.add(document);
    const { turnover = '0', cgst = '0', sgst = '0' } = month.expected.cmp08 ?? {};

    expect(cmp08.finish()).toMatchObject({
      turnover_paise: rupees(turnover),
      cgst_paise: rupees(cgst),
      sgst_paise: rupees(sgst),
    });
  });
});

function periodOf(month: GoldenMonth): ReturnPeriod {
  const period = readPeriod(month.period);
  if (period) return period;
  throw new Error(`no period: ${month.period}`);
}

function returnOf(month: GoldenMonth): Gstr1 {
  const builder = openGstr1();
  for (const document of documentsOf(month)) builder.add(document);
  return builder.finish();
}

/** Bills as priced here, whose totals must be those of the file, and the notes on them. */
function documentsOf(month: GoldenMonth): readonly ReturnDocument[] {
  const bills = month.documents.filter((document): document is BillOfMonth => 'status' in document);
  const priced = new Map(bills.map((bill) => [bill.number, pricedBill(month, bill)]));
  const notes = month.documents.filter((document): document is NoteOfMonth => 'credit_note_on' in document);
  return [
    ...[...priced.values()].map(({ document }) => document),
    ...notes.map((note) => noteDocument(note, priced.get(note.credit_note_on))),
  ];
}

function pricedBill({ seller, gstin }: GoldenMonth, bill: BillOfMonth) {
  const golden: GoldenBill = { ...bill, seller };
  const input = inputOf(golden);
  const computed = priceBill(input);
  if (!computed.ok) throw new Error(`refused: ${computed.refusal.code}`);
  expect({ gstin, number: bill.number, ...computed.value.totals }).toEqual({
    gstin,
    number: bill.number,
    ...expectedTotals(bill.expected.totals),
  });

  const { number, date, status, buyer, supply = 'regular' } = bill;
  const document = billOf(golden, computed.value, {
    number,
    date,
    status,
    supply,
    seller_kind: seller.kind,
    seller_state: seller.state,
    place_of_supply: placeOf(golden).place_of_supply,
    document_type: documentTypeFor({
      seller_kind: seller.kind,
      lines: input.lines,
      buyer_registered: buyer?.gstin !== undefined,
    }),
    ...(buyer?.gstin && { buyer_gstin: buyer.gstin }),
  });
  return {
    golden,
    document,
    issued: { lines: issuedLines(input, computed.value), payable_paise: document.payable_paise },
  };
}

function noteDocument(wanted: NoteOfMonth, bill: ReturnType<typeof pricedBill> | undefined): ReturnDocument {
  if (!bill) throw new Error(`no bill ${wanted.credit_note_on}`);
  const note = creditNote(bill.issued, [], [{ line_no: wanted.line_no, qty_milli: milli(quantity(wanted.qty)) }]);
  if (!note.ok) throw new Error(`refused: ${note.refusal.code}`);

  const { buyer_gstin, place_of_supply, supply, seller_kind, seller_state } = bill.document;
  const { number, date } = wanted;
  const same = { buyer_gstin, place_of_supply, supply, seller_kind, seller_state };
  return noteOf(bill.golden, note.value, bill.document, { ...same, number, date });
}
