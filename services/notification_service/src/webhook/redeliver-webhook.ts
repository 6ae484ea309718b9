import type { WebhookId } from '@rmp/contracts';
import type { DeliveryId, WebhookDelivery } from '@rmp/contracts/notification';
import { allow, type Caller, Problem } from '@rmp/service-kit';
import type { WebhookDeps } from '../deps.ts';
import { askedAgain } from './domain/delivery.ts';
import { orNotActive } from './or-not-found.ts';
import { shownDelivery } from './webhook-delivery.store.ts';

/** Sends an event again, delivered ones too: the receiver knows it by its id. One that waits is tried now. */
export async function redeliverWebhook(
  deps: WebhookDeps,
  caller: Caller,
  webhookId: WebhookId,
  deliveryId: DeliveryId,
): Promise<WebhookDelivery> {
  allow(caller, 'webhooks:manage');
  const { tenant_id } = caller;

  const delivery = await deps.transaction(tenant_id, { caller }, async (tx) => {
    orNotActive(await deps.webhooksOf(tenant_id).byId(webhookId, tx), webhookId);
    const before = await deps.webhookDeliveriesOf(tenant_id).byId(deliveryId, tx);
    if (before?.webhook_id !== webhookId) throw new Problem('common/not-found', { delivery_id: deliveryId });

    const after = { ...askedAgain(before, tx.now), seq: tx.seq };
    deps.webhookDeliveriesOf(tenant_id).replace(before, after, tx);
    deps.lanesOf(tenant_id).wake(webhookId, tx);
    tx.audit({ action: 'webhook.redelivering', subject: webhookId, after: { delivery_id: deliveryId } });

    return shownDelivery(after);
  });
  deps.wakeWebhooks();

  return delivery;
}
