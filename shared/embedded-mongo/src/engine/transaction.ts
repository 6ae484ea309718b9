import type { LockName } from './locks.ts';
import type { Snapshot } from './snapshots.ts';
import type { WriteSet } from './write-set.ts';

/** An open transaction: what it saw at its start, what it changed, what it holds. */
export type Transaction = {
  readonly session: string;
  readonly number: number;
  /** Number of the last commit that it sees. */
  readonly snapshotAt: number;
  readonly snapshot: Snapshot;
  readonly writes: WriteSet;
  readonly locks: LockName[];
  /** Runs when the transaction has ended: the writes that met its locks. */
  readonly waiting: (() => void)[];
  lastUsedAt: number;
};
