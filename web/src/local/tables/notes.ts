import type { SaleNote } from '@rmp/contracts/sales';

/**
 * A credit or debit note on a bill, issued on this device or told by the server: all that its paper needs. What the
 * customer holds never changes.
 */
export type LocalNote = Pick<
  SaleNote,
  | 'note_id'
  | 'sale_id'
  | 'kind'
  | 'number'
  | 'noted_at'
  | 'note_date'
  | 'sale_number'
  | 'sale_date'
  | 'seller'
  | 'customer'
  | 'place_of_supply'
  | 'reason'
  | 'lines'
  | 'totals'
  | 'refund'
  | 'commercial'
  | 'einvoice'
> & {
  /** `to_send` until the server has acknowledged it. */
  readonly state: 'to_send' | 'sent';
  /** What the customer owed before it, as this device knew; below zero he had paid ahead. */
  readonly balance_before_paise?: number;
  /** When it was first printed here: what is printed after that is a duplicate. */
  readonly printed_at?: string;
  /** What its link ends in, minted here. */
  readonly share_secret?: string;
};
