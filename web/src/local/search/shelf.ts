import { Dexie, RangeSet } from 'dexie';
import type { ObservabilitySet, Table } from 'dexie';
import type { LocalDb } from '../database.ts';
import { nameIndex } from './name-index.ts';
import type { NameIndex, Named } from './name-index.ts';

/** Every row of one table in memory, ready to be found by name, and kept as the table is. */
export interface Shelf<Row> extends Pick<NameIndex<Row>, 'find'> {
  readonly get: (id: string) => Row | undefined;
  /** In no order. */
  readonly rows: () => readonly Row[];
  /** Whether every row was read once. */
  readonly isRead: () => boolean;
  /** Changes whenever a row does. */
  readonly version: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** What a shelf is made of. */
export interface ShelfOf<Row> {
  readonly table: 'items' | 'parties';
  readonly named: (row: Row) => Named;
  /** Rows left out: an item nobody sells any more. */
  readonly isShown?: (row: Row) => boolean;
}

/** Read so many at a time, so that no key waits for twenty thousand rows. */
const CHUNK = 500;

/** Fills itself from the device and follows every change there, of this tab and of others, by reading what changed. */
export function openShelf<Row>(db: LocalDb, { table, named, isShown = () => true }: ShelfOf<Row>): Shelf<Row> {
  const rows = new Map<string, Row>();
  const index = nameIndex(named);
  const listeners = new Set<() => void>();
  const source = rowsOf<Row>(db, table);
  let version = 0;
  let isRead = false;
  let list: readonly Row[] | undefined;

  const tell = (): void => {
    version += 1;
    list = undefined;
    for (const listener of listeners) listener();
  };
  const keep = (row: Row): void => {
    const { id } = named(row);
    if (!isShown(row)) return drop(id);
    rows.set(id, row);
    index.put(row);
  };
  const drop = (id: string): void => {
    rows.delete(id);
    index.remove(id);
  };
  const readAll = async (): Promise<void> => {
    let last: string | undefined;
    for (;;) {
      const all = last === undefined ? source.toCollection() : source.where(':id').above(last);
      const chunk = await all.limit(CHUNK).toArray();
      for (const row of chunk) keep(row);
      const end = chunk.at(-1);
      if (!end || chunk.length < CHUNK) break;
      last = named(end).id;
    }
    isRead = true;
    tell();
    await warm(index);
  };
  const readChanged = async (changed: RangeSet): Promise<void> => {
    const ids = idsIn(changed);
    const found = (await (ids ? source.bulkGet(ids) : source.toArray())).filter((row) => row !== undefined);
    const there = new Set(found.map((row) => named(row).id));
    for (const id of ids ?? [...rows.keys()]) if (!there.has(id)) drop(id);
    for (const row of found) keep(row);
    tell();
  };

  /** One after the other; a device that cannot read leaves the shelf as it is, and the counter says so itself. */
  let working = readAll().catch(() => undefined);
  const follow = (parts: ObservabilitySet): void => {
    const changed = parts[`idb://${db.name}/${table}/`];
    if (changed) working = working.then(() => readChanged(new RangeSet().add(changed))).catch(() => undefined);
  };
  Dexie.on.storagemutated.subscribe(follow);

  return {
    find: index.find,
    get: (id) => rows.get(id),
    rows: () => (list ??= [...rows.values()]),
    isRead: () => isRead,
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => Dexie.on.storagemutated.unsubscribe(follow),
  };
}

/** Has the index answered a little before somebody asks: a cheap phone takes twice as long for what it never did. */
async function warm({ find }: Pick<NameIndex<unknown>, 'find'>): Promise<void> {
  for (const typed of ['a', 'ba', 'sug', 'namak 1', 'xyzx']) {
    await new Promise((resolve) => setTimeout(resolve));
    find(typed, 1);
  }
}

/** The keys that changed; undefined when it was a whole range of them. */
function idsIn(changed: RangeSet): string[] | undefined {
  const ids: string[] = [];
  for (const { from, to } of changed) {
    if (typeof from !== 'string' || from !== to) return undefined;
    ids.push(from);
  }
  return ids;
}

/** `ShelfOf` names a table with the rows it describes. */
const rowsOf = <Row>(db: LocalDb, table: 'items' | 'parties'): Table<Row, string> => db.table(table);
