import type { FastifyBaseLogger } from 'fastify';
import type { Db } from 'mongodb';
import type { ServiceConfig } from '../config.ts';
import type { ServiceName } from '../service-names.ts';
import { createEmbeddedBus } from './embedded-bus.ts';
import type { EventBus } from './event-bus.ts';
import { createKafkaBus } from './kafka/kafka-bus.ts';

export interface BusParts {
  /** Services of this process. */
  readonly services: readonly ServiceName[];
  readonly databaseOf: (service: ServiceName) => Db;
  readonly logger: FastifyBaseLogger;
}

/** The bus the environment asks for: Kafka where brokers are named, else the reader over the outboxes. */
export function openBus(config: ServiceConfig, { services, databaseOf, logger }: BusParts): EventBus {
  const { kafka, wakePort, wakePeers } = config;
  if (kafka.brokers.length === 0) return createEmbeddedBus({ databaseOf, logger, wakePort, wakePeers });

  return createKafkaBus({ kafka, relayed: services, databaseOf, logger });
}
