import type { BillId, Payment } from '@rmp/contracts/payment';
import type { SaleCustomer, SellerSnapshot } from '@rmp/contracts/sales';
import { minusPaise, type Paise, supplyHeads } from '@rmp/gst';
import type { ReceiptVoucher } from '@rmp/invoice-document';
import { allocatedOf, type Bill } from '../khata/domain/book.ts';

/** What is known around a payment. */
export interface AroundMoney {
  readonly seller: SellerSnapshot;
  readonly customer: SaleCustomer | undefined;
  /** The bills it is set against. */
  readonly bills: ReadonlyMap<BillId, Bill>;
  /** Of money that went out: the payments that paid for it, the customer's own from before. */
  readonly returned: readonly Payment[];
}

/**
 * The voucher a payment is, if it is one: of a registered seller, money that came before there was a bill for it (Act
 * s.31(3)(d), r.50), or went back of such money (s.31(3)(e), r.51). Money for a bill that was there is a plain receipt.
 */
export function voucherOf(payment: Payment, around: AroundMoney): ReceiptVoucher | undefined {
  const { seller, customer, returned } = around;
  if (seller.seller_kind === 'unregistered' || payment.kind !== 'payment') return undefined;
  const { place_of_supply } = supplyHeads({ seller_state: seller.state_code, buyer: customer });

  if (payment.direction === 'in') {
    return advanceOf(payment, around.bills) > 0 ? { kind: 'receipt', place_of_supply } : undefined;
  }
  const [advance] = returned.filter(({ kind, direction }) => kind === 'payment' && direction === 'in');
  if (!advance?.number) return undefined;
  return { kind: 'refund', place_of_supply, of: { number: advance.number, date: advance.paid_date } };
}

/**
 * What of money that came had no bill at its own time, whatever used it later, and whichever of the two reached us first.
 * Money kept for a bill nobody has heard of yet is that bill's.
 */
export const advanceOf = (payment: Payment, bills: ReadonlyMap<BillId, Bill>): Paise =>
  minusPaise(
    payment.amount_paise,
    allocatedOf(payment.held),
    ...billsThen(payment, bills).map(({ amount_paise }) => amount_paise),
  );

/** What it was set against at once: bills of its own time or before it. */
export const billsThen = (
  { allocations, paid_at }: Payment,
  bills: ReadonlyMap<BillId, Bill>,
): Payment['allocations'] => allocations.filter(({ bill_id }) => (bills.get(bill_id)?.dated_at ?? '') <= paid_at);
