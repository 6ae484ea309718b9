import type { Paise } from './money.ts';
import type { SellerKind, SupplyKind } from './seller.ts';
import type { TaxHeads } from './bill.ts';
import { thresholdOn } from './thresholds.ts';

/** The owner's word on small sales: from that day on they are memos, or have an invoice each. Oldest first. */
export interface MemoSwitch {
  readonly from_date: string;
  readonly is_on: boolean;
}

/** Whether small sales made on this day are memos, by the last word given. Off where nothing was said. */
export const memosOn = (switches: readonly MemoSwitch[], date: string): boolean =>
  switches.findLast(({ from_date }) => from_date <= date)?.is_on ?? false;

/** Whether they were so at any time of the day: a memo of the morning is right, though the owner switched it off at noon. */
export const memosDuring = (switches: readonly MemoSwitch[], date: string): boolean =>
  switches.some(({ from_date, is_on }) => is_on && from_date === date) ||
  (switches.findLast(({ from_date }) => from_date < date)?.is_on ?? false);

export interface SmallSale {
  /** Indian day of the sale. */
  readonly date: string;
  readonly seller_kind: SellerKind;
  readonly buyer_gstin?: string | undefined;
  readonly supply?: SupplyKind | undefined;
  readonly reverse_charge?: boolean | undefined;
  readonly heads: TaxHeads;
  readonly payable_paise: Paise;
}

/** Whether the value is below what needs an invoice of its own: 199.99 rupees is, 200 is not. */
export const isBelowInvoice = ({ date, payable_paise }: Pick<SmallSale, 'date' | 'payable_paise'>): boolean =>
  payable_paise < (thresholdOn('b2c_no_invoice_below', date) ?? 0);

/**
 * Whether a sale needs no invoice of its own, so that the one of its day may carry it: below 200 rupees, to a buyer
 * without a GSTIN who wants no bill (Act s.31(3)(b), r.46 fourth proviso; r.49 for bills of supply). What goes to another
 * State or on special terms gets its own, which is always lawful. An unregistered seller issues no invoice at all.
 */
export const mayBeMemo = ({ seller_kind, buyer_gstin, supply, reverse_charge, heads, ...sale }: SmallSale): boolean =>
  seller_kind !== 'unregistered' &&
  buyer_gstin === undefined &&
  (supply ?? 'regular') === 'regular' &&
  reverse_charge !== true &&
  heads === 'intra' &&
  isBelowInvoice(sale);
