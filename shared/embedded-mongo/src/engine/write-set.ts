import { documentCell, field, type Cell } from '../bson/cell.ts';
import { writeDocument } from '../bson/writer.ts';
import { Failure } from '../failure.ts';
import type { Source } from '../query/search.ts';
import type { Collection, Index } from '../store/catalog.ts';
import { keysOf } from '../store/index-keys.ts';
import type { Chunk, EntryRow, KeyRange, Position, Row, Rows, RowWriter } from '../store/rows.ts';
import type { Change, IndexKeys } from './change.ts';
import type { LockName } from './locks.ts';
import { mergeChunk, mergeNatural } from './merge-chunk.ts';

/** What a write set needs from the engine around it. */
export type WriteHost = Readonly<{
  /** Takes or checks a lock. @throws Failure WriteConflict or Blocked */
  lock(name: LockName): void;
  /** An index meets arrays for the first time. */
  becameMultikey(index: Index, multikey: number): void;
}>;

const NO_KEYS: IndexKeys = new Map();

/**
 * Changes that are not in the store yet: those of one command, or of one transaction. Reads through it see them.
 * Nothing is written before all checks of a document have passed, so a refused document leaves no trace.
 */
export class WriteSet implements Source {
  readonly #rows: Rows;
  readonly #host: WriteHost;
  readonly #changes = new Map<number, Change>();
  /** Entries of changed documents by number of their index. */
  readonly #entries = new Map<number, Map<number, readonly Buffer[]>>();
  /** Keys of unique indexes that changed documents have now. */
  readonly #taken = new Map<string, number>();

  constructor(rows: Rows, host: WriteHost) {
    this.#rows = rows;
    this.#host = host;
  }

  get isEmpty(): boolean {
    return this.#changes.size === 0;
  }

  touches(collection: Collection): boolean {
    return collection.indexes.some((index) => this.#entries.has(index.id));
  }

  point(key: Buffer): Row | undefined {
    if (this.isEmpty) return this.#rows.point(key);
    const taker = this.#taken.get(nameOf(key));
    if (taker !== undefined) return this.#changedRow(taker);
    const row = this.#rows.point(key);
    return row && !this.#changes.has(row.rid) ? row : undefined;
  }

  range(range: KeyRange, isReverse: boolean, after: Position | undefined, limit: number): Chunk<EntryRow> {
    const chunk = this.#rows.range(range, isReverse, after, limit);
    const entries = this.#entries.get(range.lo.readUInt32BE(0));
    if (!entries) return chunk;
    return mergeChunk(chunk, { range, isReverse, after }, entries, this.#changes);
  }

  natural(collectionId: number, after: Position | undefined, limit: number): Chunk<Row> {
    const chunk = this.#rows.natural(collectionId, after, limit);
    return this.isEmpty ? chunk : mergeNatural(chunk, collectionId, after, this.#changes);
  }

  /** Adds a document. @returns its row number @throws Failure DuplicateKey, WriteConflict */
  insert(collection: Collection, doc: Buffer): number {
    const rid = collection.nextRid;
    this.#change(collection, rid, undefined, doc);
    collection.nextRid = rid + 1;
    return rid;
  }

  /** Replaces a found document, or removes it when `doc` is undefined. @throws like insert */
  update(collection: Collection, row: Row, doc: Buffer | undefined): void {
    this.#host.lock(row.rid);
    this.#change(collection, row.rid, row.doc, doc);
  }

  /** Writes everything to the store. `note` is called with each name that changed. */
  apply(writer: RowWriter, note: (name: LockName) => void): void {
    for (const [rid, change] of this.#changes) {
      if (change.doc) writer.put(rid, change.doc);
      else if (change.stored) writer.remove(rid);
      note(rid);
      applyEntries(writer, rid, change, note);
    }
  }

  #changedRow(rid: number): Row | undefined {
    const doc = this.#changes.get(rid)?.doc;
    return doc && { rid, doc };
  }

  #change(collection: Collection, rid: number, before: Buffer | undefined, after: Buffer | undefined): void {
    const known = this.#changes.get(rid);
    const current = known ? known.keys : before ? this.#keysIn(collection, before) : NO_KEYS;
    const next = after ? this.#keysIn(collection, after) : NO_KEYS;
    for (const index of collection.indexes) {
      if (index.isUnique) this.#claim(collection, index, rid, current.get(index) ?? [], next.get(index) ?? [], after);
    }
    const stored = known ? known.stored : before && current;
    this.#changes.set(rid, { stored, doc: after, keys: next });
    for (const index of collection.indexes) this.#setEntries(index, rid, current.get(index), next.get(index) ?? []);
  }

  #keysIn(collection: Collection, doc: Buffer): IndexKeys {
    const keys = new Map<Index, readonly Buffer[]>();
    const document = documentCell(doc);
    for (const index of collection.indexes) {
      const found = keysOf(index, document);
      if ((found.multikey & ~index.multikey) !== 0) this.#host.becameMultikey(index, found.multikey);
      keys.set(index, found.keys);
    }
    return keys;
  }

