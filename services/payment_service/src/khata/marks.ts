import type { TenantId } from '@rmp/contracts';
import type { Bill, KeptCustomer, KeptPayment } from './domain/book.ts';

/** As stored: with its place in this shop's order of changes, and present marks that keep partial indexes small. */
export type Marked<Kept> = Kept & { readonly tenant_id: TenantId; readonly seq: number } & Marks;

interface Marks {
  /** A customer who owes. */
  readonly owes?: true;
  /** A customer's bill with something due. */
  readonly is_open?: true;
  /** A customer's payment with something unused. */
  readonly has_unused?: true;
}

export function markedCustomer(customer: KeptCustomer, seq: number) {
  const { owes: _before, ...kept } = customer as KeptCustomer & Marks;

  return { ...kept, seq, ...(customer.balance_paise > 0 && { owes: true }) };
}

export function markedBill(bill: Bill) {
  const { is_open: _before, ...kept } = bill as Bill & Marks;

  return { ...kept, ...(bill.customer_id && bill.due_paise > 0 && { is_open: true }) };
}

export function markedPayment(payment: KeptPayment, seq: number) {
  const { has_unused: _before, ...kept } = payment as KeptPayment & Marks;

  return { ...kept, seq, ...(payment.customer_id && payment.unallocated_paise > 0 && { has_unused: true }) };
}
