import type { Payment, PaymentMode } from '@rmp/contracts/payment';
import type { SaleCustomer, SellerSnapshot } from '@rmp/contracts/sales';

/** A bill, or another debt in words, that the money was set against, and what is still open on it. */
export interface ReceiptAllocation {
  readonly sale_number: string;
  readonly sold_date?: string | undefined;
  readonly amount_paise: number;
  readonly due_paise?: number | undefined;
}

/** What a payment is to the law: money before the supply, or such money given back (CGST Rules r.50, r.51). */
export interface ReceiptVoucher {
  readonly kind: 'receipt' | 'refund';
  readonly place_of_supply: string;
  /** Of money that went back: the voucher it came by. */
  readonly of?: { readonly number: string; readonly date: string } | undefined;
}

/** Money received from a customer (`in`) or paid to one (`out`). */
export interface ReceiptPaper {
  /** Of the voucher series; a payment without one is known by its id. */
  readonly number?: string | undefined;
  readonly payment_id: string;
  readonly direction: 'in' | 'out';
  readonly mode: PaymentMode;
  readonly amount_paise: number;
  readonly reference?: string | undefined;
  /** Anything but `posted` is printed as cancelled. */
  readonly status?: Payment['status'] | undefined;
  readonly paid_at: string;
  readonly paid_date: string;
  readonly seller: SellerSnapshot;
  readonly customer?: SaleCustomer | undefined;
  readonly allocations?: readonly ReceiptAllocation[] | undefined;
  /** What is left of the money after the allocations. */
  readonly advance_paise?: number | undefined;
  readonly note?: string | undefined;
  readonly voucher?: ReceiptVoucher | undefined;
}
