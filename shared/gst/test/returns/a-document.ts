import { paise } from '../../src/index.ts';
import type { ComputedBill, ComputedCreditNote } from '../../src/index.ts';
import { openCheck } from '../../src/returns/index.ts';
import type { CheckedDocument, ReturnDocument, ReturnLine } from '../../src/returns/index.ts';
import type { GoldenBill } from '../golden-bill.ts';
import { percent, quantity } from '../rupees.ts';

/** A document of Sharma Kirana, Jaipur, with what a case is about. */
export const aDocument = (what: Partial<ReturnDocument> = {}): ReturnDocument => ({
  document_type: 'tax_invoice',
  number: 'A/2627/000001',
  date: '2026-11-22',
  status: 'issued',
  seller_kind: 'regular',
  seller_state: '08',
  place_of_supply: '08',
  supply: 'regular',
  reverse_charge: false,
  payable_paise: paise(10_500),
  lines: [aLine()],
  ...what,
});

/** The same as the check before filing sees it. */
export const aChecked = (what: Partial<CheckedDocument> = {}): CheckedDocument => ({
  ...aDocument(),
  round_off_paise: 0,
  has_buyer_address: false,
  ...what,
});

/** What the check says of these documents of a small shop. */
export function problemsOf(...documents: readonly CheckedDocument[]) {
  const check = openCheck({ previous_turnover_paise: 0, highest_turnover_paise: 0 });
  for (const document of documents) check.add(document);
  return check.finish();
}

/** 100 rupees at 5 %, inside of a State. */
export const aLine = (what: Partial<ReturnLine> = {}): ReturnLine => ({
  line_no: 1,
  name: 'Sugar',
  hsn: '1701',
  unit: 'kg',
  qty_milli: 1000,
  gst_rate_bp: 500,
  taxable_paise: paise(10_000),
  cgst_paise: paise(250),
  sgst_paise: paise(250),
  igst_paise: paise(0),
  cess_paise: paise(0),
  ...what,
});

/** The same 100 rupees to another State. */
export const interLine = (what: Partial<ReturnLine> = {}): ReturnLine =>
  aLine({ cgst_paise: paise(0), sgst_paise: paise(0), igst_paise: paise(500), ...what });

export const MAHARASHTRA_BUYER = '27ABCDE1234F1Z0';

type GoldenLines = GoldenBill['lines'];

/** A golden bill with its figures, as the store would hand it over. */
export const billOf = (golden: GoldenBill, bill: ComputedBill, what: Partial<ReturnDocument>): ReturnDocument =>
  aDocument({
    payable_paise: bill.totals.payable_paise,
    lines: bill.lines.map((line) => ({ ...wordsOf(golden.lines, line.line_no), ...line })),
    ...what,
  });

export const noteOf = (
  golden: GoldenBill,
  note: ComputedCreditNote,
  original: ReturnDocument,
  what: Partial<ReturnDocument>,
): ReturnDocument =>
  aDocument({
    document_type: 'credit_note',
    payable_paise: note.totals.payable_paise,
    lines: note.lines.map((line) => ({
      ...wordsOf(golden.lines, line.line_no),
      ...line,
      taxable_paise: paise(line.taxable_paise),
    })),
    original: originalOf(original),
    ...what,
  });

export const originalOf = ({ number, date, payable_paise, supply, reverse_charge }: ReturnDocument) => ({
  number,
  date,
  payable_paise,
  supply,
  reverse_charge,
});

function wordsOf(lines: GoldenLines, lineNo: number) {
  const line = lines.find(({ line_no }) => line_no === lineNo);
  if (!line) throw new Error(`no line ${lineNo}`);
  const words = line as GoldenLines[number] & { readonly item?: string; readonly hsn?: string; readonly unit?: string };
  return {
    name: words.item ?? `Item ${lineNo}`,
    hsn: words.hsn ?? '2106',
    unit: words.unit ?? 'pcs',
    qty_milli: quantity(line.qty),
    gst_rate_bp: percent(line.gst_percent),
    treatment: line.treatment,
  };
}
