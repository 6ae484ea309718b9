import type { Issued, NewSale, SaleFlag } from '@rmp/contracts/sales';

/** A bill issued on this device, or known from the server. What the customer holds is in `fact`, and never changes. */
export interface LocalBill {
  readonly sale_id: string;
  readonly number: string;
  readonly sold_at: string;
  readonly sold_date: string;
  readonly customer_id?: string;
  readonly customer_name?: string;
  readonly payable_paise: number;
  readonly credit_paise: number;
  readonly status: 'issued' | 'cancelled';
  /** `to_send` until the server has acknowledged it. */
  readonly state: 'to_send' | 'sent';
  /** What the server found doubtful about it; the bill stands. */
  readonly flags?: readonly SaleFlag[];
  /** Whole, as queued; absent for a bill of another device that only the list has told of. */
  readonly fact?: NewSale & { readonly issued: Issued };
}

/** A bill somebody began: the one on the counter (`held_id` "counter") and those set aside. Nothing here is issued. */
export interface HeldBill {
  readonly held_id: string;
  readonly held_at: string;
  readonly draft: unknown;
}
