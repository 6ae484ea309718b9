import type { PaymentId } from '@rmp/contracts';
import type { Payment } from '@rmp/contracts/payment';
import { allow, type Caller } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { shownPayment } from '../khata/shown.ts';
import { orNotFound } from './or-not-found.ts';
import { paymentStore } from './payment.store.ts';

/** One payment with the bills it pays. */
export async function getPayment(deps: PaymentDeps, caller: Caller, paymentId: PaymentId): Promise<Payment> {
  allow(caller, 'payments:read');
  const payment = await paymentStore(deps.tenantDb(caller.tenant_id)).find(paymentId);

  return shownPayment(orNotFound(payment, paymentId));
}
