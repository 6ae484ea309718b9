import type { TenantId } from '@rmp/contracts';
import type { FastifyBaseLogger } from 'fastify';
import type { Db } from 'mongodb';
import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '../../ids.ts';
import type { ServiceName } from '../../service-names.ts';
import { Lane } from '../lane.ts';
import { readOutboxOf } from '../outbox-reader.ts';
import { openProgress, type Progress } from '../progress.ts';
import { LATE_COMMIT_MS, SWEEP_EVERY_MS, sweepHeads } from '../sweep-heads.ts';
import { giveUpLease, takeLease } from './lease.ts';
import type { Publisher } from './publisher.ts';

const LEASE = 'relay';
/** Commits of other replicas give no hint here, so while there are any the newest heads are looked at often. */
const GLANCE = { everyMs: 50, backMs: 2_000 } as const;
const TENANTS_AT_ONCE = 64;

export interface RelayParts {
  readonly service: ServiceName;
  readonly db: Db;
  readonly topic: string;
  readonly publisher: Publisher;
  readonly logger: FastifyBaseLogger;
}

interface AtWork {
  readonly lane: Lane;
  readonly progress: Progress;
  sweptAt: string | undefined;
}

/**
 * Brings one service's outbox to its topic, each tenant in seq order. One process at a time does it, whoever holds the
 * lease; should two for a moment, each sends a stretch without gaps that begins where the kept progress ends, so the
 * first arrivals are in order and the rest are repeats, which the receiving side lets fall.
 */
export class Relay {
  readonly #parts: RelayParts;
  readonly #holder = newId();
  readonly #closing = new AbortController();
  #atWork: AtWork | undefined;
  #isAlone = true;
  #dueAtMs = 0;
  #running: Promise<void> = Promise.resolve();

  constructor(parts: RelayParts) {
    this.#parts = parts;
  }

  /** Tenants with events known but not yet on the log. */
  get behind(): number {
    return this.#atWork?.lane.behind ?? 0;
  }

  wake(tenantId: TenantId): void {
    this.#atWork?.lane.wake(tenantId);
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Resolves when all that is committed now is on the log; waits for the lease if another has it. */
  async caughtUp(): Promise<void> {
    for (;;) {
      const work = this.#atWork;
      if (work) {
        await sweepHeads(this.#parts.db, undefined, [work]);
        await work.lane.idle();
        if (this.#atWork === work) return work.progress.keep();
      }
      await delay(GLANCE.everyMs);
    }
  }

  /** To be called together with the publisher's, for what it sends may be waiting for a broker. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#stopWork();
    await this.#running;
    await this.#stopWork();
    await giveUpLease(this.#parts.db, LEASE, this.#holder).catch(() => undefined); // it runs out by itself
  }

  async #run(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      await this.#round().catch((error: unknown) =>
        this.#parts.logger.warn({ err: error, service: this.#parts.service }, 'a round of the relay failed'),
      );
      const pauseMs = this.#atWork && !this.#isAlone ? GLANCE.everyMs : SWEEP_EVERY_MS;
      await delay(pauseMs, undefined, { signal: this.#closing.signal }).catch(() => undefined);
    }
  }

  async #round(): Promise<void> {
    const nowMs = Date.now();
    if (nowMs < this.#dueAtMs) return this.#glance(nowMs);

    const { isMine, isAlone } = await takeLease(this.#parts.db, LEASE, this.#holder);
    this.#isAlone = isAlone;
    this.#dueAtMs = nowMs + SWEEP_EVERY_MS;
    if (!isMine) return this.#stopWork();
    this.#atWork ??= this.#startWork();
    const { sweptAt } = this.#atWork;
    await sweepHeads(this.#parts.db, sweptAt, [this.#atWork]);
    this.#atWork.sweptAt = new Date(nowMs - LATE_COMMIT_MS).toISOString();
  }

  async #glance(nowMs: number): Promise<void> {
    if (!this.#atWork) return;
    await sweepHeads(this.#parts.db, new Date(nowMs - GLANCE.backMs).toISOString(), [this.#atWork]);
  }

  /** Progress is read anew: another holder may have moved it. */
  #startWork(): AtWork {
    const { service, db, topic, publisher, logger } = this.#parts;
    const progress = openProgress(db, LEASE, service);
    const lane = new Lane({
      subscription: {
        group: LEASE,
        source: service,
        deliver: (tenantId, events) =>
          publisher.publish({ topic, key: tenantId, values: events.map((event) => JSON.stringify(event)) }),
      },
      read: readOutboxOf(db),
      progress,
      logger,
      tenantsAtOnce: TENANTS_AT_ONCE,
    });

    return { lane, progress, sweptAt: undefined };
  }

  async #stopWork(): Promise<void> {
    const work = this.#atWork;
    this.#atWork = undefined;
    await work?.lane.close();
    await work?.progress.close();
  }
}
