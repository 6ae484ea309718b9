import type { Admin, Kafka } from 'kafkajs';
import { setTimeout as delay } from 'node:timers/promises';
import type { GroupConsumer } from './group-consumer.ts';

const ASK_EVERY_MS = 50;

/** Resolves when the group's committed offsets are at the ends its topics have now. */
export async function groupCaughtUp(kafka: Kafka, { groupId, topics }: GroupConsumer): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    for (const topic of topics) {
      while (await isBehind(admin, groupId, topic)) await delay(ASK_EVERY_MS);
    }
  } finally {
    await admin.disconnect();
  }
}

async function isBehind(admin: Admin, groupId: string, topic: string): Promise<boolean> {
  try {
    const ends = await admin.fetchTopicOffsets(topic);
    const [answer] = await admin.fetchOffsets({ groupId, topics: [topic] });
    const reached = new Map(answer?.partitions.map(({ partition, offset }) => [partition, BigInt(offset)]));

    return ends.some(({ partition, low, high }) => high !== low && (reached.get(partition) ?? -1n) < BigInt(high));
  } catch (error) {
    if (isTransient(error)) return true; // a topic just made has no leader for a moment
    throw error;
  }
}

const isTransient = (error: unknown): boolean => (error as { retriable?: unknown }).retriable === true;
