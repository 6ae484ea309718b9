import type { LockHolder } from './locks.ts';
import type { Snapshot } from './snapshots.ts';
import type { WriteSet } from './write-set.ts';

/** An open transaction: what it saw at its start, what it changed, what it holds. */
export type Transaction = LockHolder & {
  readonly session: string;
  readonly number: number;
  readonly snapshot: Snapshot;
  readonly writes: WriteSet;
  lastUsedAt: number;
};
