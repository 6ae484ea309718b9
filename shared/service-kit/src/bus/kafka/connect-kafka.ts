import type { FastifyBaseLogger } from 'fastify';
import { Kafka, logLevel, type RetryOptions } from 'kafkajs';
import type { KafkaConfig } from '../../kafka-config.ts';
import { mendKafkajs } from './mend-kafkajs.ts';

mendKafkajs();

/** A few quick tries; whoever calls tries again for as long as it takes. */
export const quickRetry: RetryOptions = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 4 };

/**
 * A kafkajs client. It complains at each of its own tries, so its words go to the debug log; that a broker is away is
 * said once, by those who wait for it.
 */
export const connectKafka = ({ brokers, tls, sasl }: KafkaConfig, clientId: string, logger: FastifyBaseLogger): Kafka =>
  new Kafka({
    brokers: [...brokers],
    ssl: tls === undefined ? false : { ...tls },
    ...(sasl && { sasl }),
    clientId,
    connectionTimeout: 3_000,
    requestTimeout: 10_000,
    retry: quickRetry,
    logLevel: logLevel.WARN,
    logCreator:
      () =>
      ({ namespace, log: { message, error } }) =>
        logger.debug({ kafkajs: namespace, error: error as unknown }, message),
  });
