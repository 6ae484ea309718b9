import type { FastifyBaseLogger } from 'fastify';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { setTimeout as delay } from 'node:timers/promises';
import { quickRetry } from './connect-kafka.ts';
import type { TopicReader } from './topic-reader.ts';

const COMMIT_EVERY_MS = 250;
const AGAIN_MS = 1_000;

/** A tenant whose events fail parks at most so many; then its partition waits with it, for memory has an end. */
const WAITING_MAX = 500;

const timing = {
  /** A broker or process that was killed leaves members behind; the group waits for them no longer than this. */
  sessionTimeout: 10_000,
  rebalanceTimeout: 10_000,
  heartbeatInterval: 3_000,
  /** How long the broker holds a question to which it has nothing to say; new events are answered at once. */
  maxWaitTimeInMs: 1_000,
} as const;

export interface GroupConsumerParts {
  readonly kafka: Kafka;
  readonly groupId: string;
  /** Runs before each connect. */
  readonly prepare: () => Promise<void>;
  readonly logger: FastifyBaseLogger;
}

/**
 * One consumer group's place in this process. It only takes messages in and commits what is done; the effects happen in
 * the lanes of its readers. A consumer that crashed, or found no broker, is opened again for as long as it takes.
 */
export class GroupConsumer {
  readonly #parts: GroupConsumerParts;
  readonly #readers = new Map<string, TopicReader>();
  readonly #closing = new AbortController();
  readonly #resumes = new Map<string, () => void>();
  #consumer: Consumer | undefined;
  #running: Promise<void> = Promise.resolve();
  #committing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #awaySince: string | undefined;

  constructor(parts: GroupConsumerParts) {
    this.#parts = parts;
  }

  get groupId(): string {
    return this.#parts.groupId;
  }

  get topics(): readonly string[] {
    return [...this.#readers.keys()];
  }

  /** Since when it cannot reach the broker. */
  get awaySince(): string | undefined {
    return this.#awaySince;
  }

  /** Tenants with events here whose effects are not written. */
  get behind(): number {
    return [...this.#readers.values()].reduce((sum, { behind }) => sum + behind, 0);
  }

  add(reader: TopicReader): void {
    if (this.#readers.has(reader.topic)) throw new Error(`${this.groupId} already consumes ${reader.topic}`);
    this.#readers.set(reader.topic, reader);
  }

  start(): void {
    this.#running = this.#run();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
    for (const reader of this.#readers.values()) await reader.closeLane();
    clearTimeout(this.#timer);
    await this.#commit();
    for (const reader of this.#readers.values()) await reader.close();
    await this.#consumer?.disconnect().catch(() => undefined);
  }

  async #run(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      const crashed = Promise.withResolvers<unknown>();
      const error = await this.#open(crashed.resolve).then(
        () => Promise.race([crashed.promise, aborted(this.#closing.signal)]),
        (failure: unknown) => failure,
      );
      if (!this.#closing.signal.aborted) await this.#reopenAfter(error);
    }
  }

  async #open(crashed: (error: unknown) => void): Promise<void> {
    const { kafka, groupId, prepare } = this.#parts;
    await prepare();
    const consumer = kafka.consumer({
      groupId,
      ...timing,
      allowAutoTopicCreation: false,
      retry: { ...quickRetry, restartOnFailure: () => Promise.resolve(false) },
    });
    this.#consumer = consumer;
    consumer.on(consumer.events.CRASH, ({ payload }) => crashed(payload.error));
    consumer.on(consumer.events.GROUP_JOIN, () => this.#beginAnew());
    await consumer.connect();
    await consumer.subscribe({ topics: [...this.topics], fromBeginning: true });
    await consumer.run({ autoCommit: false, eachBatch: (payload) => this.#take(payload) });
  }

  async #reopenAfter(error: unknown): Promise<void> {
    const { logger, groupId } = this.#parts;
    if (!this.#awaySince) logger.warn({ err: error, group: groupId }, 'the consumer has lost Kafka and looks for it');
    this.#awaySince ??= new Date().toISOString();
    await this.#consumer?.disconnect().catch(() => undefined);
    await delay(AGAIN_MS, undefined, { signal: this.#closing.signal }).catch(() => undefined);
  }

  #noteReturn(): void {
    if (!this.#awaySince) return;
    this.#parts.logger.info({ away_since: this.#awaySince, group: this.groupId }, 'the consumer has found Kafka again');
    this.#awaySince = undefined;
  }

  /** Partitions may have moved, and what was not committed is handed out again. */
  #beginAnew(): void {
    this.#noteReturn();
    this.#resumes.clear();
    for (const reader of this.#readers.values()) reader.clear();
  }

  async #take(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const reader = this.#readers.get(batch.topic);
    if (!reader) return;
    reader.take(batch.partition, batch.messages);
    if (reader.waitingIn(batch.partition) > WAITING_MAX) this.#resumes.set(keyOf(batch), payload.pause());
  }

  /** Told by the readers whenever something is done. */
  progressed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#resumeWhereThereIsRoom();
      this.#committing = this.#committing.then(() => this.#commit());
    }, COMMIT_EVERY_MS);
  }

  #resumeWhereThereIsRoom(): void {
    for (const [key, resume] of this.#resumes) {
      const [topic = '', partition = ''] = key.split('\n');
      if ((this.#readers.get(topic)?.waitingIn(Number(partition)) ?? 0) > WAITING_MAX / 2) continue;
      this.#resumes.delete(key);
      resume();
    }
  }

  /** The group's own progress is kept first: an offset must never be ahead of it. */
  async #commit(): Promise<void> {
    try {
      for (const reader of this.#readers.values()) {
        const offsets = reader.committable();
        if (offsets.length === 0) continue;
        await reader.keepProgress();
        await this.#consumer?.commitOffsets(
          offsets.map(({ partition, offset }) => ({ topic: reader.topic, partition, offset: String(offset) })),
        );
        reader.committed(offsets);
      }
    } catch (error) {
      this.#parts.logger.debug({ err: error, group: this.groupId }, 'offsets are committed later');
      if (!this.#closing.signal.aborted) this.progressed();
    }
  }
}

const keyOf = ({ topic, partition }: { readonly topic: string; readonly partition: number }): string =>
  `${topic}\n${partition}`;

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
