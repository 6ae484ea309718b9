import type { Einvoice, Issued, NewSale, SaleFlag } from '@rmp/contracts/sales';
import type { BillIndex } from './bill-index.ts';

/** A bill issued on this device, or known from the server. What the customer holds is in `fact`, and never changes. */
export interface LocalBill extends BillIndex {
  readonly sale_id: string;
  readonly number: string;
  readonly sold_at: string;
  readonly sold_date: string;
  readonly customer_id?: string;
  readonly customer_name?: string;
  readonly payable_paise: number;
  readonly credit_paise: number;
  readonly status: 'issued' | 'cancelled';
  /** Why and when it was cancelled, as far as this device knows. */
  readonly cancelled?: { readonly reason: string; readonly at: string };
  /** What the customer owed before it, as this device knew when it made it; below zero he had paid ahead. */
  readonly balance_before_paise?: number;
  /** When it was first printed here: what is printed after that is a duplicate. */
  readonly printed_at?: string;
  /** What its link ends in, minted here; the server answers "not yet uploaded" until it has heard of it. */
  readonly share_secret?: string;
  /** `to_send` until the server has acknowledged it. */
  readonly state: 'to_send' | 'sent';
  /** What the server found doubtful about it; the bill stands. */
  readonly flags?: readonly SaleFlag[];
  /** How it stands at the invoice registration portal, as far as this device knows. */
  readonly einvoice?: Einvoice;
  /** Whole, as queued; absent for a bill of another device that only the list has told of. */
  readonly fact?: NewSale & { readonly issued: Issued };
}

/** A bill somebody began: the one on the counter (`held_id` "counter") and those set aside. Nothing here is issued. */
export interface HeldBill {
  readonly held_id: string;
  readonly held_at: string;
  readonly draft: unknown;
}
