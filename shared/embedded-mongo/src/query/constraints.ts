import type { Cell } from '../bson/cell.ts';
import { equalCells } from '../bson/compare.ts';
import { isNumeric, numberOf } from '../bson/number.ts';
import { TYPE } from '../bson/types.ts';
import type { Filter, Test } from './filter.ts';

export type Bound = Readonly<{ value: Cell; isInclusive: boolean }>;
/** What a filter demands of one path, as far as an index can use it. */
export type Constraint = { points?: readonly Cell[]; lower?: Bound; upper?: Bound };
export type Constraints = ReadonlyMap<string, Constraint>;

/** Everything that must hold at once; what stands under `$or` is left to the match. */
export function constraintsOf(filter: Filter): Constraints {
  const constraints = new Map<string, Constraint>();
  collect(filter, '', constraints);
  return constraints;
}

function collect(filter: Filter, prefix: string, into: Map<string, Constraint>): void {
  if (filter.kind === 'and') for (const part of filter.all) collect(part, prefix, into);
  if (filter.kind === 'field') constrain(filter.test, prefix + filter.path.text, into);
}

function constrain(test: Test, path: string, into: Map<string, Constraint>): void {
  const known = into.get(path) ?? {};
  switch (test.op) {
    case 'eq':
      if (isPoint(test.value)) known.points ??= [test.value];
      break;
    case 'in':
      if (test.values.length > 0 && test.values.every(isPoint)) known.points ??= test.values;
      break;
    case 'gt':
    case 'gte':
      if (isBound(test.value)) known.lower ??= { value: test.value, isInclusive: test.op === 'gte' };
      break;
    case 'lt':
    case 'lte':
      if (isBound(test.value)) known.upper ??= { value: test.value, isInclusive: test.op === 'lte' };
      break;
    case 'elem-match-object':
      collect(test.filter, `${path}.`, into);
      return;
    default:
      return;
  }
  if (known.points || known.lower || known.upper) into.set(path, known);
}

/** Arrays are found by their elements or as a whole, which no single key says. */
function isPoint(value: Cell): boolean {
  return value.type !== TYPE.array;
}

/** Values whose class of type is one contiguous range of keys. */
function isBound(value: Cell): boolean {
  if (isNumeric(value)) return !Number.isNaN(numberOf(value));
  return (
    value.type === TYPE.string || value.type === TYPE.date || value.type === TYPE.objectId || value.type === TYPE.bool
  );
}

/** Whether every document that passes the filter is in a partial index. */
export function implies(constraints: Constraints, filter: Filter, partial: Filter): boolean {
  if (partial.kind === 'and') return partial.all.every((part) => implies(constraints, filter, part));
  if (partial.kind === 'or') return false;
  const { path, test } = partial;
  const constraint = constraints.get(path.text);
  if (test.op === 'eq') {
    const points = constraint?.points;
    return points !== undefined && points.every((point) => equalCells(point, test.value));
  }
  return test.op === 'exists' && test.isWanted && (demandsValue(constraint) || demandsExistence(filter, path.text));
}

function demandsValue(constraint: Constraint | undefined): boolean {
  if (!constraint) return false;
  if (constraint.lower || constraint.upper) return true;
  return constraint.points?.every((point) => point.type !== TYPE.null) ?? false;
}

function demandsExistence(filter: Filter, path: string): boolean {
  if (filter.kind === 'and') return filter.all.some((part) => demandsExistence(part, path));
  return filter.kind === 'field' && filter.path.text === path && filter.test.op === 'exists' && filter.test.isWanted;
}
