import type { PaymentId } from '@rmp/contracts';
import type { TenderMode } from '@rmp/contracts/sales';
import type { Milli, Paise } from '@rmp/gst';
import type { BillDiscount, Draft, DraftCustomer, DraftLine, LineField } from './draft.ts';
import type { PadKey } from './typing.ts';

/** Everything a person can do to a bill before it is saved. */
export type Action =
  /** Tile, scan or search: a line of the item, or the one that is there already. `qty_milli` when typed before the scan. */
  | { readonly do: 'pick-item'; readonly line: DraftLine; readonly qty_milli?: Milli | undefined }
  | { readonly do: 'pick-line'; readonly line_id: string; readonly field: LineField }
  | { readonly do: 'pick-discount' }
  | { readonly do: 'pick-tender'; readonly mode: TenderMode }
  /** The pad's second key: rate of packed goods, worth of weighed ones, rupees or per cent of a discount. */
  | { readonly do: 'switch' }
  | { readonly do: 'add-loose'; readonly line: DraftLine }
  | { readonly do: 'type'; readonly key: PadKey }
  /** The whole of what stands in a field, in place of what was typed before. `20`, and for a discount `5%` too. */
  | { readonly do: 'type-text'; readonly text: string }
  | { readonly do: 'erase' }
  | { readonly do: 'clear' }
  | { readonly do: 'end-typing' }
  | { readonly do: 'take-rest' }
  | { readonly do: 'change-line'; readonly line_id: string; readonly change: LineChange }
  | { readonly do: 'set-discount'; readonly discount: BillDiscount | undefined }
  | { readonly do: 'remove-line'; readonly line_id: string }
  | { readonly do: 'undo' }
  | { readonly do: 'set-customer'; readonly customer: DraftCustomer | undefined }
  /** A QR for this amount is before the customer's eyes. */
  | { readonly do: 'show-qr'; readonly payment_id: PaymentId; readonly amount_paise: Paise }
  | { readonly do: 'cancel-payment' }
  /** Nothing comes back for these goods after all. */
  | { readonly do: 'drop-exchange' }
  | { readonly do: 'want-bill'; readonly wants_bill: boolean }
  | { readonly do: 'set-due-date'; readonly due_date: string | undefined }
  | { readonly do: 'replace'; readonly draft: Draft };

export type LineChange = Partial<
  Pick<DraftLine, 'tax' | 'hsn' | 'qty_milli' | 'unit_price_paise' | 'discount_paise' | 'above_mrp_reason'>
>;
