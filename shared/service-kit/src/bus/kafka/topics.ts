import type { FastifyBaseLogger } from 'fastify';
import type { Kafka } from 'kafkajs';

const DAY_MS = 86_400_000;
/** Tenants spread over them; the most processes of one service that can consume side by side. */
const PARTITIONS = 12;

/** As long as the outboxes, so that a consumer away for weeks finds everything. */
const RETENTION_MS = 90 * DAY_MS;

/** A row of the outbox is one record batch, and MongoDB's documents end at 16 MiB. */
const BATCH_BYTES_MAX = 17 * 1024 * 1024;

export interface TopicNames {
  /** Where a service's events are. */
  readonly eventsOf: (source: string) => string;
  /** Where a group's given-up events of a service are. */
  readonly deadLettersOf: (source: string, group: string) => string;
  readonly groupOf: (group: string) => string;
}

export const topicNames = (prefix: string): TopicNames => ({
  eventsOf: (source) => `${prefix}.${source}.v1`,
  deadLettersOf: (source, group) => `${prefix}.${source}.v1.dlt.${group}`,
  groupOf: (group) => `${prefix}.${group}`,
});

/** Creates the topics that are missing. Where creating is not allowed, the operator has made them or sending says so. */
export async function ensureTopics(kafka: Kafka, topics: readonly string[], logger: FastifyBaseLogger): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const existing = new Set(await admin.listTopics());
    const missing = topics.filter((topic) => !existing.has(topic));
    if (missing.length === 0) return;
    await admin
      .createTopics({ topics: missing.map(topicOf) })
      .catch((error: unknown) => logger.warn({ err: error, topics: missing }, 'topics could not be created'));
  } finally {
    await admin.disconnect();
  }
}

const topicOf = (topic: string) => ({
  topic,
  numPartitions: topic.includes('.dlt.') ? 1 : PARTITIONS,
  configEntries: [
    { name: 'retention.ms', value: String(RETENTION_MS) },
    { name: 'max.message.bytes', value: String(BATCH_BYTES_MAX) },
  ],
});
