import { type Recorded, WebhookId } from '@rmp/contracts';
import { type NewWebhook, type Webhook, type WebhookMade, WEBHOOKS_MAX } from '@rmp/contracts/notification';
import { allow, type Caller, DuplicateKey, hashOf, Problem, type RequestFacts, type Tx } from '@rmp/service-kit';
import type { WebhookDeps } from '../deps.ts';
import { newWebhook, shownWebhook } from './domain/webhook.ts';
import { secretOwner } from './secret-owner.ts';
import { newWebhookSecret } from './signature.ts';
import { refuseBadTarget } from './target.ts';
import { webhookAudit, webhookChanged } from './webhook.events.ts';

/**
 * Has events sent to an address. The secret is joined to this answer after the transaction, so that nothing that is
 * kept has it in the clear: a repeated call answers the webhook without it.
 */
export async function createWebhook(
  deps: WebhookDeps,
  caller: Caller,
  wanted: NewWebhook,
  facts: RequestFacts,
): Promise<Recorded<WebhookMade>> {
  allow(caller, 'webhooks:manage');
  refuseBadTarget(wanted.url, deps);
  const webhook_id = wanted.webhook_id ?? WebhookId.parse(deps.newId());
  const secret = newWebhookSecret();
  try {
    const kept = await deps.transaction(caller.tenant_id, { caller, facts }, async (tx) => ({
      webhook: await keep(deps, caller, wanted, { webhook_id, secret }, tx),
    }));
    return { document: { ...kept, secret }, replayed: false };
  } catch (error) {
    const isKnown = error instanceof DuplicateKey && error.collection === 'webhooks';
    if (isKnown) return asReplay(deps, caller, webhook_id, wanted);
    throw error;
  }
}

interface Minted {
  readonly webhook_id: WebhookId;
  readonly secret: string;
}

async function keep(
  deps: WebhookDeps,
  { tenant_id, user_id }: Caller,
  wanted: NewWebhook,
  { webhook_id, secret }: Minted,
  tx: Tx,
): Promise<Webhook> {
  const webhooks = deps.webhooksOf(tenant_id);
  const known = wanted.webhook_id && (await webhooks.byId(webhook_id, tx));
  if (known) throw new DuplicateKey('webhooks', known);
  const hasRoom = await webhooks.hasRoom(tx);
  if (!hasRoom) throw new Problem('notification/too-many-webhooks', { webhooks_max: WEBHOOKS_MAX });

  const { now, seq } = tx;
  const sealed = deps.secretBox.seal(secret, secretOwner(tenant_id, webhook_id));
  const request_hash = hashOf(wanted);
  const webhook = newWebhook(wanted, { tenant_id, webhook_id, created_by: user_id, sealed, request_hash, now, seq });
  webhooks.insert(webhook, tx);
  tx.append(webhookChanged(webhook));
  tx.audit({ action: 'webhook.made', subject: webhook_id, after: webhookAudit(webhook) });

  return shownWebhook(webhook, now);
}

async function asReplay(
  deps: WebhookDeps,
  { tenant_id }: Caller,
  webhook_id: WebhookId,
  wanted: NewWebhook,
): Promise<Recorded<WebhookMade>> {
  const stored = await deps.webhooksOf(tenant_id).byId(webhook_id);
  if (stored?.request_hash !== hashOf(wanted)) throw new Problem('common/id-reused', { id: webhook_id });

  return { document: { webhook: shownWebhook(stored, deps.now()) }, replayed: true };
}
