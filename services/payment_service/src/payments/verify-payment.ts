import type { PaymentId } from '@rmp/contracts';
import type { Payment } from '@rmp/contracts/payment';
import { allow, type Caller, Problem } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { openBook } from '../khata/book.store.ts';
import { putPayment } from '../khata/domain/book.ts';
import { shownPayment } from '../khata/shown.ts';
import { orNotFound } from './or-not-found.ts';
import { seqOf } from './undo-payment.ts';

/** Takes somebody's explicit word that the money of a UPI payment is in the bank. Twice is once. */
export async function verifyPayment(
  deps: PaymentDeps,
  caller: Caller,
  paymentId: PaymentId,
  reference: string | undefined,
): Promise<Payment> {
  allow(caller, 'payments:verify');
  const { tenant_id } = caller;

  return deps.transaction(tenant_id, { caller }, async (tx) => {
    const { book, save } = await openBook(deps.tenantDb(tenant_id), tx, { depth: 'whole', payment_ids: [paymentId] });
    const before = orNotFound(book.payments.get(paymentId), paymentId);
    if (before.upi_state === 'verified') return shownPayment({ ...before, tenant_id, seq: seqOf(before) });
    if (before.upi_state !== 'claimed' || before.status !== 'posted') {
      throw new Problem('payment/not-upi', { mode: before.mode, status: before.status });
    }

    const verified = { ...before, upi_state: 'verified' as const, ...(reference && { reference }) };
    putPayment(book, verified);
    save();
    const shown = shownPayment({ ...verified, tenant_id, seq: tx.seq });
    tx.audit({ action: 'payment.verified', subject: paymentId, after: shown });

    return shown;
  });
}
