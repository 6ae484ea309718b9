import { byteAt, documentCell, Elements, field, type Cell } from '../bson/cell.ts';
import { checkDocument } from '../bson/check.ts';
import { newObjectId } from '../bson/make.ts';
import { TYPE, typeName } from '../bson/types.ts';
import { BsonWriter } from '../bson/writer.ts';
import type { WriteContext } from '../engine/context.ts';
import { Failure } from '../failure.ts';
import type { Filter } from '../query/filter.ts';
import type { Order } from '../query/sort.ts';
import { validateDocument } from '../schema/validate.ts';
import { namespaceOf, type Collection } from '../store/catalog.ts';
import type { Row } from '../store/rows.ts';
import { applyUpdate } from '../update/apply-update.ts';
import type { Update } from '../update/parse-update.ts';
import { upsertedDocument } from '../update/upserted.ts';
import { findRows } from './find.ts';
import { hintOf } from './hint.ts';

const ID = Buffer.from('_id');

/** Where a statement writes. */
export type Target = Readonly<{ db: string; name: string }>;

/** Which documents a statement means. */
export type Selection = Readonly<{ filter: Filter; order: Order; hint: Cell | undefined; isMulti: boolean }>;

/** Checks, completes and adds one document. @returns the stored bytes */
export function insertDocument(context: WriteContext, target: Target, document: Cell): Buffer {
  checkDocument(document);
  const collection = context.ensureCollection(target.db, target.name);
  const stored = withIdFirst(document);
  if (collection.validator) validateDocument(collection.validator, documentCell(stored));
  context.writes.insert(collection, stored);
  return stored;
}

/** A copy with `_id` as its first field, made if it is missing. @throws Failure InvalidIdField */
function withIdFirst(document: Cell): Buffer {
  const first = new Elements(document.bytes, document.start);
  if (first.next() && first.isNamed(ID)) {
    checkId(first.cell());
    return Buffer.from(document.slice());
  }
  const id = field(document, ID) ?? newObjectId();
  checkId(id);
  const writer = new BsonWriter(document.end - document.start + 24).begin().cell('_id', id);
  const elements = new Elements(document.bytes, document.start);
  while (elements.next()) if (!elements.isNamed(ID)) writer.cell(elements.name, elements.cell());
  return writer.end().finish();
}

function checkId(id: Cell): void {
  if (id.type === TYPE.array)
    throw new Failure('InvalidIdField', `The '_id' value cannot be of type ${typeName(id.type)}`);
  const startsWithDollar = id.type === TYPE.object && byteAt(id.bytes, id.start + 5) === 0x24;
  if (startsWithDollar) throw new Failure('DollarPrefixedFieldName', `_id fields may not contain '$'-prefixed fields`);
}

/** What an update did; `after` is the last changed document, `before` what it was. */
export type Updated = Readonly<{
  matched: number;
  modified: number;
  upsertedId: Cell | undefined;
  before: Buffer | undefined;
  after: Buffer | undefined;
}>;

export function updateDocuments(
  context: WriteContext,
  target: Target,
  selection: Selection,
  update: Update,
  isUpsert: boolean,
): Updated {
  const collection = context.catalog.get(namespaceOf(target.db, target.name));
  const rows = collection ? select(context, collection, selection) : [];
  if (rows.length === 0 && isUpsert) return upsert(context, target, selection.filter, update);
  let modified = 0;
  let after: Buffer | undefined;
  for (const row of rows) {
    after = collection && updateRow(context, collection, row, update);
    if (after !== row.doc) modified++;
  }
  return { matched: rows.length, modified, upsertedId: undefined, before: rows.at(-1)?.doc, after };
}

function updateRow(context: WriteContext, collection: Collection, row: Row, update: Update): Buffer {
  const after = applyUpdate(update, row.doc, false);
  if (after === row.doc) return after;
  checkDocument(documentCell(after));
  if (collection.validator) validateDocument(collection.validator, documentCell(after));
  context.writes.update(collection, row, after);
  return after;
}

function upsert(context: WriteContext, target: Target, filter: Filter, update: Update): Updated {
  const after = insertDocument(context, target, documentCell(upsertedDocument(filter, update)));
  return { matched: 0, modified: 0, upsertedId: field(documentCell(after), ID), before: undefined, after };
}

/** @returns the removed documents, for a single one with its content */
export function deleteDocuments(context: WriteContext, target: Target, selection: Selection): readonly Row[] {
  const collection = context.catalog.get(namespaceOf(target.db, target.name));
  const rows = collection ? select(context, collection, selection) : [];
  for (const row of rows) if (collection) context.writes.update(collection, row, undefined);
  return rows;
}

/** All meant documents before the first is changed, so that a change never moves one in front of the search again. */
function select(
  context: WriteContext,
  collection: Collection,
  { filter, order, hint, isMulti }: Selection,
): readonly Row[] {
  const query = { filter, order, hint: hint && hintOf(collection, hint) };
  const rows = findRows(context, collection, query, true);
  if (isMulti) return [...rows];
  const first = rows.next();
  return first.done ? [] : [first.value];
}
