import { readFileSync } from 'node:fs';
import type { Environment } from './environment.ts';

const MECHANISMS = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;

type Mechanism = (typeof MECHANISMS)[number];

/** A name and a password for the brokers; a type for each mechanism, as kafkajs tells them apart. */
export type KafkaSasl = {
  [M in Mechanism]: { readonly mechanism: M; readonly username: string; readonly password: string };
}[Mechanism];

/** Which Kafka, and how to come in. */
export interface KafkaConfig {
  /** `host:port` of brokers; without any, events come from the outboxes directly. */
  readonly brokers: readonly string[];
  /** Topics and consumer groups are `<prefix>.<service>…`. */
  readonly topicPrefix: string;
  /** Over TLS when there; `ca` in PEM where the brokers' certificate is of no public authority. */
  readonly tls: { readonly ca?: string } | undefined;
  readonly sasl: KafkaSasl | undefined;
}

/** From `KAFKA_…`. Throws one sentence naming the variable that cannot be read, or that lacks its companion. */
export function readKafkaConfig(env: Environment): KafkaConfig {
  return {
    brokers: readBrokers(env),
    topicPrefix: env['KAFKA_TOPIC_PREFIX'] || 'retail',
    tls: readTls(env),
    sasl: readSasl(env),
  };
}

function readBrokers(env: Environment): readonly string[] {
  const brokers = (env['KAFKA_BROKERS'] ?? '')
    .split(',')
    .map((broker) => broker.trim())
    .filter(Boolean);
  const wrong = brokers.find((broker) => !/^\[?[\w.:-]+\]?:\d+$/.test(broker));
  if (wrong === undefined) return brokers;
  throw new Error(`KAFKA_BROKERS must be addresses like kafka:9092, with commas between them, but has "${wrong}"`);
}

function readTls(env: Environment): KafkaConfig['tls'] {
  const text = env['KAFKA_TLS'] || 'false';
  const path = env['KAFKA_TLS_CA_FILE'];
  if (text !== 'true' && text !== 'false') throw new Error(`KAFKA_TLS must be "true" or "false", but is "${text}"`);
  if (text === 'true') return path ? { ca: readFileSync(path, 'utf8') } : {};
  if (path) throw new Error('KAFKA_TLS_CA_FILE is set, so KAFKA_TLS must be "true"');
  return undefined;
}

function readSasl(env: Environment): KafkaSasl | undefined {
  const text = env['KAFKA_SASL_MECHANISM'] || undefined;
  const username = env['KAFKA_SASL_USERNAME'] || undefined;
  const path = env['KAFKA_SASL_PASSWORD_FILE'];
  const password = env['KAFKA_SASL_PASSWORD'] || (path ? readFileSync(path, 'utf8').trim() : undefined);
  if (text === undefined && username === undefined && password === undefined) return undefined;

  const mechanism = MECHANISMS.find((known) => known === text?.toLowerCase());
  if (!mechanism)
    throw new Error(`KAFKA_SASL_MECHANISM must be one of ${MECHANISMS.join(', ')}, but is "${text ?? ''}"`);
  if (!username) throw new Error('KAFKA_SASL_USERNAME must be set where KAFKA_SASL_MECHANISM is');
  if (!password) throw new Error('KAFKA_SASL_PASSWORD, or its _FILE, must be set where KAFKA_SASL_MECHANISM is');
  return { mechanism, username, password };
}
