import { byteAt, Elements, itemsOf, type Cell } from '../bson/cell.ts';
import { KeyWriter } from '../bson/key.ts';
import { isNumeric, numberOf } from '../bson/number.ts';
import { TYPE } from '../bson/types.ts';
import { Failure } from '../failure.ts';
import type { Filter, Test } from './filter.ts';
import { pathOf } from './path.ts';

const DOLLAR = 0x24;
/** From this many values on, `$in` looks values up by their key bytes. */
const IN_BY_KEY_FROM = 8;
const keys = new KeyWriter();

/** Reads a filter document. @throws Failure BadValue for every operator outside the subset */
export function parseFilter(document: Cell): Filter {
  const all: Filter[] = [];
  const elements = new Elements(document.bytes, document.start);
  while (elements.next()) {
    const name = elements.name;
    if (name.startsWith('$')) all.push(parseLogical(name, elements.cell()));
    else all.push(...parseField(name, elements.cell()));
  }
  return all.length === 1 && all[0] ? all[0] : { kind: 'and', all };
}

function parseLogical(name: string, value: Cell): Filter {
  if (name !== '$and' && name !== '$or') throw new Failure('BadValue', `unknown top level operator: ${name}`);
  if (value.type !== TYPE.array) throw new Failure('BadValue', `${name} must be an array`);
  const branches = itemsOf(value).map((item) => {
    if (item.type !== TYPE.object) throw new Failure('BadValue', '$or/$and/$nor entries need to be full objects');
    return parseFilter(item);
  });
  if (branches.length === 0) throw new Failure('BadValue', '$and/$or/$nor must be a nonempty array');
  return name === '$and' ? { kind: 'and', all: branches } : { kind: 'or', any: branches };
}

function parseField(name: string, value: Cell): Filter[] {
  const path = pathOf(name);
  return parseTests(value).map((test) => ({ kind: 'field', path, test }));
}

/** The tests of one field: its operators, or equality with a plain value. */
export function parseTests(value: Cell): Test[] {
  if (!isOperatorDocument(value)) return [equality(value)];
  const tests: Test[] = [];
  const elements = new Elements(value.bytes, value.start);
  while (elements.next()) tests.push(parseOperator(elements.name, elements.cell()));
  return tests;
}

/** Whether a value is a document whose first field is an operator. */
export function isOperatorDocument(value: Cell): boolean {
  return value.type === TYPE.object && value.end - value.start > 5 && byteAt(value.bytes, value.start + 5) === DOLLAR;
}

function parseOperator(name: string, value: Cell): Test {
  switch (name) {
    case '$eq':
      return equality(value);
    case '$ne':
      return { op: 'ne', value: plain(value) };
    case '$gt':
      return { op: 'gt', value: plain(value) };
    case '$gte':
      return { op: 'gte', value: plain(value) };
    case '$lt':
      return { op: 'lt', value: plain(value) };
    case '$lte':
      return { op: 'lte', value: plain(value) };
    case '$in':
      return parseIn(value);
    case '$exists':
      return { op: 'exists', isWanted: truthOf(value) };
    case '$elemMatch':
      return parseElemMatch(value);
    default:
      throw new Failure('BadValue', `unknown operator: ${name}`);
  }
}

function equality(value: Cell): Test {
  return { op: 'eq', value: plain(value) };
}

/** Regular expressions match by pattern in MongoDB, so they are refused instead of compared. */
function plain(value: Cell): Cell {
  if (value.type === TYPE.regex || value.type === TYPE.undefined || value.type === TYPE.decimal) {
    throw new Failure('BadValue', 'regular expressions, undefined and Decimal128 are not supported in filters');
  }
  return value;
}

function parseIn(value: Cell): Test {
  if (value.type !== TYPE.array) throw new Failure('BadValue', '$in needs an array');
  const values = itemsOf(value).map((item) => {
    if (isOperatorDocument(item)) throw new Failure('BadValue', 'cannot nest $ under $in');
    return plain(item);
  });
  const isLong = values.length >= IN_BY_KEY_FROM;
  return { op: 'in', values, keys: isLong ? new Set(values.map(keyText)) : undefined };
}

/** The value's key bytes as a string: equal for equal values of any numeric type. */
export function keyText(value: Cell): string {
  return keys.beginPlain().add(value, false).take().toString('latin1');
}

function parseElemMatch(value: Cell): Test {
  if (value.type !== TYPE.object) throw new Failure('BadValue', '$elemMatch needs an Object');
  const isByValue = isOperatorDocument(value) && !['$and', '$or', '$nor'].includes(firstName(value));
  if (isByValue) return { op: 'elem-match-value', tests: parseTests(value) };
  return { op: 'elem-match-object', filter: parseFilter(value) };
}

function firstName(document: Cell): string {
  const elements = new Elements(document.bytes, document.start);
  return elements.next() ? elements.name : '';
}

/** MongoDB's reading of a flag: every value but false, zero, null and undefined is true. */
export function truthOf(value: Cell): boolean {
  if (value.type === TYPE.bool) return byteAt(value.bytes, value.start) === 1;
  if (isNumeric(value)) return numberOf(value) !== 0;
  return value.type !== TYPE.null && value.type !== TYPE.undefined;
}
