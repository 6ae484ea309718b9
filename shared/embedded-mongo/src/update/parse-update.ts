import { Elements, byteAt, itemsOf, type Cell } from '../bson/cell.ts';
import { isNumeric } from '../bson/number.ts';
import { TYPE } from '../bson/types.ts';
import { Failure } from '../failure.ts';
import type { Filter, Test } from '../query/filter.ts';
import { isOperatorDocument, parseFilter, parseTests } from '../query/parse-filter.ts';

/** What happens to one field. */
export type FieldChange = Readonly<{ parts: readonly string[] }> &
  (
    | Readonly<{ op: '$set' | '$setOnInsert' | '$inc' | '$min' | '$max'; value: Cell }>
    | Readonly<{ op: '$unset' }>
    | Readonly<{ op: '$push' | '$addToSet'; values: readonly Cell[] }>
    | Readonly<{ op: '$pull'; isPulled: PullCondition }>
  );
/** Which elements `$pull` takes out: by value, by tests on the value, or by a filter on documents. */
export type PullCondition =
  | Readonly<{ kind: 'equal'; value: Cell }>
  | Readonly<{ kind: 'tests'; tests: readonly Test[] }>
  | Readonly<{ kind: 'filter'; filter: Filter }>;

/** A parsed update: a whole new document, or changes of fields in the order MongoDB applies them. */
export type Update =
  Readonly<{ kind: 'replacement'; document: Cell }> | Readonly<{ kind: 'changes'; changes: readonly FieldChange[] }>;

/** @throws Failure FailedToParse, ConflictingUpdateOperators, BadValue, … as MongoDB does */
export function parseUpdate(update: Cell): Update {
  if (update.type !== TYPE.object) throw new Failure('FailedToParse', 'pipeline updates are not supported');
  if (!isOperatorDocument(update)) {
    refuseOperators(update);
    return { kind: 'replacement', document: update };
  }
  const changes: FieldChange[] = [];
  const elements = new Elements(update.bytes, update.start);
  while (elements.next()) changes.push(...parseOperator(elements.name, elements.cell()));
  changes.sort((a, b) => compareParts(a.parts, b.parts));
  refuseConflicts(changes);
  return { kind: 'changes', changes };
}

function refuseOperators(replacement: Cell): void {
  const elements = new Elements(replacement.bytes, replacement.start);
  while (elements.next()) {
    if (byteAt(elements.bytes, elements.nameStart) === 0x24) {
      throw new Failure('DollarPrefixedFieldName', `The dollar ($) prefixed field '${elements.name}' is not allowed`);
    }
  }
}

function parseOperator(op: string, fields: Cell): FieldChange[] {
  if (!isKnown(op)) throw new Failure('FailedToParse', `Unknown modifier: ${op}`);
  if (fields.type !== TYPE.object) throw new Failure('FailedToParse', `Modifiers operate on fields: ${op}`);
  const changes: FieldChange[] = [];
  const elements = new Elements(fields.bytes, fields.start);
  while (elements.next()) changes.push(parseChange(op, partsOf(elements.name), elements.cell()));
  return changes;
}

type Operator = FieldChange['op'];
const OPERATORS: readonly string[] = [
  '$set',
  '$setOnInsert',
  '$inc',
  '$min',
  '$max',
  '$unset',
  '$push',
  '$addToSet',
  '$pull',
] satisfies Operator[];

function isKnown(op: string): op is Operator {
  return OPERATORS.includes(op);
}

function partsOf(path: string): readonly string[] {
  const parts = path.split('.');
  for (const part of parts) {
    if (part === '') throw new Failure('EmptyFieldName', `The update path '${path}' contains an empty field name`);
    if (part === '$' || part.startsWith('$[')) {
      throw new Failure('BadValue', `positional operators are not supported: ${path}`);
    }
    if (part.startsWith('$'))
      throw new Failure('DollarPrefixedFieldName', `The field '${part}' in '${path}' is not allowed`);
  }
  return parts;
}

function parseChange(op: Operator, parts: readonly string[], value: Cell): FieldChange {
  switch (op) {
    case '$unset':
      return { op, parts };
    case '$push':
    case '$addToSet':
      return { op, parts, values: addedValues(op, value) };
    case '$pull':
      return { op, parts, isPulled: pullCondition(value) };
    case '$inc':
      if (!isNumeric(value)) throw new Failure('TypeMismatch', 'Cannot increment with non-numeric argument');
      return { op, parts, value };
    default:
      return { op, parts, value };
  }
}

function addedValues(op: string, value: Cell): readonly Cell[] {
  if (!isOperatorDocument(value)) return [value];
  const elements = new Elements(value.bytes, value.start);
  let added: readonly Cell[] = [];
  while (elements.next()) {
    if (elements.name !== '$each') throw new Failure('BadValue', `Unrecognized clause in ${op}: ${elements.name}`);
    if (elements.type !== TYPE.array)
      throw new Failure(op === '$push' ? 'BadValue' : 'TypeMismatch', '$each needs an array');
    added = itemsOf(elements.cell());
  }
  return added;
}

function pullCondition(value: Cell): PullCondition {
  if (isOperatorDocument(value)) return { kind: 'tests', tests: parseTests(value) };
  return value.type === TYPE.object ? { kind: 'filter', filter: parseFilter(value) } : { kind: 'equal', value };
}

/** Positions by number, names by text; a path comes right before what lies under it. */
function compareParts(a: readonly string[], b: readonly string[]): number {
  for (const [i, part] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    if (part === other) continue;
    const isNumber = /^\d+$/.test(part) && /^\d+$/.test(other);
    return isNumber ? Number(part) - Number(other) : part < other ? -1 : 1;
  }
  return a.length - b.length;
}

function refuseConflicts(sorted: readonly FieldChange[]): void {
  for (const [i, change] of sorted.entries()) {
    const next = sorted[i + 1];
    if (next && change.parts.every((part, at) => next.parts[at] === part)) {
      const path = next.parts.join('.');
      throw new Failure('ConflictingUpdateOperators', `Updating the path '${path}' would create a conflict`);
    }
  }
}
