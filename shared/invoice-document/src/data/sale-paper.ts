import type { Sale } from '@rmp/contracts/sales';

/** What is printed of a sale: any `Sale` will do. */
export type SalePaper = Pick<
  Sale,
  | 'number'
  | 'document_type'
  | 'status'
  | 'cancel_reason'
  | 'sold_at'
  | 'sold_date'
  | 'seller'
  | 'customer'
  | 'ship_to'
  | 'supply'
  | 'reverse_charge'
  | 'place_of_supply'
  | 'lines'
  | 'totals'
  | 'tenders'
  | 'credit_paise'
  | 'due_date'
  | 'einvoice'
  | 'note'
>;
