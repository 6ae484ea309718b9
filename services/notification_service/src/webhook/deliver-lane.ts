import type { WebhookDeps } from '../deps.ts';
import type { KeptDelivery, Outcome } from './domain/delivery.ts';
import { type KeptWebhook, validAt } from './domain/webhook.ts';
import { keepTries, type Tried } from './keep-tries.ts';
import { secretOwner } from './secret-owner.ts';
import { sendEvent } from './send-event.ts';
import { signatureOf } from './signature.ts';
import type { Lane } from './webhook-lane.store.ts';

/** Deliveries of one webhook that are under way side by side. */
const IN_FLIGHT_PER_WEBHOOK_MAX = 5;

/**
 * One turn of a webhook: sends a few deliveries that are due, side by side, and keeps how that went in one transaction.
 * A process that dies between the receiver's yes and our commit leaves them to another, which sends them again under
 * the same id: at least once.
 */
export async function deliverLane(deps: WebhookDeps, lane: Lane): Promise<void> {
  const webhook = await deps.webhooksOf(lane.tenant_id).byId(lane.webhook_id);
  const tried = webhook?.status === 'active' ? await tryDue(deps, webhook) : [];

  await keepTries(deps, lane, tried);
}

async function tryDue(deps: WebhookDeps, webhook: KeptWebhook): Promise<readonly Tried[]> {
  const { tenant_id, webhook_id } = webhook;
  const now = deps.now();
  const waiting = await deps.webhookDeliveriesOf(tenant_id).waiting(webhook_id, IN_FLIGHT_PER_WEBHOOK_MAX);
  const due = waiting.filter(({ next_attempt_at = now }) => next_attempt_at <= now);
  const secrets = secretsOf(deps, webhook, now);

  return Promise.all(
    due.map(async (delivery) => ({ delivery, outcome: await tryOne(deps, webhook.url, secrets, delivery) })),
  );
}

/** Without those that were sealed by another key: the service's own was changed. */
const secretsOf = (deps: WebhookDeps, { tenant_id, webhook_id, secrets }: KeptWebhook, now: string): string[] =>
  validAt(secrets, now)
    .map(({ sealed }) => deps.secretBox.open(sealed, secretOwner(tenant_id, webhook_id)))
    .filter((secret) => secret !== undefined);

async function tryOne(
  deps: WebhookDeps,
  url: string,
  secrets: readonly string[],
  { event_id, body }: KeptDelivery,
): Promise<Outcome> {
  if (secrets.length === 0) return { error: 'secret-unreadable' };
  const signed = { id: event_id, timestamp: Math.floor(Date.parse(deps.now()) / 1000), body };

  return sendEvent(url, { ...signed, signature: signatureOf(signed, secrets) }, deps);
}