  #claim(
    collection: Collection,
    index: Index,
    rid: number,
    current: readonly Buffer[],
    next: readonly Buffer[],
    doc: Buffer | undefined,
  ): void {
    for (const key of current) if (!includes(next, key)) this.#host.lock(nameOf(key));
    for (const key of next) {
      if (includes(current, key)) continue;
      this.#host.lock(nameOf(key));
      const owner = this.#ownerOf(key);
      if (owner !== undefined && owner !== rid) throw duplicateKey(collection, index, doc);
    }
  }

  #ownerOf(key: Buffer): number | undefined {
    const taker = this.#taken.get(nameOf(key));
    if (taker !== undefined) return taker;
    const owner = this.#rows.owner(key);
    return owner !== undefined && this.#changes.has(owner) ? undefined : owner;
  }

  #setEntries(index: Index, rid: number, current: readonly Buffer[] | undefined, next: readonly Buffer[]): void {
    const entries = this.#entries.get(index.id) ?? new Map<number, readonly Buffer[]>();
    this.#entries.set(index.id, entries.set(rid, next));
    if (!index.isUnique) return;
    for (const key of current ?? []) this.#taken.delete(nameOf(key));
    for (const key of next) this.#taken.set(nameOf(key), rid);
  }
}

function applyEntries(writer: RowWriter, rid: number, change: Change, note: (name: LockName) => void): void {
  const indexes = new Set([...(change.stored?.keys() ?? []), ...change.keys.keys()]);
  for (const index of indexes) {
    const before = change.stored?.get(index) ?? [];
    const after = change.keys.get(index) ?? [];
    for (const key of before) {
      if (includes(after, key)) continue;
      writer.removeEntry(key, rid);
      if (index.isUnique) note(nameOf(key));
    }
    for (const key of after) {
      if (includes(before, key)) continue;
      writer.putEntry(key, rid);
      if (index.isUnique) note(nameOf(key));
    }
  }
}

function includes(keys: readonly Buffer[], key: Buffer): boolean {
  return keys.some((known) => known.equals(key));
}

/** Key bytes as a name for maps: one character per byte. */
function nameOf(key: Buffer): string {
  return key.toString('latin1');
}

function duplicateKey(collection: Collection, index: Index, doc: Buffer | undefined): Failure {
  const keyValue = writeDocument((writer) => {
    for (const { path } of index.order) {
      const value = doc && valueAt(documentCell(doc), path.parts);
      if (value) writer.cell(path.text, value);
      else writer.nothing(path.text);
    }
  });
  const where = `${collection.db}.${collection.name} index: ${index.name}`;
  return new Failure('DuplicateKey', `E11000 duplicate key error collection: ${where} dup key`, {
    keyPattern: index.key.slice(),
    keyValue,
  });
}

function valueAt(document: Cell, parts: readonly Buffer[]): Cell | undefined {
  let value: Cell | undefined = document;
  for (const part of parts) value = value && field(value, part);
  return value;
}
