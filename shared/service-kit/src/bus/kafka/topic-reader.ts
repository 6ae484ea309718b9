import type { TenantId } from '@rmp/contracts';
import type { FastifyBaseLogger } from 'fastify';
import type { Db } from 'mongodb';
import type { Subscription } from '../event-bus.ts';
import { Lane } from '../lane.ts';
import { openProgress, type Progress } from '../progress.ts';
import { Inflow, type Message, type PartitionOffset } from './inflow.ts';

export interface TopicReaderParts {
  readonly subscription: Subscription;
  readonly topic: string;
  /** The consumer's database. */
  readonly db: Db;
  readonly logger: FastifyBaseLogger;
  /** Told whenever messages are done. */
  readonly progressed: () => void;
}

/** One subscription on one topic: messages come in, the lane has their effects written, tenant by tenant. */
export class TopicReader {
  readonly topic: string;
  readonly #parts: TopicReaderParts;
  readonly #inflow = new Inflow();
  readonly #progress: Progress;
  readonly #lane: Lane;

  constructor(parts: TopicReaderParts) {
    const { subscription, topic, db, logger, progressed } = parts;
    this.topic = topic;
    this.#parts = parts;
    this.#progress = openProgress(db, subscription.group, subscription.source);
    this.#lane = new Lane({
      subscription,
      progress: this.#progress,
      logger,
      read: async (tenantId: TenantId, after: number) => {
        const batch = this.#inflow.read(tenantId, after);
        progressed();

        return batch;
      },
    });
  }

  get behind(): number {
    return this.#lane.behind;
  }

  take(partition: number, messages: readonly Message[]): void {
    const { tenants, unreadable } = this.#inflow.take(partition, messages);
    for (const offset of unreadable) {
      this.#parts.logger.error({ topic: this.topic, partition, offset }, 'a message is no event and was passed over');
    }
    for (const tenantId of tenants) this.#lane.wake(tenantId);
    if (tenants.size === 0) this.#parts.progressed();
  }

  waitingIn(partition: number): number {
    return this.#inflow.waitingIn(partition);
  }

  committable(): readonly PartitionOffset[] {
    return this.#inflow.committable();
  }

  committed(offsets: readonly PartitionOffset[]): void {
    this.#inflow.committed(offsets);
  }

  clear(): void {
    this.#inflow.clear();
  }

  keepProgress(): Promise<void> {
    return this.#progress.keep();
  }

  /** Resolves when no effect is being written any more. */
  closeLane(): Promise<void> {
    return this.#lane.close();
  }

  close(): Promise<void> {
    return this.#progress.close();
  }
}
