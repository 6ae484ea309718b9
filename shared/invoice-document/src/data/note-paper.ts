import type { SaleNote } from '@rmp/contracts/sales';

/** What is printed of a credit or debit note: any `SaleNote` will do. */
export type NotePaper = Pick<
  SaleNote,
  | 'kind'
  | 'number'
  | 'noted_at'
  | 'note_date'
  | 'sale_number'
  | 'sale_date'
  | 'day_bill'
  | 'seller'
  | 'customer'
  | 'place_of_supply'
  | 'reason'
  | 'lines'
  | 'totals'
  | 'refund'
  | 'commercial'
  | 'einvoice'
>;
