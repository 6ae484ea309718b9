import type { SaleCustomer, SaleLine, SaleTotals, SellerSnapshot, TenderMode } from '@rmp/contracts/sales';

export type NoteLine = Pick<
  SaleLine,
  | 'line_no'
  | 'name'
  | 'hsn'
  | 'unit'
  | 'qty_milli'
  | 'gst_rate_bp'
  | 'net_paise'
  | 'taxable_paise'
  | 'cgst_paise'
  | 'sgst_paise'
  | 'igst_paise'
  | 'cess_paise'
  | 'total_paise'
>;

export type NoteTotals = Pick<
  SaleTotals,
  'taxable_paise' | 'cgst_paise' | 'sgst_paise' | 'igst_paise' | 'cess_paise' | 'round_off_paise' | 'payable_paise'
>;

/** A credit or debit note with the bill it belongs to, whose number and date it must name (CGST Rules r.53(1A)). */
export interface NotePaper {
  readonly kind: 'credit_note' | 'debit_note';
  readonly number: string;
  readonly noted_at: string;
  readonly note_date: string;
  readonly sale_number: string;
  readonly sale_date: string;
  readonly seller: SellerSnapshot;
  readonly customer?: SaleCustomer | undefined;
  readonly place_of_supply: string;
  readonly reason?: string | undefined;
  readonly lines: readonly NoteLine[];
  readonly totals: NoteTotals;
  /** How the money went back; through `udhaar` it is taken off what the customer owes. */
  readonly refund?: { readonly mode: TenderMode; readonly amount_paise: number } | undefined;
}
