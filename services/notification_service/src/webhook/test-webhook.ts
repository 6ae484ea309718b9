import type { CloudEvent, WebhookId } from '@rmp/contracts';
import { WEBHOOK_TEST_TYPE, type WebhookDelivery } from '@rmp/contracts/notification';
import { allow, type Caller, type RequestFacts, type Tx } from '@rmp/service-kit';
import type { WebhookDeps } from '../deps.ts';
import { deliveryIdOf } from './delivery-id.ts';
import { newDelivery } from './domain/delivery.ts';
import { orNotActive } from './or-not-found.ts';
import { shownDelivery } from './webhook-delivery.store.ts';

/** Sends an event that means nothing, on the same way as all others. */
export async function testWebhook(
  deps: WebhookDeps,
  caller: Caller,
  webhookId: WebhookId,
  facts: RequestFacts,
): Promise<WebhookDelivery> {
  allow(caller, 'webhooks:manage');
  const { tenant_id } = caller;

  const delivery = await deps.transaction(tenant_id, { caller, facts }, async (tx) => {
    orNotActive(await deps.webhooksOf(tenant_id).byId(webhookId, tx), webhookId);
    const event = testEvent(webhookId, tx);
    const delivery_id = deliveryIdOf(event.id, webhookId);
    const queued = newDelivery(event, webhookId, { delivery_id, now: tx.now, seq: tx.seq });
    deps.webhookDeliveriesOf(tenant_id).insert(queued, tx);
    deps.lanesOf(tenant_id).wake(webhookId, tx);
    tx.audit({ action: 'webhook.tested', subject: webhookId });

    return shownDelivery(queued);
  });
  deps.wakeWebhooks();

  return delivery;
}

/** Published on no bus, so its id has a word where published ones have their position. */
const testEvent = (webhook_id: WebhookId, { tenant_id, seq, now }: Tx): CloudEvent => ({
  specversion: '1.0',
  id: `notification:${tenant_id}:${seq}:test`,
  source: '/services/notification',
  type: WEBHOOK_TEST_TYPE,
  subject: webhook_id,
  time: now,
  datacontenttype: 'application/json',
  tenantid: tenant_id,
  seq,
  data: { webhook_id },
});
