import { documentCell, Elements, fieldsOf, isEmpty, type Cell } from '../bson/cell.ts';
import { equalCells } from '../bson/compare.ts';
import { isNumeric, numberOf } from '../bson/number.ts';
import { writeDocument } from '../bson/writer.ts';
import { Failure } from '../failure.ts';
import type { Filter } from '../query/filter.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { ID_INDEX, namespaceOf, type Collection } from '../store/catalog.ts';
import type { CatalogWriter } from '../store/catalog-writer.ts';
import { Args } from '../wire/args.ts';
import type { Command } from '../wire/message.ts';
import type { Answer } from '../wire/reply.ts';

const PARTS_MAX = 31;
const OPTIONS: readonly string[] = ['key', 'name', 'unique', 'partialFilterExpression', 'v'];

/** An index as it was asked for. */
type Wanted = Readonly<{ name: string; key: Cell; isUnique: boolean; partial: Cell | undefined }>;

/** Makes the indexes that are not there; `commit` is the number of the commit they become visible with. */
export function createIndexes(schema: CatalogWriter, command: Command, commit: number): Answer {
  const args = Args.of(command, ['indexes', 'commitQuorum']);
  const name = args.collection();
  const wanted = args.documents('indexes').map(wantedIndex);
  if (wanted.length === 0) throw new Failure('BadValue', 'Must specify at least one index to create');

  const known = schema.catalog.get(namespaceOf(command.db, name));
  const collection = known ?? schema.create(command.db, name, undefined);
  const before = collection.indexes.length;
  const missing = wanted.filter((index) => isMissing(collection, index));
  for (const index of missing) schema.addIndex(collection, definitionOf(index), known ? commit : 0);
  return (writer) => {
    writer.int('numIndexesBefore', before).int('numIndexesAfter', before + missing.length);
    writer.bool('createdCollectionAutomatically', known === undefined);
    if (missing.length === 0) writer.string('note', 'all indexes already exist');
  };
}

function wantedIndex(spec: Cell): Wanted {
  refuseOptions(spec);
  const args = Args.ofStatement('createIndexes.indexes', spec, OPTIONS);
  const key = args.document('key');
  checkKey(key);
  const partial = args.optionalDocument('partialFilterExpression');
  if (partial) checkPartial(parseFilter(partial));
  return { name: args.text('name'), key, isUnique: args.flag('unique', false), partial };
}

/** @throws Failure InvalidIndexSpecificationOption */
function refuseOptions(spec: Cell): void {
  for (const name of fieldsOf(spec).keys()) {
    if (!OPTIONS.includes(name)) {
      throw new Failure(
        'InvalidIndexSpecificationOption',
        `The field '${name}' is not valid for an index specification`,
      );
    }
  }
}

/** @throws Failure CannotCreateIndex for special indexes, too many parts, and paths through positions */
function checkKey(key: Cell): void {
  const elements = new Elements(key.bytes, key.start);
  let parts = 0;
  while (elements.next()) {
    parts++;
    const path = elements.name.split('.');
    const isPlain = isDirection(elements.cell()) && path.every((part) => part !== '' && !/^(\$.*|\d+)$/.test(part));
    if (!isPlain) throw new Failure('CannotCreateIndex', `unsupported index key: ${elements.name}`);
  }
  if (isEmpty(key) || parts > PARTS_MAX)
    throw new Failure('CannotCreateIndex', `an index needs 1 to ${PARTS_MAX} parts`);
}

function isDirection(value: Cell): boolean {
  return isNumeric(value) && Math.abs(numberOf(value)) === 1;
}

/** @throws Failure CannotCreateIndex for conditions other than equality and existence */
function checkPartial(filter: Filter): void {
  if (filter.kind === 'and') return filter.all.forEach(checkPartial);
  const isPlain =
    filter.kind === 'field' && (filter.test.op === 'eq' || (filter.test.op === 'exists' && filter.test.isWanted));
  if (!isPlain) throw new Failure('CannotCreateIndex', 'unsupported expression in partial index');
}

/** @throws Failure when an index of this name or key exists and is another one */
function isMissing(collection: Collection, wanted: Wanted): boolean {
  for (const index of collection.indexes) {
    const isSameKey = equalCells(index.key, wanted.key);
    if (isSameKey && index.name === ID_INDEX) return false;
    if (!isSameKey && index.name !== wanted.name) continue;
    if (!isSameKey) throw new Failure('IndexKeySpecsConflict', `An index named ${wanted.name} exists with another key`);
    const isSame = index.name === wanted.name && equalCells(index.definition, documentCell(definitionOf(wanted)));
    if (isSame) return false;
    const code = index.name === wanted.name ? 'IndexKeySpecsConflict' : 'IndexOptionsConflict';
    throw new Failure(code, `Index ${index.name} exists with the same key and other options`);
  }
  return true;
}

/** The document that listIndexes shows, in one fixed order, so that equal indexes have equal definitions. */
function definitionOf({ name, key, isUnique, partial }: Wanted): Buffer {
  return writeDocument((writer) => {
    writer.int('v', 2).cell('key', key).string('name', name);
    if (isUnique) writer.bool('unique', true);
    if (partial) writer.cell('partialFilterExpression', partial);
  });
}
