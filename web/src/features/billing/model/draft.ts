import type { CustomerId, ItemId, NoteId, PaymentId, SaleId } from '@rmp/contracts';
import type { ItemTax } from '@rmp/contracts/inventory';
import type { RefundMode, TenderMode } from '@rmp/contracts/sales';
import type { BasisPoints, Milli, Paise, ReturnWanted } from '@rmp/gst';

/**
 * A bill somebody is making: what was picked and typed, nothing computed. It is kept on the device as it is, so its
 * version grows when its shape does.
 */
export interface Draft {
  readonly v: typeof DRAFT_VERSION;
  /** The id the bill will have: it can be saved once. */
  readonly sale_id: SaleId;
  readonly lines: readonly DraftLine[];
  readonly discount?: BillDiscount | undefined;
  readonly customer?: DraftCustomer | undefined;
  /** What digits go to. */
  readonly active: Active;
  /** Digits typed since the last pick; empty until the first, which replaces. */
  readonly typed: string;
  /** What was typed into each way to pay. The active one, while untouched, takes what the others leave. */
  readonly tendered: Tendered;
  /** The QR last shown: a payment of its own for each amount a customer may have scanned. */
  readonly qr?: ShownQr | undefined;
  readonly due_date?: string | undefined;
  /** The customer asks for a bill where a sale as small would be a memo. */
  readonly wants_bill?: boolean | undefined;
  /** Goods that come back for these: their credit note is saved with the bill, and pays it as far as it goes. */
  readonly exchange?: DraftExchange | undefined;
  /** The line taken out last, to be put back. */
  readonly removed?: { readonly line: DraftLine; readonly index: number } | undefined;
}

export const DRAFT_VERSION = 1;

/** A line as picked: the item's words, price and dated rates of that moment. An open-price line names no item. */
export interface DraftLine {
  readonly line_id: string;
  readonly item_id?: ItemId | undefined;
  readonly name: string;
  readonly hsn?: string | undefined;
  readonly unit: string;
  readonly qty_milli: Milli;
  readonly unit_price_paise: Paise;
  readonly price_includes_tax: boolean;
  readonly tax: readonly ItemTax[];
  readonly mrp_paise?: Paise | undefined;
  /** Why goods that come in no package cost more than the marked price. */
  readonly above_mrp_reason?: string | undefined;
  readonly discount_paise?: Paise | undefined;
  /** A discount in per cent of quantity times rate; then `discount_paise` says nothing. */
  readonly discount_bp?: BasisPoints | undefined;
}

export type BillDiscount =
  | { readonly by: 'amount'; readonly amount_paise: Paise }
  | { readonly by: 'percent'; readonly percent_bp: BasisPoints };

/** Who buys, as far as the paper and the khata need it. A buyer of the paper alone has no id, and nothing is owed by him. */
export interface DraftCustomer {
  readonly customer_id?: CustomerId | undefined;
  readonly name?: string | undefined;
  readonly mobile?: string | undefined;
  readonly gstin?: string | undefined;
  readonly state_code?: string | undefined;
  readonly address?: string | undefined;
}

/** What comes back of an earlier bill, and what was shown to be given for it. */
export interface DraftExchange {
  readonly sale_id: string;
  readonly sale_number: string;
  /** Minted when it was begun: it can be saved once. */
  readonly note_id: NoteId;
  readonly payment_ids: Readonly<Record<'refund' | 'given' | 'taken', PaymentId>>;
  readonly lines: readonly ReturnWanted[];
  /** How much of which item that is: by then it is in stock again. */
  readonly goods?: readonly { readonly item_id: ItemId; readonly qty_milli: Milli }[] | undefined;
  /** Where what is over goes. */
  readonly refund: RefundMode;
  readonly reason: string;
  /** What the note gives in all, and how much of it can pay these goods. */
  readonly note_paise: Paise;
  readonly credit_paise: Paise;
  /** What the new bill says of the old one, where it stands in its place. */
  readonly bill_note?: string | undefined;
}

export type LineField = 'qty' | 'rate' | 'worth' | 'discount';

export type Active =
  | { readonly on: 'nothing' }
  | { readonly on: 'line'; readonly line_id: string; readonly field: LineField }
  | { readonly on: 'discount' }
  | { readonly on: 'tender'; readonly mode: TenderMode };

export type Tendered = Readonly<Partial<Record<TenderMode, Paise>>>;

export interface ShownQr {
  readonly payment_id: PaymentId;
  readonly amount_paise: Paise;
}

export const NOTHING_ACTIVE: Active = { on: 'nothing' };

/** A bill with nothing on it yet. */
export const emptyDraft = (saleId: SaleId): Draft => ({
  v: DRAFT_VERSION,
  sale_id: saleId,
  lines: [],
  active: NOTHING_ACTIVE,
  typed: '',
  tendered: {},
});

/** Whether there is anything that would be lost. */
export const isEmpty = ({ lines, customer, exchange }: Draft): boolean =>
  lines.length === 0 && customer === undefined && exchange === undefined;

/** A draft as it was kept; nothing when it is of another version, which an app that went back may meet. */
export function draftFrom(kept: unknown): Draft | undefined {
  const isDraft = typeof kept === 'object' && kept !== null && 'v' in kept && kept.v === DRAFT_VERSION;
  return isDraft ? (kept as Draft) : undefined;
}
