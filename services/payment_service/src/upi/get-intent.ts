import type { PaymentId } from '@rmp/contracts';
import type { UpiIntent } from '@rmp/contracts/payment';
import { allow, type Caller } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { orNotFound } from '../payments/or-not-found.ts';
import { paymentStore } from '../payments/payment.store.ts';
import { intentStore } from './intent.store.ts';
import { shownIntent } from './shown-intent.ts';

/** How far a UPI payment has come. */
export async function getIntent(deps: PaymentDeps, caller: Caller, paymentId: PaymentId): Promise<UpiIntent> {
  allow(caller, 'payments:read');
  const db = deps.tenantDb(caller.tenant_id);
  const [intent, payment] = await Promise.all([intentStore(db).find(paymentId), paymentStore(db).find(paymentId)]);

  return shownIntent(orNotFound(intent, paymentId), payment);
}
