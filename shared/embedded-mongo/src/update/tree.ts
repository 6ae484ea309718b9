import { Cell, Elements } from '../bson/cell.ts';
import { NULL_CELL } from '../bson/make.ts';
import { TYPE } from '../bson/types.ts';
import { BsonWriter } from '../bson/writer.ts';
import { Failure } from '../failure.ts';
import { isArrayIndex } from '../query/path.ts';

const ARRAY_PADDING_MAX = 1_500_000;

/** A document or array opened for change; what was not touched stays in its bytes. */
export class Tree {
  readonly isArray: boolean;
  readonly entries = new Map<string, Cell | Tree>();

  constructor(isArray: boolean) {
    this.isArray = isArray;
  }

  static of(cell: Cell): Tree {
    const tree = new Tree(cell.type === TYPE.array);
    const elements = new Elements(cell.bytes, cell.start);
    while (elements.next()) tree.entries.set(elements.name, elements.cell());
    return tree;
  }

  /** The value of a field that no other change of this update has opened: conflicting paths are refused before. */
  valueOf(name: string): Cell | undefined {
    const entry = this.entries.get(name);
    return entry instanceof Cell ? entry : undefined;
  }

  /** Sets a field, or an array element; positions between are filled with null. */
  set(name: string, value: Cell | Tree): void {
    if (this.isArray) {
      if (Number(name) - this.entries.size > ARRAY_PADDING_MAX)
        throw new Failure('BadValue', 'array index is too large');
      for (let i = this.entries.size; i < Number(name); i++) this.entries.set(String(i), NULL_CELL);
    }
    this.entries.set(name, value);
  }

  encode(): Buffer {
    const writer = new BsonWriter(1024);
    this.#write(writer);
    return writer.finish();
  }

  #write(writer: BsonWriter): void {
    writer.begin();
    for (const [name, entry] of this.entries) {
      if (entry instanceof Cell) writer.cell(name, entry);
      else entry.#write(writer.head(entry.isArray ? TYPE.array : TYPE.object, name));
    }
    writer.end();
  }
}

/** The tree that holds a path's last part. */
export type Place = Readonly<{ parent: Tree; name: string }>;

/**
 * Walks to a path, opening documents on the way.
 * @returns undefined when it does not exist and must not be made @throws Failure PathNotViable
 */
export function placeOf(root: Tree, parts: readonly string[], isMade: boolean): Place | undefined {
  let parent = root;
  for (const [i, part] of parts.entries()) {
    if (parent.isArray && !isArrayIndex(Buffer.from(part))) {
      if (isMade) throw notViable(part, 'an array');
      return undefined;
    }
    if (i === parts.length - 1) return { parent, name: part };
    const next = enter(parent, part, isMade);
    if (!next) return undefined;
    parent = next;
  }
  return undefined;
}

function enter(parent: Tree, name: string, isMade: boolean): Tree | undefined {
  const entry = parent.entries.get(name);
  if (entry instanceof Tree) return entry;
  if (!entry && !isMade) return undefined;
  if (entry && entry.type !== TYPE.object && entry.type !== TYPE.array) {
    if (isMade) throw notViable(name, 'a value that is not a document');
    return undefined;
  }
  const opened = entry ? Tree.of(entry) : new Tree(false);
  parent.set(name, opened);
  return opened;
}

function notViable(name: string, what: string): Failure {
  return new Failure('PathNotViable', `Cannot create field '${name}' in ${what}`);
}
