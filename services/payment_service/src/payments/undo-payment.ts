import type { PaymentId } from '@rmp/contracts';
import type { Payment } from '@rmp/contracts/payment';
import { allow, type Caller, orProblem } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { openBook } from '../khata/book.store.ts';
import { debtOf } from '../khata/domain/post-note.ts';
import { shownPayment } from '../khata/shown.ts';
import { openShop } from '../shop/open-shop.ts';
import { undoPayment as decideUndo } from './domain/undo-payment.ts';
import { orNotFound } from './or-not-found.ts';

/** Undoes a payment or discount by a counter entry; nothing that was written goes away. */
export async function undoPayment(
  deps: PaymentDeps,
  caller: Caller,
  paymentId: PaymentId,
  reason: string,
): Promise<Payment> {
  allow(caller, 'khata:forgive');
  const { tenant_id } = caller;
  await openShop(deps, tenant_id);

  return deps.transaction(tenant_id, { caller }, async (tx) => {
    const { book, save } = await openBook(deps.tenantDb(tenant_id), tx, {
      depth: 'whole',
      payment_ids: [paymentId],
      bill_ids: [debtOf(paymentId)],
    });
    const before = orNotFound(book.payments.get(paymentId), paymentId);
    const undone = orProblem(decideUndo(book, before, reason));
    const place = { tenant_id, seq: undone === before ? seqOf(before) : tx.seq };
    const shown = shownPayment({ ...undone, ...place });
    if (undone === before) return shown;

    save();
    tx.audit({
      action: 'payment.undone',
      subject: paymentId,
      before: shownPayment({ ...before, ...place }),
      after: shown,
    });

    return shown;
  });
}

/** The cast: what was read from the store has its place. */
export const seqOf = (stored: object): number => (stored as { readonly seq: number }).seq;
