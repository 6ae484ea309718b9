import type { Source } from '../query/search.ts';
import type { Catalog, Collection } from '../store/catalog.ts';
import type { Rows } from '../store/rows.ts';
import type { Cursors } from './cursors.ts';
import type { WriteSet } from './write-set.ts';

/** What a reading command works with. */
export type ReadContext = Readonly<{
  source: Source;
  rows: Rows;
  catalog: Catalog;
  cursors: Cursors;
  /** Whom new cursors belong to; a transaction's cursors end with it. */
  owner: object | undefined;
  /** Commits up to this number are visible; undefined means the latest. */
  snapshotAt: number | undefined;
  refusesUnindexed: boolean;
}>;

/** What a writing command works with: reads through `source` see its own changes. */
export type WriteContext = ReadContext &
  Readonly<{
    writes: WriteSet;
    isInTransaction: boolean;
    /** The collection to write to, made if it does not exist. */
    ensureCollection(db: string, name: string): Collection;
  }>;
