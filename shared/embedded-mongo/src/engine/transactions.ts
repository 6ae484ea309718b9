import type { Index } from '../store/catalog.ts';
import type { Cursors } from './cursors.ts';
import type { Locks } from './locks.ts';
import type { Session } from './sessions.ts';
import type { Snapshots } from './snapshots.ts';
import type { Transaction } from './transaction.ts';
import { WriteSet } from './write-set.ts';

const IDLE_MS_MAX = 60_000;

type Parts = Readonly<{
  snapshots: Snapshots;
  locks: Locks;
  cursors: Cursors;
  becameMultikey(index: Index, multikey: number): void;
}>;

/** The open transactions: from the first statement until commit, abort, or a minute of silence. */
export class Transactions {
  readonly open = new Set<Transaction>();
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(session: Session, number: number, committed: number): Transaction {
    const snapshot = this.#parts.snapshots.take();
    const writes = new WriteSet(snapshot.rows, {
      lock: (name) => this.#parts.locks.take(name, transaction),
      becameMultikey: this.#parts.becameMultikey,
    });
    const transaction: Transaction = {
      session: session.key,
      number,
      snapshotAt: committed,
      snapshot,
      writes,
      locks: [],
      waiting: [],
      lastUsedAt: Date.now(),
    };
    session.transaction = transaction;
    this.open.add(transaction);
    return transaction;
  }

  /** Gives back snapshot and locks. @returns what waited for the locks */
  end(session: Session, transaction: Transaction): readonly (() => void)[] {
    session.transaction = undefined;
    this.open.delete(transaction);
    this.#parts.locks.release(transaction);
    this.#parts.cursors.dropOwned(transaction);
    transaction.snapshot.release();
    return transaction.waiting;
  }

  /** The oldest commit that an open transaction still builds on. */
  oldestSnapshot(): number | undefined {
    let oldest: number | undefined;
    for (const { snapshotAt } of this.open) oldest = Math.min(oldest ?? snapshotAt, snapshotAt);
    return oldest;
  }

  idle(now: number): readonly Transaction[] {
    return [...this.open].filter(({ lastUsedAt }) => now - lastUsedAt > IDLE_MS_MAX);
  }
}
