import type { NewWebhookSecret, WebhookSecretSet } from '@rmp/contracts/payment';
import { allow, type Caller } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { webhookSecretStore } from './webhook-secret.store.ts';

/** Sets the secret a provider signs with; the one before is gone. */
export async function setWebhookSecret(
  deps: PaymentDeps,
  caller: Caller,
  { provider, secret }: NewWebhookSecret,
): Promise<WebhookSecretSet> {
  allow(caller, 'upi:manage');
  const { tenant_id } = caller;

  return deps.transaction(tenant_id, { caller }, async (tx) => {
    webhookSecretStore(deps.tenantDb(tenant_id), deps.secretBox).put(tx, provider, secret);
    tx.audit({ action: 'webhook-secret.set', subject: provider });

    return { provider, is_set: true, set_at: tx.now };
  });
}
