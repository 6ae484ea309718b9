import type { DayBill } from '@rmp/contracts/sales';

/** What is printed of the consolidated document of a day's small sales: any `DayBill` will do. */
export type DayBillPaper = Pick<
  DayBill,
  | 'document_type'
  | 'number'
  | 'memo_date'
  | 'bill_date'
  | 'memo_count'
  | 'seller'
  | 'buyer_gstin'
  | 'supply'
  | 'reverse_charge'
  | 'place_of_supply'
  | 'lines'
  | 'totals'
  | 'corrects'
>;
