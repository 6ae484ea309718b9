import type { DayBill, DayBillLine, Sale, SaleNote } from '@rmp/contracts/sales';
import { paise } from '@rmp/gst';
import type { CheckedDocument, Original, ReturnLine } from '@rmp/gst/returns';

/** Of a bill what the returns of its period need; the store reads these fields and no others. */
export const SALE_FIELDS = [
  'number',
  'document_type',
  'status',
  'sold_date',
  'seller',
  'customer',
  'supply',
  'reverse_charge',
  'place_of_supply',
  'lines',
  'totals',
  'flags',
  'einvoice',
  'day_bill_due',
] as const satisfies readonly (keyof Sale | 'day_bill_due')[];
export type ReturnedSale = Pick<Sale, Exclude<(typeof SALE_FIELDS)[number], 'day_bill_due'>> & {
  readonly day_bill_due?: string;
};

export const DAY_BILL_FIELDS = [
  'number',
  'document_type',
  'bill_date',
  'seller',
  'buyer_gstin',
  'supply',
  'reverse_charge',
  'place_of_supply',
  'lines',
  'totals',
  'corrects',
] as const satisfies readonly (keyof DayBill)[];
export type ReturnedDayBill = Pick<DayBill, (typeof DAY_BILL_FIELDS)[number]>;

export const NOTE_FIELDS = [
  'number',
  'kind',
  'note_date',
  'sale_id',
  'sale_number',
  'sale_date',
  'seller',
  'customer',
  'place_of_supply',
  'lines',
  'totals',
  'commercial',
  'flags',
  'einvoice',
] as const satisfies readonly (keyof SaleNote)[];
export type ReturnedNote = Pick<SaleNote, (typeof NOTE_FIELDS)[number]>;

/** What a note takes from the bill it corrects. */
export type CorrectedSale = Pick<Sale, 'sale_id' | 'number' | 'sold_date' | 'supply' | 'reverse_charge' | 'totals'>;
export const CORRECTED_FIELDS = ['number', 'sold_date', 'supply', 'reverse_charge', 'totals'] as const;

/** A bill as the returns see it: what was issued, never computed again. */
export const saleForReturn = (sale: ReturnedSale): CheckedDocument => ({
  document_type: sale.document_type,
  number: sale.number,
  date: sale.sold_date,
  status: sale.status,
  seller_kind: sale.seller.seller_kind,
  seller_state: sale.seller.state_code,
  buyer_gstin: sale.customer?.gstin,
  has_buyer_address: hasAddress(sale.customer),
  place_of_supply: sale.place_of_supply,
  supply: sale.supply,
  reverse_charge: sale.reverse_charge,
  payable_paise: paise(sale.totals.payable_paise),
  round_off_paise: sale.totals.round_off_paise,
  registration: sale.einvoice?.status,
  came_after_lock: cameAfterLock(sale),
  awaits_day_bill: sale.day_bill_due !== undefined,
  lines: sale.lines.map(lineForReturn),
});

/** The document that carries a day's memos, or the note that takes cancelled ones out of it. */
export const dayBillForReturn = (dayBill: ReturnedDayBill): CheckedDocument => ({
  document_type: dayBill.document_type,
  number: dayBill.number,
  date: dayBill.bill_date,
  status: 'issued',
  seller_kind: dayBill.seller.seller_kind,
  seller_state: dayBill.seller.state_code,
  buyer_gstin: dayBill.buyer_gstin,
  has_buyer_address: true, // of many buyers, none of whom is owed one (r.46(e) asks it of one supply)
  place_of_supply: dayBill.place_of_supply,
  supply: dayBill.supply,
  reverse_charge: dayBill.reverse_charge,
  payable_paise: paise(dayBill.totals.payable_paise),
  round_off_paise: dayBill.totals.round_off_paise,
  lines: dayBill.lines.map(lineForReturn),
  original: dayBill.corrects && {
    number: dayBill.corrects.number,
    date: dayBill.corrects.bill_date,
    payable_paise: paise(dayBill.corrects.payable_paise),
    supply: dayBill.supply,
    reverse_charge: dayBill.reverse_charge,
  },
});

/**
 * A note with the bill it corrects; a note whose bill is not here stands as an ordinary supply of its own day. A commercial
 * one lowers no tax (Act s.34(2)): its number is explained in Table 13 as one that was not issued, and nothing is summed.
 */
export function noteForReturn(note: ReturnedNote, corrected: CorrectedSale | undefined): CheckedDocument {
  const original = corrected && originalOf(corrected);
  return {
    document_type: note.kind,
    number: note.number,
    date: note.note_date,
    status: note.commercial ? 'cancelled' : 'issued',
    seller_kind: note.seller.seller_kind,
    seller_state: note.seller.state_code,
    buyer_gstin: note.customer?.gstin,
    has_buyer_address: hasAddress(note.customer),
    place_of_supply: note.place_of_supply,
    supply: original?.supply ?? 'regular',
    reverse_charge: original?.reverse_charge ?? false,
    payable_paise: paise(note.totals.payable_paise),
    round_off_paise: note.totals.round_off_paise,
    registration: note.einvoice?.status,
    came_after_lock: cameAfterLock(note),
    lines: note.lines.map(lineForReturn),
    original,
  };
}

const originalOf = ({ number, sold_date, supply, reverse_charge, totals }: CorrectedSale): Original => ({
  number,
  date: sold_date,
  payable_paise: paise(totals.payable_paise),
  supply,
  reverse_charge,
});

/** Said when it was recorded: the period was filed by then. */
const cameAfterLock = ({ flags }: Pick<Sale, 'flags'>): boolean => flags.includes('period-locked');

/** Name and State stand for an address since a State alone counts as one (IGST Act s.10(1)(ca)). */
const hasAddress = (customer: Sale['customer']): boolean =>
  customer?.name !== undefined && (customer.address !== undefined || customer.state_code !== undefined);

const lineForReturn = (line: Sale['lines'][number] | SaleNote['lines'][number] | DayBillLine): ReturnLine => ({
  line_no: line.line_no,
  name: line.name,
  hsn: line.hsn,
  unit: line.unit,
  qty_milli: line.qty_milli,
  gst_rate_bp: line.gst_rate_bp,
  treatment: line.treatment,
  taxable_paise: paise(line.taxable_paise),
  cgst_paise: paise(line.cgst_paise),
  sgst_paise: paise(line.sgst_paise),
  igst_paise: paise(line.igst_paise),
  cess_paise: paise(line.cess_paise),
  concession_paise: line.concession_paise,
});
