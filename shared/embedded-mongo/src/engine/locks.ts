import { writeConflict } from '../failure.ts';

/** What a lock is on: a document by its row number, or a key of a unique index by its bytes. */
export type LockName = number | string;

/** Who holds locks: an open transaction. */
export type LockHolder = Readonly<{
  /** Number of the last commit that it sees. */
  snapshotAt: number;
  locks: LockName[];
  /** Runs when the holder has ended: the writes that met its locks. */
  waiting: (() => void)[];
}>;

/** A write outside transactions met a lock: it runs again when the holder ends. */
export class Blocked extends Error {
  readonly holder: LockHolder;

  constructor(holder: LockHolder) {
    super('blocked by an open transaction');
    this.holder = holder;
  }
}

const RECENT_PRUNE_FROM = 4096;

/** First writer wins: who holds what, and what was changed since the oldest open snapshot. */
export class Locks {
  readonly #holders = new Map<LockName, LockHolder>();
  /** Number of the last commit that changed each name, oldest first. */
  readonly #recent = new Map<LockName, number>();
  #pruneAt = RECENT_PRUNE_FROM;

  /** @throws Failure WriteConflict when another transaction holds it, or a later commit changed it */
  take(name: LockName, transaction: LockHolder): void {
    const holder = this.#holders.get(name);
    if (holder === transaction) return;
    if (holder || (this.#recent.get(name) ?? 0) > transaction.snapshotAt) throw writeConflict();
    this.#holders.set(name, transaction);
    transaction.locks.push(name);
  }

  /** @throws Blocked when a transaction holds it */
  check(name: LockName): void {
    const holder = this.#holders.get(name);
    if (holder) throw new Blocked(holder);
  }

  release(transaction: LockHolder): void {
    for (const name of transaction.locks) this.#holders.delete(name);
    transaction.locks.length = 0;
  }

  /** Remembers a change: a transaction that began before its commit must not write over it. */
  changed(name: LockName, commit: number): void {
    this.#recent.delete(name);
    this.#recent.set(name, commit);
  }

  /** Forgets what every open transaction sees; called when a batch is durable. */
  forget(oldestSnapshot: number | undefined): void {
    if (oldestSnapshot === undefined) this.#recent.clear();
    else if (this.#recent.size > this.#pruneAt) this.#prune(oldestSnapshot);
  }

  #prune(oldestSnapshot: number): void {
    for (const [name, commit] of this.#recent) {
      if (commit > oldestSnapshot) break;
      this.#recent.delete(name);
    }
    this.#pruneAt = Math.max(RECENT_PRUNE_FROM, this.#recent.size * 2);
  }
}
