import type { CloudEvent, TenantId } from '@rmp/contracts';
import { randomBytes } from 'node:crypto';
import type { Db } from 'mongodb';
import { createEmbeddedBus } from '../../src/bus/embedded-bus.ts';
import type { EventBus, Subscription } from '../../src/bus/event-bus.ts';
import { systemNow } from '../../src/clock.ts';
import { ensureCollections, kitCollections } from '../../src/collections.ts';
import { createLogger } from '../../src/logger.ts';
import { connect } from '../../src/open-service.ts';
import { transactionsOf } from '../../src/transaction.ts';

/** Buses over one pair of databases: sales publishes, inventory consumes. */
export interface BusWorld {
  readonly consumerDb: Db;
  /** A bus as a process would make it. */
  bus(wake?: { readonly port: number; readonly peers: readonly number[] }): EventBus;
  /** Commits `count` events of a tenant, one transaction each; tells `announceTo`, if any. */
  publish(tenant: string, count: number, announceTo?: EventBus): Promise<void>;
  /** Commits a transaction that publishes nothing. */
  commitSilently(tenant: string): Promise<void>;
  close(): Promise<void>;
}

export async function openBusWorld(mongodbUri: string): Promise<BusWorld> {
  const client = await connect(mongodbUri);
  const prefix = `b${randomBytes(6).toString('hex')}`;
  const databaseOf = (service: string): Db => client.db(`${prefix}_${service}`);
  await Promise.all(
    ['sales', 'inventory', 'analytics'].map((name) => ensureCollections(databaseOf(name), kitCollections)),
  );
  const buses: EventBus[] = [];
  const logger = createLogger('silent', 'test');
  const transactionTelling = (announceTo?: EventBus) =>
    transactionsOf({
      client,
      database: `${prefix}_sales`,
      service: 'sales',
      now: systemNow,
      announce: (tenantId) => announceTo?.announce('sales', tenantId),
    });

  return {
    consumerDb: databaseOf('inventory'),
    bus: (wake) => {
      const bus = createEmbeddedBus({ databaseOf, logger, wakePort: wake?.port, wakePeers: wake?.peers ?? [] });
      buses.push(bus);

      return bus;
    },
    publish: async (tenant, count, announceTo) => {
      const transaction = transactionTelling(announceTo);
      for (let index = 0; index < count; index += 1) {
        await transaction(tenant as TenantId, {}, async (tx) =>
          tx.append({ type: 'sales.sale-recorded.v1', subject: String(tx.seq), data: {} }),
        );
      }
    },
    commitSilently: (tenant) => transactionTelling()(tenant as TenantId, {}, async () => undefined),
    close: async () => {
      await Promise.all(buses.map((bus) => bus.close()));
      await Promise.all(['sales', 'inventory', 'analytics'].map((name) => databaseOf(name).dropDatabase()));
      await client.close();
    },
  };
}

/** A subscription that remembers what it was given and fails when told to. */
export function listener(
  failsOn: (event: CloudEvent) => boolean = () => false,
): Subscription & { readonly heard: CloudEvent[] } {
  const heard: CloudEvent[] = [];

  return {
    group: 'inventory',
    source: 'sales',
    heard,
    deliver: async (_tenantId, events) => {
      if (events.some(failsOn)) throw new Error('not now');
      heard.push(...events);
    },
  };
}
