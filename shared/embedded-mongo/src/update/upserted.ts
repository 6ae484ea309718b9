import type { Cell } from '../bson/cell.ts';
import { equalCells } from '../bson/compare.ts';
import { Failure } from '../failure.ts';
import type { Filter } from '../query/filter.ts';
import { applyUpdate } from './apply-update.ts';
import type { Update } from './parse-update.ts';
import { placeOf, Tree } from './tree.ts';

/** The document an upsert inserts: what the filter says is equal, then the update. `_id` may still be missing. */
export function upsertedDocument(filter: Filter, update: Update): Buffer {
  const equalities = new Map<string, Cell>();
  collectEqualities(filter, equalities);
  if (update.kind === 'replacement') {
    const id = equalities.get('_id');
    const seed = new Tree(false);
    if (id) seed.set('_id', id);
    return applyUpdate(update, seed.encode(), true);
  }
  const seed = new Tree(false);
  for (const [path, value] of equalities) plant(seed, path, value);
  return applyUpdate(update, seed.encode(), true);
}

function collectEqualities(filter: Filter, into: Map<string, Cell>): void {
  if (filter.kind === 'and') for (const part of filter.all) collectEqualities(part, into);
  if (filter.kind === 'or' && filter.any.length === 1 && filter.any[0]) collectEqualities(filter.any[0], into);
  if (filter.kind !== 'field' || filter.test.op !== 'eq') return;
  const path = filter.path.text;
  const known = into.get(path);
  if (known && !equalCells(known, filter.test.value)) {
    throw new Failure('NotSingleValueField', `cannot infer query fields to set, path '${path}' is matched twice`);
  }
  into.set(path, filter.test.value);
}

function plant(seed: Tree, path: string, value: Cell): void {
  const place = placeOf(seed, path.split('.'), true);
  if (place?.parent.entries.has(place.name)) {
    throw new Failure(
      'NotSingleValueField',
      `cannot infer query fields to set, both paths '${path}' and a part of it are matched`,
    );
  }
  place?.parent.set(place.name, value);
}
