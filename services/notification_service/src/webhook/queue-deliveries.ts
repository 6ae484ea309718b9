import type { CloudEvent, TenantId } from '@rmp/contracts';
import type { WebhookDeps } from '../deps.ts';
import { deliveryIdOf } from './delivery-id.ts';
import { isWantedBy, newDelivery } from './domain/delivery.ts';

/**
 * Queues events for the webhooks that ask for them. A shop without such webhooks costs one read and writes nothing. An
 * event that comes a second time is a `DuplicateKey` of `webhook_deliveries`.
 */
export async function queueDeliveries(
  deps: WebhookDeps,
  tenantId: TenantId,
  events: readonly CloudEvent[],
): Promise<void> {
  const webhooks = deps.webhooksOf(tenantId);
  const now = deps.now();
  const mayAsk = await webhooks.active();
  if (!events.some((event) => mayAsk.some((webhook) => isWantedBy(webhook, event, now)))) return;

  await deps.transaction(tenantId, {}, async (tx) => {
    for (const webhook of await webhooks.active(tx)) {
      const wanted = events.filter((event) => isWantedBy(webhook, event, now));
      for (const event of wanted) {
        const delivery_id = deliveryIdOf(event.id, webhook.webhook_id);
        const delivery = newDelivery(event, webhook.webhook_id, { delivery_id, now: tx.now, seq: tx.seq });
        deps.webhookDeliveriesOf(tenantId).insert(delivery, tx);
      }
      if (wanted.length > 0) deps.lanesOf(tenantId).wake(webhook.webhook_id, tx);
    }
  });
  deps.wakeWebhooks();
}
