import type { Sale, SellerSnapshot } from '@rmp/contracts/sales';
import type { PaperOptions } from './paper-options.ts';

/** One bill of a register: any `Sale` will do. */
export type RegisterBill = Pick<Sale, 'number' | 'status' | 'sold_date' | 'customer' | 'totals'>;

/** The bills of a range of days, in the order they are to be printed. Both days belong to the range. */
export interface RegisterPaper {
  readonly seller: SellerSnapshot;
  readonly from_date: string;
  readonly to_date: string;
  readonly bills: readonly RegisterBill[];
}

/** A register has one format, A4 landscape, and no copies. */
export type RegisterOptions = Pick<PaperOptions, 'locale'>;
