import { randomUUID } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { documentCell, type Cell } from '../bson/cell.ts';
import { writeDocument } from '../bson/writer.ts';
import { boundsOf } from '../query/bounds.ts';
import { Failure } from '../failure.ts';
import {
  ID_INDEX,
  loadCatalog,
  namespaceOf,
  readIndex,
  readOptions,
  type Catalog,
  type Collection,
  type Index,
} from './catalog.ts';
import { keysOf } from './index-keys.ts';
import { firstRidOf, type Position, type Rows, type RowWriter } from './rows.ts';

const BUILD_CHUNK = 1000;

/** Changes collections and indexes, in the store and in memory alike; every change makes readers load the catalog again. */
export class CatalogWriter {
  catalog: Catalog;
  readonly #database: DatabaseSync;
  readonly #rows: Rows;
  readonly #writer: RowWriter;
  readonly #addCollection: StatementSync;
  readonly #addIndex: StatementSync;
  readonly #setOptions: StatementSync;
  readonly #setMultikey: StatementSync;
  readonly #bump: StatementSync;

  constructor(database: DatabaseSync, rows: Rows, writer: RowWriter) {
    this.#database = database;
    this.#rows = rows;
    this.#writer = writer;
    this.catalog = loadCatalog(database);
    this.#addCollection = database.prepare('INSERT INTO collections(db, name, uuid, options) VALUES (?, ?, ?, ?)');
    this.#addIndex = database.prepare('INSERT INTO indexes(coll, definition) VALUES (?, ?)');
    this.#setOptions = database.prepare('UPDATE collections SET options = ? WHERE id = ?');
    this.#setMultikey = database.prepare('UPDATE indexes SET multikey = ? WHERE id = ?');
    this.#bump = database.prepare('UPDATE meta SET catalog_version = catalog_version + 1');
  }

  /** Goes back to what is committed. */
  reload(): void {
    this.catalog = loadCatalog(this.#database);
  }

  create(db: string, name: string, options: Cell | undefined): Collection {
    const read = readOptions(options);
    const uuid = Buffer.from(randomUUID().replaceAll('-', ''), 'hex');
    const added = this.#addCollection.run(db, name, uuid, options ? options.slice() : null);
    const id = Number(added.lastInsertRowid);
    const collection: Collection = { id, db, name, uuid, ...read, indexes: [], nextRid: firstRidOf(id) };
    collection.indexes = [this.#insertIndex(collection, idIndexDefinition())];
    this.catalog.set(namespaceOf(db, name), collection);
    this.#bump.run();
    return collection;
  }

  setOptions(collection: Collection, options: Cell): void {
    Object.assign(collection, readOptions(options));
    this.#setOptions.run(options.slice(), collection.id);
    this.#bump.run();
  }

  setMultikey(index: Index, multikey: number): void {
    index.multikey |= multikey;
    this.#setMultikey.run(index.multikey, index.id);
    this.#bump.run();
  }

  /** Builds an index over what the collection holds. @throws Failure DuplicateKey, CannotIndexParallelArrays */
  addIndex(collection: Collection, definition: Buffer, commit: number): void {
    this.#database.exec('SAVEPOINT build');
    try {
      const index = this.#insertIndex(collection, definition);
      index.madeAt = commit;
      this.#build(collection, index);
      this.#database.exec('RELEASE build');
      collection.indexes = [...collection.indexes, index];
      this.#bump.run();
    } catch (error) {
      this.#database.exec('ROLLBACK TO build; RELEASE build');
      throw error;
    }
  }

  drop(collection: Collection): void {
    for (const index of collection.indexes) this.#dropEntries(index);
    const remove = (sql: string, ...values: number[]) => this.#database.prepare(sql).run(...values);
    remove('DELETE FROM docs WHERE rid >= ? AND rid < ?', firstRidOf(collection.id), firstRidOf(collection.id + 1));
    remove('DELETE FROM indexes WHERE coll = ?', collection.id);
    remove('DELETE FROM collections WHERE id = ?', collection.id);
    this.catalog.delete(namespaceOf(collection.db, collection.name));
    this.#bump.run();
  }

  #insertIndex(collection: Collection, definition: Buffer): Index {
    const added = this.#addIndex.run(collection.id, definition);
    return readIndex(Number(added.lastInsertRowid), definition, 0);
  }

  #build(collection: Collection, index: Index): void {
    let after: Position | undefined;
    let multikey = 0;
    do {
      const chunk = this.#rows.natural(collection.id, after, BUILD_CHUNK);
      for (const { rid, doc } of chunk.rows) {
        const found = keysOf(index, documentCell(doc));
        multikey |= found.multikey;
        for (const key of found.keys) this.#writer.putEntry(key, rid);
      }
      after = chunk.next;
    } while (after);
    if (multikey !== 0) this.setMultikey(index, multikey);
    if (index.isUnique) this.#refuseDuplicates(index);
  }

  #refuseDuplicates(index: Index): void {
    const [range] = boundsOf(index, new Map()).ranges;
    if (!range) return;
    const twice = this.#database
      .prepare('SELECT 1 AS found FROM entries WHERE k >= ? AND k < ? GROUP BY k HAVING count(*) > 1 LIMIT 1')
      .get(range.lo, range.hi);
    if (twice) {
      throw new Failure('DuplicateKey', `E11000 duplicate key error index: ${index.name}`, {
        keyPattern: index.key.slice(),
      });
    }
  }

  #dropEntries(index: Index): void {
    for (const range of boundsOf(index, new Map()).ranges) {
      this.#database.prepare('DELETE FROM entries WHERE k >= ? AND k < ?').run(range.lo, range.hi);
    }
  }
}

function idIndexDefinition(): Buffer {
  return writeDocument((writer) => {
    writer.int('v', 2).beginDocument('key').int('_id', 1).end().string('name', ID_INDEX);
  });
}
