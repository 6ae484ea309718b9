import type { WebhookId } from '@rmp/contracts';
import type { Webhook, WebhookChange } from '@rmp/contracts/notification';
import { allow, type Caller, orProblem } from '@rmp/service-kit';
import type { WebhookDeps } from '../deps.ts';
import { changeWebhook as decideChange, shownWebhook } from './domain/webhook.ts';
import { orNotFound } from './or-not-found.ts';
import { refuseBadTarget } from './target.ts';
import { webhookAudit, webhookChanged } from './webhook.events.ts';

/** Changes what is named. Pausing has the job cancel what waits; what waits goes to a new address. */
export async function changeWebhook(
  deps: WebhookDeps,
  caller: Caller,
  webhookId: WebhookId,
  change: WebhookChange,
): Promise<Webhook> {
  allow(caller, 'webhooks:manage');
  if (change.url !== undefined) refuseBadTarget(change.url, deps);
  const { tenant_id } = caller;

  const webhook = await deps.transaction(tenant_id, { caller }, async (tx) => {
    const before = orNotFound(await deps.webhooksOf(tenant_id).byId(webhookId, tx), webhookId);
    const after = { ...orProblem(decideChange(before, change, tx.now)), seq: tx.seq };
    deps.webhooksOf(tenant_id).replace(before, after, tx);
    if (after.status === 'paused') deps.lanesOf(tenant_id).wake(webhookId, tx);
    tx.append(webhookChanged(after));
    tx.audit({
      action: 'webhook.changed',
      subject: webhookId,
      before: webhookAudit(before),
      after: webhookAudit(after),
    });

    return shownWebhook(after, tx.now);
  });
  deps.wakeWebhooks();

  return webhook;
}
