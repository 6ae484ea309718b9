import { Cell, documentCell, field, itemsOf } from '../bson/cell.ts';
import { compareCells, equalCells } from '../bson/compare.ts';
import { doubleCell, intCell, longCell, NULL_CELL } from '../bson/make.ts';
import { isNumeric, longOf, numberOf } from '../bson/number.ts';
import { TYPE, typeName } from '../bson/types.ts';
import { BsonWriter } from '../bson/writer.ts';
import { Failure } from '../failure.ts';
import { matches, valueMatches } from '../query/match.ts';
import type { FieldChange, PullCondition, Update } from './parse-update.ts';
import { placeOf, Tree } from './tree.ts';

const ID = Buffer.from('_id');

/**
 * The document after an update; the same buffer when nothing changed. `isInsert` also applies `$setOnInsert`.
 * @throws Failure as MongoDB does; ImmutableField when `_id` would change
 */
export function applyUpdate(update: Update, before: Buffer, isInsert: boolean): Buffer {
  const document = documentCell(before);
  const after =
    update.kind === 'replacement' ? replaced(document, update.document) : changed(document, update.changes, isInsert);
  if (after.equals(before)) return before;
  const oldId = field(document, ID);
  const newId = field(documentCell(after), ID);
  if (oldId && !(newId && equalCells(oldId, newId))) {
    throw new Failure(
      'ImmutableField',
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  }
  return after;
}

/** The new content under the old `_id`, which comes first. */
function replaced(before: Cell, replacement: Cell): Buffer {
  const id = field(before, ID);
  if (!id || field(replacement, ID)) return Buffer.from(replacement.slice());
  const writer = new BsonWriter(replacement.end - replacement.start + 32);
  writer
    .begin()
    .cell('_id', id)
    .raw(replacement.bytes, replacement.start + 4, replacement.end - 1);
  return writer.end().finish();
}

function changed(before: Cell, changes: readonly FieldChange[], isInsert: boolean): Buffer {
  const root = Tree.of(before);
  for (const change of changes) {
    if (change.op !== '$setOnInsert' || isInsert) applyChange(root, change);
  }
  return root.encode();
}

function applyChange(root: Tree, change: FieldChange): void {
  const isMade = change.op !== '$unset' && change.op !== '$pull';
  const place = placeOf(root, change.parts, isMade);
  if (!place) return;
  const { parent, name } = place;
  const current = parent.valueOf(name);
  if (change.op === '$unset') {
    if (current) remove(parent, name);
    return;
  }
  const next = nextValue(change, current);
  if (next && next !== current) parent.set(name, next);
}

function remove(parent: Tree, name: string): void {
  if (parent.isArray) parent.set(name, NULL_CELL);
  else parent.entries.delete(name);
}

function nextValue(change: Exclude<FieldChange, { op: '$unset' }>, current: Cell | undefined): Cell | undefined {
  switch (change.op) {
    case '$set':
    case '$setOnInsert':
      return change.value;
    case '$inc':
      return current ? sum(current, change.value) : change.value;
    case '$min':
      return current && compareCells(current, change.value) <= 0 ? current : change.value;
    case '$max':
      return current && compareCells(current, change.value) >= 0 ? current : change.value;
    case '$push':
      return pushed(arrayItems(current, '$push'), change.values, current);
    case '$addToSet':
      return pushed(arrayItems(current, '$addToSet'), newOnes(current, change.values), current);
    case '$pull':
      return current && pulled(current, change.isPulled);
  }
}

/** The sum in the wider of both types; an int grows into a long, a long never into a double. */
function sum(current: Cell, value: Cell): Cell {
  if (!isNumeric(current)) {
    throw new Failure('TypeMismatch', `Cannot apply $inc to a value of non-numeric type ${typeName(current.type)}`);
  }
  if (current.type === TYPE.double || value.type === TYPE.double)
    return doubleCell(numberOf(current) + numberOf(value));
  const total = longOf(current) + longOf(value);
  if (total !== BigInt.asIntN(64, total)) throw new Failure('BadValue', 'Failed to apply $inc: integer overflow');
  const isInt = current.type === TYPE.int && value.type === TYPE.int && total === BigInt.asIntN(32, total);
  return isInt ? intCell(Number(total)) : longCell(total);
}

function arrayItems(current: Cell | undefined, op: string): Cell[] {
  if (!current) return [];
  if (current.type === TYPE.array) return itemsOf(current);
  throw new Failure('BadValue', `Cannot apply ${op} to a field of type ${typeName(current.type)}, it must be an array`);
}

function pushed(items: readonly Cell[], more: readonly Cell[], current: Cell | undefined): Cell {
  return current && more.length === 0 ? current : arrayCell([...items, ...more]);
}

function newOnes(current: Cell | undefined, values: readonly Cell[]): readonly Cell[] {
  const known = arrayItems(current, '$addToSet');
  const added: Cell[] = [];
  for (const value of values) {
    if (![...known, ...added].some((item) => equalCells(item, value))) added.push(value);
  }
  return added;
}

function pulled(current: Cell, condition: PullCondition): Cell {
  const items = arrayItems(current, '$pull');
  const kept = items.filter((item) => !isPulled(item, condition));
  return kept.length === items.length ? current : arrayCell(kept);
}

function isPulled(item: Cell, condition: PullCondition): boolean {
  switch (condition.kind) {
    case 'equal':
      return equalCells(item, condition.value);
    case 'tests':
      return valueMatches(condition.tests, item);
    case 'filter':
      return item.type === TYPE.object && matches(condition.filter, item);
  }
}

function arrayCell(items: readonly Cell[]): Cell {
  const writer = new BsonWriter(256).begin();
  items.forEach((item, i) => writer.cell(String(i), item));
  const bytes = writer.end().finish();
  return new Cell(TYPE.array, bytes, 0, bytes.length);
}
