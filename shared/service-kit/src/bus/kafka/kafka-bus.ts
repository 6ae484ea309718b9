import type { FastifyBaseLogger } from 'fastify';
import type { Db } from 'mongodb';
import type { KafkaConfig } from '../../kafka-config.ts';
import type { ServiceName } from '../../service-names.ts';
import type { EventBus, Subscription } from '../event-bus.ts';
import { connectKafka } from './connect-kafka.ts';
import { GroupConsumer } from './group-consumer.ts';
import { groupCaughtUp } from './group-caught-up.ts';
import { Publisher } from './publisher.ts';
import { Relay } from './relay.ts';
import { TopicReader } from './topic-reader.ts';
import { ensureTopics, topicNames } from './topics.ts';

export interface KafkaBusParts {
  readonly kafka: KafkaConfig;
  /** Services whose outboxes this process may relay. */
  readonly relayed: readonly ServiceName[];
  /** The database of a relayed service, or of a consuming one, which keeps its progress there. */
  readonly databaseOf: (service: ServiceName) => Db;
  readonly logger: FastifyBaseLogger;
}

/** The bus at scale: relays bring outboxes to Kafka, consumer groups bring their topics to the subscriptions. */
export function createKafkaBus({ kafka: config, relayed, databaseOf, logger }: KafkaBusParts): EventBus {
  const names = topicNames(config.topicPrefix);
  const kafka = connectKafka(config, `${config.topicPrefix}.${relayed.join('+')}`, logger);
  const subscriptions: Subscription[] = [];
  const groups = new Map<string, GroupConsumer>();
  const prepare = (): Promise<void> => ensureTopics(kafka, topicsOf(), logger);
  const publisher = new Publisher({ kafka, prepare, logger });
  const relays = new Map(
    relayed.map((service) => [
      service,
      new Relay({ service, db: databaseOf(service), topic: names.eventsOf(service), publisher, logger }),
    ]),
  );

  const topicsOf = (): string[] => [
    ...new Set([
      ...relayed.map(names.eventsOf),
      ...subscriptions.flatMap(({ group, source }) => [names.eventsOf(source), names.deadLettersOf(source, group)]),
    ]),
  ];
  const groupOf = (group: string): GroupConsumer => {
    const consumer = groups.get(group) ?? new GroupConsumer({ kafka, groupId: names.groupOf(group), prepare, logger });
    groups.set(group, consumer);

    return consumer;
  };

  return {
    subscribe: (subscription) => {
      const consumer = groupOf(subscription.group);
      subscriptions.push(subscription);
      consumer.add(
        new TopicReader({
          subscription,
          topic: names.eventsOf(subscription.source),
          db: databaseOf(subscription.group as ServiceName),
          logger,
          progressed: () => consumer.progressed(),
        }),
      );
    },
    announce: (source, tenantId) => relays.get(source)?.wake(tenantId),
    setAside: ({ group, source, event, reason }) =>
      publisher.publish({
        topic: names.deadLettersOf(source, group),
        key: event.tenantid,
        values: [JSON.stringify({ reason, event })],
      }),
    start: () => {
      for (const relay of relays.values()) relay.start();
      for (const consumer of groups.values()) consumer.start();

      return Promise.resolve();
    },
    drained: async () => {
      await Promise.all([...relays.values()].map((relay) => relay.caughtUp()));
      await Promise.all([...groups.values()].map((consumer) => groupCaughtUp(kafka, consumer)));
    },
    behind: () => [...relays.values(), ...groups.values()].reduce((sum, { behind }) => sum + behind, 0),
    degraded: () =>
      [publisher, ...groups.values()].some(({ awaySince }) => awaySince !== undefined)
        ? ['Kafka does not answer; events wait in the outbox']
        : [],
    close: async () => {
      await Promise.all([...groups.values()].map((consumer) => consumer.close()));
      await Promise.all([publisher.close(), ...[...relays.values()].map((relay) => relay.close())]);
    },
  };
}
