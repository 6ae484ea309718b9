import { Elements, field, type Cell } from '../bson/cell.ts';
import { compareCells, equalCells, rankOf } from '../bson/compare.ts';
import { isNumeric, numberOf } from '../bson/number.ts';
import { TYPE } from '../bson/types.ts';
import type { Filter, Test } from './filter.ts';
import { keyText } from './parse-filter.ts';
import { isArrayIndex } from './path.ts';

/** Whether a document passes a filter. */
export function matches(filter: Filter, document: Cell): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.all.every((part) => matches(part, document));
    case 'or':
      return filter.any.some((part) => matches(part, document));
    case 'field':
      return matchesField(filter.test, document, filter.path.parts);
  }
}

/** Whether a single value, outside any document, passes all tests: the conditions of `$pull`. */
export function valueMatches(tests: readonly Test[], value: Cell): boolean {
  return tests.every((test) => (isNegative(test) ? !testLeaf(value, positive(test)) : testLeaf(value, test)));
}

/** A negative test holds when no value at the path passes its opposite. */
function matchesField(test: Test, document: Cell, parts: readonly Buffer[]): boolean {
  if (isNegative(test)) return !visit(document, parts, 0, positive(test));
  return visit(document, parts, 0, test);
}

function isNegative(test: Test): boolean {
  return test.op === 'ne' || (test.op === 'exists' && !test.isWanted);
}

function positive(test: Test): Test {
  return test.op === 'ne' ? { op: 'eq', value: test.value } : { op: 'exists', isWanted: true };
}

/** Tries every value that the path reaches, through arrays of documents too, until one passes. */
function visit(document: Cell, parts: readonly Buffer[], at: number, test: Test): boolean {
  const part = parts[at];
  const value = part && field(document, part);
  if (at === parts.length - 1) return testLeaf(value, test);
  if (value?.type === TYPE.object) return visit(value, parts, at + 1, test);
  if (value?.type === TYPE.array) return visitArray(value, parts, at + 1, test);
  return testLeaf(undefined, test);
}

function visitArray(array: Cell, parts: readonly Buffer[], at: number, test: Test): boolean {
  const part = parts[at];
  const byPosition = part && isArrayIndex(part) ? part : undefined;
  const elements = new Elements(array.bytes, array.start);
  while (elements.next()) {
    if (elements.type === TYPE.object && visit(elements.cell(), parts, at, test)) return true;
    if (byPosition && elements.isNamed(byPosition) && visitElement(elements.cell(), parts, at, test)) return true;
  }
  return false;
}

/** The array element that the path names by its position. */
function visitElement(element: Cell, parts: readonly Buffer[], at: number, test: Test): boolean {
  if (at === parts.length - 1) return testLeaf(element, test);
  if (element.type === TYPE.object) return visit(element, parts, at + 1, test);
  if (element.type === TYPE.array) return visitArray(element, parts, at + 1, test);
  return testLeaf(undefined, test);
}

/** A value passes when it passes itself or, being an array, when one of its elements does. */
function testLeaf(value: Cell | undefined, test: Test): boolean {
  if (test.op === 'exists') return value !== undefined;
  if (test.op === 'elem-match-object' || test.op === 'elem-match-value') {
    return value?.type === TYPE.array && someElement(value, (element) => testElement(element, test));
  }
  if (testValue(value, test)) return true;
  return value?.type === TYPE.array && someElement(value, (element) => testValue(element, test));
}

function someElement(array: Cell, passes: (element: Cell) => boolean): boolean {
  const elements = new Elements(array.bytes, array.start);
  while (elements.next()) if (passes(elements.cell())) return true;
  return false;
}

function testElement(element: Cell, test: Test): boolean {
  if (test.op === 'elem-match-value') return valueMatches(test.tests, element);
  const isDocument = element.type === TYPE.object || element.type === TYPE.array;
  return test.op === 'elem-match-object' && isDocument && matches(test.filter, element);
}

function testValue(value: Cell | undefined, test: Test): boolean {
  switch (test.op) {
    case 'eq':
      return value ? equalCells(value, test.value) : test.value.type === TYPE.null;
    case 'in':
      return isAmong(value, test.values, test.keys);
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return isOrdered(value, test.op, test.value);
    default:
      return false;
  }
}

function isAmong(value: Cell | undefined, values: readonly Cell[], keys: ReadonlySet<string> | undefined): boolean {
  if (value === undefined) return values.some((wanted) => wanted.type === TYPE.null);
  if (keys) return keys.has(keyText(value));
  return values.some((wanted) => equalCells(value, wanted));
}

/** Only values of one class of type are ordered to each other, except towards MinKey and MaxKey. */
function isOrdered(value: Cell | undefined, op: 'gt' | 'gte' | 'lt' | 'lte', bound: Cell): boolean {
  const withEqual = op === 'gte' || op === 'lte';
  if (value === undefined) return withEqual && bound.type === TYPE.null;
  const isOpenBound = bound.type === TYPE.minKey || bound.type === TYPE.maxKey;
  if (!isOpenBound && rankOf(value.type) !== rankOf(bound.type)) return false;
  if (isNaNCell(value) !== isNaNCell(bound)) return false;
  const order = compareCells(value, bound);
  if (order === 0) return withEqual;
  return op === 'gt' || op === 'gte' ? order > 0 : order < 0;
}

function isNaNCell(value: Cell): boolean {
  return isNumeric(value) && Number.isNaN(numberOf(value));
}
