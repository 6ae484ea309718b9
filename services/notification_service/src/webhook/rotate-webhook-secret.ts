import type { WebhookId } from '@rmp/contracts';
import type { WebhookMade } from '@rmp/contracts/notification';
import { allow, type Caller, orProblem, type RequestFacts } from '@rmp/service-kit';
import type { WebhookDeps } from '../deps.ts';
import { rotateSecret, shownWebhook } from './domain/webhook.ts';
import { orNotFound } from './or-not-found.ts';
import { secretOwner } from './secret-owner.ts';
import { newWebhookSecret } from './signature.ts';
import { webhookAudit, webhookChanged } from './webhook.events.ts';

/**
 * A new secret; the one before signs beside it for 24 hours, so that the receiver can change over. Like at the making,
 * the secret is in this answer alone: the same Idempotency-Key is answered without it.
 */
export async function rotateWebhookSecret(
  deps: WebhookDeps,
  caller: Caller,
  webhookId: WebhookId,
  facts: RequestFacts,
): Promise<WebhookMade> {
  allow(caller, 'webhooks:manage');
  const { tenant_id } = caller;
  const secret = newWebhookSecret();
  const sealed = deps.secretBox.seal(secret, secretOwner(tenant_id, webhookId));

  const kept = await deps.transaction(tenant_id, { caller, facts }, async (tx) => {
    const before = orNotFound(await deps.webhooksOf(tenant_id).byId(webhookId, tx), webhookId);
    const after = { ...orProblem(rotateSecret(before, sealed, tx.now)), seq: tx.seq };
    deps.webhooksOf(tenant_id).replace(before, after, tx);
    tx.append(webhookChanged(after));
    tx.audit({ action: 'webhook.secret-rotated', subject: webhookId, after: webhookAudit(after) });

    return { webhook: shownWebhook(after, tx.now) };
  });

  return { ...kept, secret };
}
