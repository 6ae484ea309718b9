import type { CloudEvent, TenantId } from '@rmp/contracts';
import type { FastifyBaseLogger } from 'fastify';
import { MongoNetworkError, MongoServerSelectionError } from 'mongodb';
import type { EventBus, Subscription } from './bus/event-bus.ts';
import { DuplicateKey } from './duplicate-key.ts';
import type { Metrics } from './metrics.ts';
import type { ServiceName } from './service-names.ts';
import type { Transaction } from './transaction.ts';

/** What a service does on another's events. */
export interface Consumer {
  /** The consuming service. */
  readonly group: ServiceName;
  readonly source: ServiceName;
  /** Types it acts on; the others pass by. `all` is for logs. */
  readonly types: readonly string[] | 'all';
  /** Collections whose unique key is the inbox: `DuplicateKey` there means "applied before". */
  readonly effects: readonly string[];
  /** Applies events of one tenant, in seq order, wholly or not at all (one transaction). */
  apply(events: readonly CloudEvent[], context: { readonly tenant_id: TenantId }): Promise<void>;
}

export interface DeliveryParts {
  readonly bus: Pick<EventBus, 'setAside'>;
  readonly transaction: Transaction;
  readonly metrics: Metrics;
  readonly logger: FastifyBaseLogger;
}

const TRIES_MAX = 4;

/** The consumer as the bus sees it: exactly once in effect, and a poisoned event is set aside, not in the way. */
export function subscriptionOf(consumer: Consumer, parts: DeliveryParts): Subscription {
  const { group, source } = consumer;

  return {
    group,
    source,
    deliver: async (tenantId, all) => {
      const events = all.filter(({ type }) => consumer.types === 'all' || consumer.types.includes(type));
      if (events.length === 0) return;
      if (await applied(consumer, parts, tenantId, events)) return;
      for (const event of events) await applyOne(consumer, parts, tenantId, event);
    },
  };
}

/** The happy path: the whole batch at once. False when it has to go one by one. */
async function applied(
  consumer: Consumer,
  { metrics, logger }: DeliveryParts,
  tenantId: TenantId,
  events: readonly CloudEvent[],
): Promise<boolean> {
  try {
    await consumer.apply(events, { tenant_id: tenantId });
    count(metrics, consumer, events);

    return true;
  } catch (error) {
    if (isOutage(error)) throw error;
    if (!isRepeat(error, consumer)) logger.warn({ err: error, group: consumer.group }, 'a batch goes one by one');

    return false;
  }
}

async function applyOne(
  consumer: Consumer,
  parts: DeliveryParts,
  tenantId: TenantId,
  event: CloudEvent,
): Promise<void> {
  const labels = { group: consumer.group, source: consumer.source };
  for (let tries = 1; ; tries += 1) {
    try {
      await consumer.apply([event], { tenant_id: tenantId });

      return count(parts.metrics, consumer, [event]);
    } catch (error) {
      if (isOutage(error)) throw error;
      if (isRepeat(error, consumer)) return parts.metrics.eventsRepeated.inc(labels);
      if (tries >= TRIES_MAX) return setAside(consumer, parts, tenantId, event, error);
    }
  }
}

/** A dead letter leaves a hole later events must tolerate; it keeps the event whole, to be replayed. */
async function setAside(
  { group, source }: Consumer,
  { bus, transaction, metrics, logger }: DeliveryParts,
  tenantId: TenantId,
  event: CloudEvent,
  error: unknown,
): Promise<void> {
  logger.error({ err: error, group, event_id: event.id, type: event.type }, 'an event was set aside');
  const reason = String(error).slice(0, 500);
  await bus.setAside({ group, source, event, reason });
  await transaction(tenantId, {}, async (tx) => {
    tx.update(
      'dead_letters',
      { group, event_id: event.id },
      { $set: { reason, event: JSON.stringify(event), recorded_at: tx.now } },
      { upsert: true },
    );
  });
  metrics.eventsDead.inc({ group, source });
}

const isRepeat = (error: unknown, { effects }: Consumer): boolean =>
  error instanceof DuplicateKey && (effects.includes(error.collection) || error.collection === 'inbox');

/** The database is away: no event is to blame, so none is given up. */
const isOutage = (error: unknown): boolean =>
  error instanceof MongoNetworkError || error instanceof MongoServerSelectionError;

function count(metrics: Metrics, { group, source }: Consumer, events: readonly CloudEvent[]): void {
  metrics.eventsApplied.inc({ group, source }, events.length);
  const nowMs = Date.now();
  for (const { time } of events) metrics.eventSeconds.observe({ group, source }, (nowMs - Date.parse(time)) / 1000);
}
