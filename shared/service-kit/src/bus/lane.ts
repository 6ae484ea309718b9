import type { TenantId } from '@rmp/contracts';
import type { FastifyBaseLogger } from 'fastify';
import type { Subscription } from './event-bus.ts';
import type { EventBatch } from './outbox-reader.ts';
import type { Progress } from './progress.ts';

const TENANTS_AT_ONCE = 4;
const BACKOFF_MS = { first: 50, most: 10_000 } as const;

export interface LaneParts {
  readonly subscription: Subscription;
  /** The next events of a tenant after a seq; undefined when there are none. */
  readonly read: (tenantId: TenantId, after: number) => Promise<EventBatch | undefined>;
  readonly progress: Progress;
  readonly logger: FastifyBaseLogger;
  readonly tenantsAtOnce?: number;
}

/** One subscription at work: a few tenants side by side, each tenant's events strictly in order. */
export class Lane {
  readonly #parts: LaneParts;
  readonly #waiting = new Set<TenantId>();
  readonly #heads = new Map<TenantId, number>();
  readonly #running = new Map<TenantId, Promise<void>>();
  readonly #retries = new Map<TenantId, NodeJS.Timeout>();
  readonly #failures = new Map<TenantId, number>();
  #isOpen = true;

  constructor(parts: LaneParts) {
    this.#parts = parts;
  }

  /** Tenants with work known but not done. */
  get behind(): number {
    return this.#waiting.size + this.#running.size + this.#retries.size;
  }

  /** `head` is a committed seq of the source, where known: with no events up to it, the group has reached it. */
  wake(tenantId: TenantId, head?: number): void {
    if (head !== undefined) this.#heads.set(tenantId, head);
    if (this.#retries.has(tenantId)) return;
    this.#waiting.add(tenantId);
    this.#next();
  }

  /** Resolves when nothing waits; tenants that fail and wait for their next try count as waiting. */
  async idle(): Promise<void> {
    while (this.#isOpen && this.behind > 0) {
      const [running] = this.#running.values();
      await (running ?? new Promise((resolve) => setTimeout(resolve, BACKOFF_MS.first)));
    }
  }

  async close(): Promise<void> {
    this.#isOpen = false;
    this.#waiting.clear();
    for (const timer of this.#retries.values()) clearTimeout(timer);
    await Promise.all(this.#running.values());
  }

  #next(): void {
    for (const tenantId of this.#waiting) {
      if (!this.#isOpen || this.#running.size >= (this.#parts.tenantsAtOnce ?? TENANTS_AT_ONCE)) return;
      if (this.#running.has(tenantId)) continue;
      this.#waiting.delete(tenantId);
      const done = this.#run(tenantId).finally(() => {
        this.#running.delete(tenantId);
        this.#next();
      });
      this.#running.set(tenantId, done);
    }
  }

  async #run(tenantId: TenantId): Promise<void> {
    const { subscription, read, progress } = this.#parts;
    const head = this.#heads.get(tenantId) ?? 0;
    this.#heads.delete(tenantId);
    try {
      let after = await progress.of(tenantId);
      while (this.#isOpen) {
        const batch = await read(tenantId, after);
        if (!batch) break;
        await subscription.deliver(tenantId, batch.events);
        after = batch.seq;
        progress.reached(tenantId, after);
      }
      if (head > after && this.#isOpen) progress.reached(tenantId, head);
      this.#failures.delete(tenantId);
    } catch (error) {
      this.#tryLater(tenantId, error);
    }
  }

  /** Holds up this tenant only, a little longer each time. */
  #tryLater(tenantId: TenantId, error: unknown): void {
    if (!this.#isOpen) return;
    const failures = (this.#failures.get(tenantId) ?? 0) + 1;
    this.#failures.set(tenantId, failures);
    const delay = Math.min(BACKOFF_MS.first * 2 ** failures, BACKOFF_MS.most);
    const { group, source } = this.#parts.subscription;
    this.#parts.logger.warn({ err: error, group, source, failures }, 'events wait for another try');
    this.#retries.set(
      tenantId,
      setTimeout(() => {
        this.#retries.delete(tenantId);
        this.wake(tenantId);
      }, delay),
    );
  }
}
