import type { Tx } from '@rmp/service-kit';
import type { WebhookDeps } from '../deps.ts';
import { afterTry, cancelled, type KeptDelivery, type Outcome } from './domain/delivery.ts';
import { afterTries } from './domain/health.ts';
import type { KeptWebhook } from './domain/webhook.ts';
import { webhookAudit, webhookChanged } from './webhook.events.ts';
import type { Lane } from './webhook-lane.store.ts';

/** Deliveries of a paused webhook that one turn cancels. */
const CANCELLED_PER_TURN_MAX = 200;

export interface Tried {
  readonly delivery: KeptDelivery;
  readonly outcome: Outcome;
}

/** Keeps how a turn went and hands the webhook on, unless its lease is over: then whoever has it now keeps his own. */
export const keepTries = (deps: WebhookDeps, lane: Lane, tried: readonly Tried[]): Promise<void> =>
  deps.transaction(lane.tenant_id, {}, (tx) => keep(deps, lane, tried, tx));

async function keep(deps: WebhookDeps, lane: Lane, tried: readonly Tried[], tx: Tx): Promise<void> {
  const lanes = deps.lanesOf(lane.tenant_id);
  const isOurs = await lanes.isHeld(lane, tx);
  if (!isOurs) return;

  const settled = await settle(deps, tried, tx);
  const webhook = await keepHealth(deps, lane, settled, tx);
  const dueAt =
    webhook?.status === 'active'
      ? await nextDue(deps, lane, settled, tx)
      : await cancelWaiting(deps, lane, settled, tx);
  if (dueAt === undefined) lanes.remove(lane, tx);
  // Not before now: a long backlog goes behind the others that are due.
  else lanes.release(lane, dueAt > tx.now ? dueAt : tx.now, tx);
}

/** Read again inside: the shop may have asked for one of them meanwhile. */
async function settle(deps: WebhookDeps, tried: readonly Tried[], tx: Tx): Promise<readonly KeptDelivery[]> {
  const deliveries = deps.webhookDeliveriesOf(tx.tenant_id);
  const settled: KeptDelivery[] = [];
  for (const { delivery, outcome } of tried) {
    const before = await deliveries.byId(delivery.delivery_id, tx);
    if (before?.status !== 'waiting') continue;
    const after = { ...afterTry(before, outcome, { now: tx.now, jitter: deps.jitter() }), seq: tx.seq };
    deliveries.replace(before, after, tx);
    settled.push(after);
  }

  return settled;
}

async function keepHealth(
  deps: WebhookDeps,
  { tenant_id, webhook_id }: Lane,
  settled: readonly KeptDelivery[],
  tx: Tx,
): Promise<KeptWebhook | undefined> {
  const before = await deps.webhooksOf(tenant_id).byId(webhook_id, tx);
  if (!before) return undefined;
  const health = afterTries(before, settled, tx.now);
  if (health.status === before.status && health.failing_since === before.failing_since) return before;

  const after = { ...health, seq: tx.seq };
  deps.webhooksOf(tenant_id).replace(before, after, tx);
  if (after.status !== before.status) {
    tx.append(webhookChanged(after));
    tx.audit({
      action: 'webhook.paused',
      subject: webhook_id,
      before: webhookAudit(before),
      after: webhookAudit(after),
    });
  }

  return after;
}

/** When the webhook has something to do next; undefined when nothing waits. */
async function nextDue(
  deps: WebhookDeps,
  { tenant_id, webhook_id }: Lane,
  settled: readonly KeptDelivery[],
  tx: Tx,
): Promise<string | undefined> {
  const waiting = await deps.webhookDeliveriesOf(tenant_id).waiting(webhook_id, settled.length + 1, tx);
  const isSettled = new Set(settled.map(({ delivery_id }) => delivery_id));
  const others = waiting.filter(({ delivery_id }) => !isSettled.has(delivery_id));

  return [...others, ...settled]
    .filter(({ status }) => status === 'waiting')
    .map(({ next_attempt_at = tx.now }) => next_attempt_at)
    .toSorted()[0];
}

/** What waits for a webhook that is not active is cancelled, a part of it each turn; undefined when that was all. */
async function cancelWaiting(
  deps: WebhookDeps,
  { tenant_id, webhook_id }: Lane,
  settled: readonly KeptDelivery[],
  tx: Tx,
): Promise<string | undefined> {
  const deliveries = deps.webhookDeliveriesOf(tenant_id);
  const waiting = await deliveries.waiting(webhook_id, CANCELLED_PER_TURN_MAX, tx);
  const fresh = new Map(settled.map((delivery) => [delivery.delivery_id, delivery]));
  for (const before of waiting) {
    const latest = fresh.get(before.delivery_id) ?? before;
    if (latest.status !== 'waiting') continue;
    deliveries.replace(before, { ...cancelled(latest), seq: tx.seq }, tx);
  }

  return waiting.length < CANCELLED_PER_TURN_MAX ? undefined : tx.now;
}
