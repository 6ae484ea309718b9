import { textOf, type Cell } from '../bson/cell.ts';
import { equalCells } from '../bson/compare.ts';
import { TYPE } from '../bson/types.ts';
import { Failure } from '../failure.ts';
import type { Collection } from '../store/catalog.ts';

/** The name of the index that a hint means, given by name or by key. @throws Failure BadValue */
export function hintOf(collection: Collection, hint: Cell): string {
  if (hint.type === TYPE.string) return textOf(hint);
  const index = collection.indexes.find(({ key }) => hint.type === TYPE.object && equalCells(key, hint));
  if (index) return index.name;
  throw new Failure('BadValue', 'hint provided does not correspond to an existing index');
}
