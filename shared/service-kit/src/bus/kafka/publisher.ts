import type { FastifyBaseLogger } from 'fastify';
import { CompressionTypes, type Kafka, type Producer } from 'kafkajs';
import { setTimeout as delay } from 'node:timers/promises';
import { quickRetry } from './connect-kafka.ts';

const BYTES_AT_ONCE = 1024 * 1024;
/** Kafka's `linger.ms`: what commits in the same moment goes in one request, and nothing waits for a request of one. */
const LINGER_MS = 1;
const AGAIN_MS = { first: 200, most: 2_000 } as const;

/** Values for one topic under one key; they stay together, in order, in one record batch. */
export interface Parcel {
  readonly topic: string;
  readonly key: string;
  readonly values: readonly string[];
}

interface Waiting {
  readonly parcel: Parcel;
  readonly bytes: number;
  readonly sent: () => void;
  readonly refused: (error: unknown) => void;
}

export interface PublisherParts {
  readonly kafka: Kafka;
  /** Runs before the first send after each connect. */
  readonly prepare: () => Promise<void>;
  readonly logger: FastifyBaseLogger;
}

/**
 * Sends parcels in the order given, many in one request and one request at a time, acknowledged by all replicas. A
 * broker that is away is waited for, however long; only then may a parcel arrive twice.
 */
export class Publisher {
  readonly #parts: PublisherParts;
  readonly #closing = new AbortController();
  #waiting: Waiting[] = [];
  #producer: Producer | undefined;
  #sending: Promise<void> | undefined;
  #awaySince: string | undefined;

  constructor(parts: PublisherParts) {
    this.#parts = parts;
  }

  /** Since when the broker has not taken anything that was there to be sent. */
  get awaySince(): string | undefined {
    return this.#awaySince;
  }

  /** Resolves when the parcel is on the log; rejects only when the publisher closes first. */
  publish(parcel: Parcel): Promise<void> {
    return new Promise((sent, refused) => {
      const bytes = parcel.values.reduce((sum, value) => sum + value.length, 0);
      this.#waiting.push({ parcel, bytes, sent, refused });
      this.#sending ??= this.#sendAll().finally(() => (this.#sending = undefined));
    });
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#sending;
    await this.#producer?.disconnect().catch(() => undefined);
  }

  async #sendAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      await delay(LINGER_MS);
      const batch = this.#takeBatch();
      try {
        await this.#sendAtLast(batch);
        for (const { sent } of batch) sent();
      } catch (error) {
        for (const { refused } of batch) refused(error);
      }
    }
  }

  #takeBatch(): readonly Waiting[] {
    let bytes = 0;
    const fits = this.#waiting.findIndex((waiting) => (bytes += waiting.bytes) > BYTES_AT_ONCE);

    return this.#waiting.splice(0, fits === -1 ? this.#waiting.length : Math.max(fits, 1));
  }

  async #sendAtLast(batch: readonly Waiting[]): Promise<void> {
    for (let waitMs: number = AGAIN_MS.first; ; waitMs = Math.min(waitMs * 2, AGAIN_MS.most)) {
      this.#closing.signal.throwIfAborted();
      try {
        await this.#send(batch);

        return this.#noteArrival();
      } catch (error) {
        this.#noteOutage(error);
        await this.#forgetProducer();
        await delay(waitMs, undefined, { signal: this.#closing.signal });
      }
    }
  }

  async #send(batch: readonly Waiting[]): Promise<void> {
    this.#producer ??= await this.#connect();
    await this.#producer.sendBatch({
      acks: -1,
      compression: CompressionTypes.None,
      topicMessages: byTopic(batch.map(({ parcel }) => parcel)),
    });
  }

  async #connect(): Promise<Producer> {
    const producer = this.#parts.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      retry: quickRetry,
      allowAutoTopicCreation: false,
    });
    await this.#parts.prepare();
    await producer.connect();

    return producer;
  }

  /** After a failure its sequence numbers may not be the broker's any more, so the next send begins anew. */
  async #forgetProducer(): Promise<void> {
    const producer = this.#producer;
    this.#producer = undefined;
    await producer?.disconnect().catch(() => undefined);
  }

  #noteOutage(error: unknown): void {
    if (this.#awaySince) return;
    this.#awaySince = new Date().toISOString();
    this.#parts.logger.warn({ err: error }, 'Kafka does not take events; they wait in the outbox');
  }

  #noteArrival(): void {
    if (!this.#awaySince) return;
    this.#parts.logger.info({ away_since: this.#awaySince }, 'Kafka takes events again');
    this.#awaySince = undefined;
  }
}

const headers = { 'content-type': 'application/cloudevents+json; charset=UTF-8' };

const byTopic = (parcels: readonly Parcel[]) =>
  [...Map.groupBy(parcels, ({ topic }) => topic)].map(([topic, all]) => ({
    topic,
    messages: all.flatMap(({ key, values }) => values.map((value) => ({ key, value, headers }))),
  }));
