import type { DatabaseSync } from 'node:sqlite';
import { documentCell, field, fieldsOf, textOf, type Cell } from '../bson/cell.ts';
import { parseFilter, truthOf } from '../query/parse-filter.ts';
import type { Filter } from '../query/filter.ts';
import { parseSort, type Order } from '../query/sort.ts';
import { parseValidator, type Schema } from '../schema/parse-schema.ts';
import { firstRidOf } from './rows.ts';

/** An index as the engine uses it. `definition` is the document that listIndexes shows. */
export type Index = {
  readonly id: number;
  readonly name: string;
  readonly order: Order;
  readonly key: Cell;
  readonly isUnique: boolean;
  readonly partial: Filter | undefined;
  readonly definition: Cell;
  /** Bit i: the path of part i has met an array, so one document may have several entries. */
  multikey: number;
  /** Number of the commit that made it: a transaction with an older snapshot cannot read it. */
  madeAt: number;
};

export type Collection = {
  readonly id: number;
  readonly db: string;
  readonly name: string;
  readonly uuid: Uint8Array;
  options: Cell | undefined;
  validator: Schema | undefined;
  /** The first is always the index on `_id`. */
  indexes: readonly Index[];
  nextRid: number;
};

export const ID_INDEX = '_id_';

/** All collections of all databases, by namespace. */
export type Catalog = Map<string, Collection>;

export function namespaceOf(db: string, name: string): string {
  return `${db}.${name}`;
}

/** Reads the whole catalog as it is committed. */
export function loadCatalog(database: DatabaseSync): Catalog {
  const catalog: Catalog = new Map();
  const lastRid = database.prepare('SELECT max(rid) AS last FROM docs WHERE rid >= ? AND rid < ?');
  const indexes = database.prepare('SELECT id, definition, multikey FROM indexes WHERE coll = ? ORDER BY id');
  for (const row of database.prepare('SELECT id, db, name, uuid, options FROM collections ORDER BY id').all()) {
    const id = Number(row['id']);
    const last = lastRid.get(firstRidOf(id), firstRidOf(id + 1))?.['last'];
    const collection: Collection = {
      id,
      db: String(row['db']),
      name: String(row['name']),
      uuid: asBytes(row['uuid']),
      ...readOptions(row['options'] ? documentCell(Buffer.from(asBytes(row['options']))) : undefined),
      indexes: indexes
        .all(id)
        .map((found) =>
          readIndex(Number(found['id']), Buffer.from(asBytes(found['definition'])), Number(found['multikey'])),
        ),
      nextRid: last === null || last === undefined ? firstRidOf(id) : Number(last) + 1,
    };
    catalog.set(namespaceOf(collection.db, collection.name), collection);
  }
  return catalog;
}

/** The collection's options, and its validator ready to use. */
export function readOptions(options: Cell | undefined): Pick<Collection, 'options' | 'validator'> {
  const validator = options && field(options, Buffer.from('validator'));
  return { options, validator: validator && parseValidator(validator) };
}

/** An index from its definition document. */
export function readIndex(id: number, definition: Buffer, multikey: number): Index {
  const fields = fieldsOf(documentCell(definition));
  const key = fields.get('key') ?? documentCell(definition);
  const name = fields.get('name');
  const unique = fields.get('unique');
  const partial = fields.get('partialFilterExpression');
  return {
    id,
    name: name ? textOf(name) : '',
    order: parseSort(key),
    key,
    isUnique: (unique !== undefined && truthOf(unique)) || (name !== undefined && textOf(name) === ID_INDEX),
    partial: partial && parseFilter(partial),
    definition: documentCell(definition),
    multikey,
    madeAt: 0,
  };
}

/** A BLOB column is always a Uint8Array. */
function asBytes(value: unknown): Uint8Array {
  return value as Uint8Array;
}
