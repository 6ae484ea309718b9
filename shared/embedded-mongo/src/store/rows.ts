import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Where a document lies: its number in the store, and its bytes. */
export type Row = Readonly<{ rid: number; doc: Buffer }>;
/** A row found through an index, with the key that led to it. */
export type EntryRow = Row & Readonly<{ key: Buffer }>;

/** A range of keys of one index: from `lo` up to but without `hi`. */
export type KeyRange = Readonly<{ lo: Buffer; hi: Buffer }>;
/** Where a scan goes on: behind this key and row. */
export type Position = Readonly<{ key: Buffer; rid: number }>;
/** Part of a scan, and where it goes on; without `next` the scan is over. */
export type Chunk<R extends Row> = Readonly<{ rows: readonly R[]; next: Position | undefined }>;

const NO_KEY = Buffer.alloc(0);
const RID_MAX = Number.MAX_SAFE_INTEGER;
const COLLECTION_SPAN = 2 ** 32;

/** The first row number of a collection; the next collection's is the end of its range. */
export function firstRidOf(collectionId: number): number {
  return collectionId * COLLECTION_SPAN;
}

/** Reads documents and index entries through one connection; all statements are prepared once. */
export class Rows {
  readonly #doc: StatementSync;
  readonly #owner: StatementSync;
  readonly #point: StatementSync;
  readonly #forward: StatementSync;
  readonly #backward: StatementSync;
  readonly #natural: StatementSync;
  readonly #count: StatementSync;
  readonly #entry: StatementSync;

  constructor(database: DatabaseSync) {
    const prepare = (sql: string) => {
      const statement = database.prepare(sql);
      statement.setReturnArrays(true);
      return statement;
    };
    const joined = 'SELECT e.k, e.r, d.doc FROM entries e CROSS JOIN docs d ON d.rid = e.r';
    this.#doc = prepare('SELECT doc FROM docs WHERE rid = ?');
    this.#owner = prepare('SELECT r FROM entries WHERE k = ? LIMIT 1');
    this.#point = prepare('SELECT e.r, d.doc FROM entries e CROSS JOIN docs d ON d.rid = e.r WHERE e.k = ? LIMIT 1');
    this.#forward = prepare(`${joined} WHERE (e.k, e.r) > (?, ?) AND e.k < ? ORDER BY e.k, e.r LIMIT ?`);
    this.#backward = prepare(`${joined} WHERE (e.k, e.r) < (?, ?) AND e.k >= ? ORDER BY e.k DESC, e.r DESC LIMIT ?`);
    this.#natural = prepare('SELECT rid, doc FROM docs WHERE rid > ? AND rid < ? ORDER BY rid LIMIT ?');
    this.#entry = prepare('SELECT 1 FROM entries WHERE k = ? AND r = ?');
    this.#count = prepare('SELECT count(*) FROM (SELECT 1 FROM entries WHERE k >= ? AND k < ? LIMIT ?)');
  }

  document(rid: number): Buffer | undefined {
    const row = asColumns(this.#doc.get(rid));
    return row && asBuffer(row[0]);
  }

  /** The row that has this key in a unique index. */
  owner(key: Buffer): number | undefined {
    const row = asColumns(this.#owner.get(key));
    return row && asNumber(row[0]);
  }

  point(key: Buffer): Row | undefined {
    const row = asColumns(this.#point.get(key));
    return row && { rid: asNumber(row[0]), doc: asBuffer(row[1]) };
  }

  /** The next entries of a range, in key order or against it. */
  range(range: KeyRange, isReverse: boolean, after: Position | undefined, limit: number): Chunk<EntryRow> {
    const found = isReverse
      ? this.#backward.all(after?.key ?? range.hi, after?.rid ?? -1, range.lo, limit)
      : this.#forward.all(after?.key ?? range.lo, after?.rid ?? -1, range.hi, limit);
    const rows = found.map((row) => {
      const [key, rid, doc] = asColumns(row) ?? [];
      return { key: asBuffer(key), rid: asNumber(rid), doc: asBuffer(doc) };
    });
    return { rows, next: rows.length < limit ? undefined : rows.at(-1) };
  }

  /** The next documents of a collection in the order they were inserted. */
  natural(collectionId: number, after: Position | undefined, limit: number): Chunk<Row> {
    const from = after?.rid ?? firstRidOf(collectionId) - 1;
    const rows = this.#natural.all(from, firstRidOf(collectionId + 1), limit).map((row) => {
      const [rid, doc] = asColumns(row) ?? [];
      return { rid: asNumber(rid), doc: asBuffer(doc) };
    });
    const last = rows.length < limit ? undefined : rows.at(-1);
    return { rows, next: last && { key: NO_KEY, rid: last.rid } };
  }

  hasEntry(key: Buffer, rid: number): boolean {
    return this.#entry.get(key, rid) !== undefined;
  }

  /** How many entries a range has, counting no further than `max`. */
  count(range: KeyRange, max = RID_MAX): number {
    return asNumber(asColumns(this.#count.get(range.lo, range.hi, max))?.[0]);
  }
}

/** Statements here return arrays (`setReturnArrays`), which the type of node:sqlite does not know. */
function asColumns(row: unknown): readonly unknown[] | undefined {
  return Array.isArray(row) ? row : undefined;
}

function asNumber(value: unknown): number {
  return Number(value);
}

/** A BLOB column is always a Uint8Array of its own. */
function asBuffer(value: unknown): Buffer {
  const bytes = value as Uint8Array;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Changes documents and index entries through the writing connection. */
export class RowWriter {
  readonly #put: StatementSync;
  readonly #remove: StatementSync;
  readonly #putEntry: StatementSync;
  readonly #removeEntry: StatementSync;

  constructor(database: DatabaseSync) {
    this.#put = database.prepare('INSERT INTO docs VALUES (?, ?) ON CONFLICT (rid) DO UPDATE SET doc = excluded.doc');
    this.#remove = database.prepare('DELETE FROM docs WHERE rid = ?');
    this.#putEntry = database.prepare('INSERT INTO entries VALUES (?, ?)');
    this.#removeEntry = database.prepare('DELETE FROM entries WHERE k = ? AND r = ?');
  }

  put(rid: number, doc: Buffer): void {
    this.#put.run(rid, doc);
  }

  remove(rid: number): void {
    this.#remove.run(rid);
  }

  putEntry(key: Buffer, rid: number): void {
    this.#putEntry.run(key, rid);
  }

  removeEntry(key: Buffer, rid: number): void {
    this.#removeEntry.run(key, rid);
  }
}
