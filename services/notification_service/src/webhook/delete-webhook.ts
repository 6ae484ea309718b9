import type { WebhookId } from '@rmp/contracts';
import type { Webhook } from '@rmp/contracts/notification';
import { allow, type Caller } from '@rmp/service-kit';
import type { WebhookDeps } from '../deps.ts';
import { deleteWebhook as tombstoneOf, shownWebhook } from './domain/webhook.ts';
import { orNotFound } from './or-not-found.ts';
import { webhookAudit, webhookChanged } from './webhook.events.ts';

/** Leaves a tombstone and has the job cancel what waits. Twice is once. */
export async function deleteWebhook(deps: WebhookDeps, caller: Caller, webhookId: WebhookId): Promise<Webhook> {
  allow(caller, 'webhooks:manage');
  const { tenant_id } = caller;

  const webhook = await deps.transaction(tenant_id, { caller }, async (tx) => {
    const before = orNotFound(await deps.webhooksOf(tenant_id).byId(webhookId, tx), webhookId);
    if (before.status === 'deleted') return shownWebhook(before, tx.now);

    const after = { ...tombstoneOf(before, tx.now), seq: tx.seq };
    deps.webhooksOf(tenant_id).replace(before, after, tx);
    deps.lanesOf(tenant_id).wake(webhookId, tx);
    tx.append(webhookChanged(after));
    tx.audit({ action: 'webhook.deleted', subject: webhookId, before: webhookAudit(before) });

    return shownWebhook(after, tx.now);
  });
  deps.wakeWebhooks();

  return webhook;
}
