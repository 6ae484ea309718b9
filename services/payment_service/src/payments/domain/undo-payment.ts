import { ok, refuse, type Result, ZERO_PAISE } from '@rmp/gst';
import { releasePayment, settleOldest } from '../../khata/domain/allocate.ts';
import { type Book, type KeptPayment, putPayment } from '../../khata/domain/book.ts';
import { postEntry } from '../../khata/domain/post-entry.ts';
import { strikeDebt } from '../../khata/domain/post-note.ts';
import type { PaymentRefusal } from './payment-refusal.ts';
import { aboutPayment, causeOf, sidesOf } from './take-payment.ts';

/**
 * Undoes what was entered by mistake: the opposite entry, the bills it paid are open again, and other money of the
 * customer may now pay them. Twice is once. What came with a sale goes with its sale, and what a bank confirmed stands.
 */
export function undoPayment(book: Book, payment: KeptPayment, reason: string): Result<KeptPayment, PaymentRefusal> {
  const { payment_id, kind, status, upi_state } = payment;
  if (status === 'undone') return ok(payment);
  const isOurs = kind === 'payment' || kind === 'settlement_discount';
  if (!isOurs || status !== 'posted' || upi_state === 'verified') {
    return refuse({ code: 'payment/cannot-undo', kind, status, ...(upi_state && { upi_state }) });
  }

  const cause = { ...causeOf('undo', payment), at: book.now };
  if (payment.direction === 'in') releasePayment(book, cause, payment_id);
  else strikeDebt(book, cause, payment_id);
  const undone: KeptPayment = {
    ...(book.payments.get(payment_id) ?? payment),
    allocations: [],
    held: [],
    unallocated_paise: ZERO_PAISE,
    status: 'undone',
    undone_at: book.now,
  };
  putPayment(book, undone);
  postEntry(book, { ...aboutPayment(payment), ...cause, kind: 'undo', reason }, sidesOf(payment, true));
  settleOldest(book, cause, payment.customer_id);

  return ok(undone);
}
