import type { SellerKind } from './seller.ts';

/** Papers a sale of its own can be written on. */
type OwnDocumentType = 'tax_invoice' | 'bill_of_supply' | 'invoice_cum_bill_of_supply' | 'bill';

/** The same, and the memo of a small sale, which is no invoice: the one of its day carries it (see `mayBeMemo`). */
export type SaleDocumentType = OwnDocumentType | 'memo';

/** Every numbered paper of the product's sales side. */
export type DocumentType = SaleDocumentType | 'credit_note' | 'debit_note';

export interface DocumentCircumstances {
  readonly seller_kind: SellerKind;
  readonly lines: readonly { readonly gst_rate_bp: number }[];
  readonly buyer_registered: boolean;
}

/**
 * Which paper a sale is written on. An unregistered seller gives a plain bill, a composition dealer a bill of supply
 * (Act s.31(3)(c)). A regular dealer gives a tax invoice (s.31(1)), a bill of supply when nothing on it is taxable
 * (r.49), and one paper for both when the buyer is unregistered (r.46A); a registered buyer gets a tax invoice that
 * lists the exempt goods too, as is the practice.
 */
export function documentTypeFor({ seller_kind, lines, buyer_registered }: DocumentCircumstances): OwnDocumentType {
  switch (seller_kind) {
    case 'unregistered':
      return 'bill';
    case 'composition':
      return 'bill_of_supply';
    case 'regular':
      return documentOfRegularDealer(lines.map(isTaxable), buyer_registered);
    default:
      return seller_kind satisfies never;
  }
}

/** Words rule 5(1)(f) puts on top of every bill of supply of a composition dealer. */
export const COMPOSITION_LEGEND = 'composition taxable person, not eligible to collect tax on supplies';

function isTaxable(line: { readonly gst_rate_bp: number }): boolean {
  return line.gst_rate_bp > 0;
}

function documentOfRegularDealer(taxable: readonly boolean[], isBuyerRegistered: boolean): OwnDocumentType {
  if (!taxable.includes(true)) return 'bill_of_supply';
  return taxable.includes(false) && !isBuyerRegistered ? 'invoice_cum_bill_of_supply' : 'tax_invoice';
}
