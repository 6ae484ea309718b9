import { PaymentId, type Recorded } from '@rmp/contracts';
import type { NewUpiIntent, UpiIntent } from '@rmp/contracts/payment';
import { allow, type Caller, DuplicateKey, hashOf, Problem, type RequestFacts } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { paymentStore } from '../payments/payment.store.ts';
import { openShop } from '../shop/open-shop.ts';
import { trOf, upiLink } from './domain/upi-link.ts';
import { intentStore, type StoredIntent } from './intent.store.ts';
import { shownIntent } from './shown-intent.ts';

/** Makes a link for exactly this amount. A phone that is offline makes its own; this one is known when the money comes. */
export async function showIntent(
  deps: PaymentDeps,
  caller: Caller,
  wanted: NewUpiIntent,
  facts: RequestFacts,
): Promise<Recorded<UpiIntent>> {
  allow(caller, 'payments:write');
  const { tenant_id } = caller;
  const shop = await openShop(deps, tenant_id);
  if (!shop?.upi_id) throw new Problem('payment/upi-id-missing');
  const { note, ...about } = wanted;
  const paymentId = wanted.payment_id ?? PaymentId.parse(deps.newId());
  const tr = trOf(paymentId);
  const intent: StoredIntent = {
    ...about,
    tenant_id,
    payment_id: paymentId,
    tr,
    upi_link: upiLink({
      upi_id: shop.upi_id,
      business_name: shop.business_name,
      amount_paise: wanted.amount_paise,
      tr,
      note,
    }),
    created_at: deps.now(),
    request_hash: hashOf(wanted),
  };
  const intents = intentStore(deps.tenantDb(tenant_id));
  try {
    const document = await deps.transaction(tenant_id, { caller, facts }, async (tx) => {
      intents.insert(tx, intent);
      return shownIntent(intent, undefined);
    });

    return { document, replayed: false };
  } catch (error) {
    if (!(error instanceof DuplicateKey && error.collection === 'upi_intents')) throw error;
    const stored = await intents.find(paymentId);
    if (stored?.request_hash !== intent.request_hash) throw new Problem('common/id-reused', { payment_id: paymentId });
    const payment = await paymentStore(deps.tenantDb(tenant_id)).find(paymentId);

    return { document: shownIntent(stored, payment), replayed: true };
  }
}
