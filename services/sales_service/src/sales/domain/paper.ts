import type { NewSale, SaleLine, SaleTotals, SellerSnapshot } from '@rmp/contracts/sales';
import type { TaxHeads } from '@rmp/gst';

/** A bill as it stands on paper, ours or the device's: what the rules are asked about. */
export interface Paper extends Pick<NewSale, 'customer' | 'ship_to' | 'supply'> {
  /** Indian day of the document: each rule is asked as it was on that day. */
  readonly date: string;
  readonly seller: SellerSnapshot;
  /** Of the financial year before; absent where the shop has not said it. */
  readonly previous_turnover_paise?: number | undefined;
  readonly heads: TaxHeads;
  readonly lines: readonly SaleLine[];
  readonly totals: SaleTotals;
}
