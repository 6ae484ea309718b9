import type { CloudEvent, TenantId } from '@rmp/contracts';
import { randomBytes } from 'node:crypto';
import type { Db } from 'mongodb';
import { createEmbeddedBus } from '../../src/bus/embedded-bus.ts';
import type { EventBus, Subscription } from '../../src/bus/event-bus.ts';
import { connectKafka } from '../../src/bus/kafka/connect-kafka.ts';
import { createKafkaBus } from '../../src/bus/kafka/kafka-bus.ts';
import { systemNow } from '../../src/clock.ts';
import { ensureCollections, kitCollections } from '../../src/collections.ts';
import { readKafkaConfig, type KafkaConfig } from '../../src/kafka-config.ts';
import { createLogger } from '../../src/logger.ts';
import { connect } from '../../src/open-service.ts';
import { isSettled } from '../../src/settled.ts';
import { transactionsOf } from '../../src/transaction.ts';

/** Buses over one pair of databases: sales publishes, inventory consumes. */
export interface BusWorld {
  /** Names databases, topics and groups of this world. */
  readonly prefix: string;
  databaseOf(service: string): Db;
  /** A bus as a process would make it. */
  bus(wake?: WakePorts): EventBus;
  /** Commits `count` events of a tenant, one transaction each; tells `announceTo`, if any. */
  publish(tenant: string, count: number, announceTo?: EventBus): Promise<void>;
  /** Commits a transaction that publishes nothing. */
  commitSilently(tenant: string): Promise<void>;
  /** Whether inventory has had all that sales published of a tenant. */
  isSettled(tenant: string): Promise<boolean>;
  close(): Promise<void>;
}

interface WakePorts {
  readonly port: number;
  readonly peers: readonly number[];
}

/** An implementation under test. */
export interface BusKind {
  open(place: { prefix: string; databaseOf: (service: string) => Db; wake?: WakePorts | undefined }): EventBus;
  cleanUp(prefix: string): Promise<void>;
}

const logger = createLogger(process.env['LOG_LEVEL'] ?? 'silent', 'test');

export const embedded: BusKind = {
  open: ({ databaseOf, wake }) =>
    createEmbeddedBus({ databaseOf, logger, wakePort: wake?.port, wakePeers: wake?.peers ?? [] }),
  cleanUp: () => Promise.resolve(),
};

/** The broker the environment names, under a prefix of the test's own. */
export const kafkaOf = (prefix: string): KafkaConfig => ({ ...readKafkaConfig(process.env), topicPrefix: prefix });

export const onKafka: BusKind = {
  open: ({ prefix, databaseOf }) => createKafkaBus({ kafka: kafkaOf(prefix), relayed: ['sales'], databaseOf, logger }),
  cleanUp: async (prefix) => {
    const admin = connectKafka(kafkaOf(prefix), prefix, logger).admin();
    await admin.connect();
    const topics = (await admin.listTopics()).filter((topic) => topic.startsWith(`${prefix}.`));
    if (topics.length > 0) await admin.deleteTopics({ topics });
    await admin.disconnect();
  },
};

export async function openBusWorld(mongodbUri: string, kind: BusKind): Promise<BusWorld> {
  const client = await connect(mongodbUri);
  const prefix = `b${randomBytes(6).toString('hex')}`;
  const databaseOf = (service: string): Db => client.db(`${prefix}_${service}`);
  await Promise.all(
    ['sales', 'inventory', 'analytics'].map((name) => ensureCollections(databaseOf(name), kitCollections)),
  );
  const buses: EventBus[] = [];
  const transactionTelling = (announceTo?: EventBus) =>
    transactionsOf({
      client,
      database: `${prefix}_sales`,
      service: 'sales',
      now: systemNow,
      announce: (tenantId) => announceTo?.announce('sales', tenantId),
    });

  return {
    prefix,
    databaseOf,
    isSettled: (tenantId) => isSettled({ databaseOf, pairs: [{ group: 'inventory', source: 'sales' }], tenantId }),
    bus: (wake) => {
      const bus = kind.open({ prefix, databaseOf, wake });
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
      await kind.cleanUp(prefix);
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

/** What was heard of one tenant, in the order it came. */
export const seqsOf = (heard: readonly CloudEvent[], tenant: string): number[] =>
  heard.filter(({ tenantid }) => tenantid === tenant).map(({ seq }) => seq);
