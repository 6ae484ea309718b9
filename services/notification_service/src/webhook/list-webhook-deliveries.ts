import type { WebhookDelivery } from '@rmp/contracts/notification';
import { allow, type Caller, type Page, type PageQuery } from '@rmp/service-kit';
import type { WebhookDeps } from '../deps.ts';
import { orNotFound } from './or-not-found.ts';
import type { DeliveryFilter } from './webhook-delivery.store.ts';

/** The delivery log of one webhook, the newest change first. */
export async function listWebhookDeliveries(
  deps: WebhookDeps,
  caller: Caller,
  { webhook_id, status, ...query }: DeliveryFilter & PageQuery,
): Promise<Page<WebhookDelivery>> {
  allow(caller, 'webhooks:manage');
  orNotFound(await deps.webhooksOf(caller.tenant_id).byId(webhook_id), webhook_id);

  return deps.webhookDeliveriesOf(caller.tenant_id).page({ webhook_id, status }, query);
}
