import { Elements, field, isEmpty, type Cell } from '../bson/cell.ts';
import { KeyWriter, type KeyPart } from '../bson/key.ts';
import { TYPE } from '../bson/types.ts';
import { Failure } from '../failure.ts';
import { matches } from '../query/match.ts';
import type { Index } from './catalog.ts';

/** A document's entries in one index, and which of the index's parts met an array. */
export type Keys = Readonly<{ keys: readonly Buffer[]; multikey: number }>;

const NONE: Keys = { keys: [], multikey: 0 };
const writer = new KeyWriter();

/** Where the walk towards one part of the key stands: at a value, with path parts still to go. */
type Walk = Readonly<{ value: KeyPart; at: number; isDone: boolean }>;

/** @throws Failure CannotIndexParallelArrays when two parts of the key meet different arrays */
export function keysOf(index: Index, document: Cell): Keys {
  if (index.partial && !matches(index.partial, document)) return NONE;
  const walks = index.order.map((part) => descend(document, part.path.parts, 0));
  if (walks.every((walk) => walk.isDone)) return { keys: [encode(index, walks)], multikey: 0 };
  const found = new Map<string, Buffer>();
  const multikey = expand(index, walks, found);
  return { keys: [...found.values()], multikey };
}

/** Walks through documents until the value, or until the first array on the way. */
function descend(value: Cell, parts: readonly Buffer[], from: number): Walk {
  let current: Cell = value;
  for (let at = from; at < parts.length; at++) {
    const part = parts[at];
    const next = current.type === TYPE.object && part ? field(current, part) : undefined;
    if (!next) return { value: undefined, at: parts.length, isDone: true };
    if (next.type === TYPE.array) return { value: next, at: at + 1, isDone: false };
    current = next;
  }
  return { value: current, at: parts.length, isDone: true };
}

/** Takes every element of the one array that the unfinished walks stand at. @returns the parts that met arrays */
function expand(index: Index, walks: readonly Walk[], found: Map<string, Buffer>): number {
  const array = theArray(index, walks);
  if (!array) {
    const key = encode(index, walks);
    found.set(key.toString('latin1'), key);
    return 0;
  }
  let multikey = walks.reduce((bits, walk, part) => (walk.isDone ? bits : bits | (1 << part)), 0);
  const step = (element: Cell | undefined) => {
    const next = walks.map((walk, part) =>
      walk.isDone ? walk : enter(element, walk, index.order[part]?.path.parts ?? []),
    );
    multikey |= expand(index, next, found);
  };
  if (isEmpty(array)) step(undefined);
  const elements = new Elements(array.bytes, array.start);
  while (elements.next()) step(elements.cell());
  return multikey;
}

function theArray(index: Index, walks: readonly Walk[]): Cell | undefined {
  let array: Cell | undefined;
  for (const { isDone, value } of walks) {
    if (isDone || !(value instanceof Object)) continue;
    if (array && array.start !== value.start) {
      throw new Failure('CannotIndexParallelArrays', `cannot index parallel arrays in ${index.name}`);
    }
    array = value;
  }
  return array;
}

function enter(element: Cell | undefined, walk: Walk, parts: readonly Buffer[]): Walk {
  if (walk.at === parts.length) return { value: element ?? 'empty', at: walk.at, isDone: true };
  if (element?.type === TYPE.object) return descend(element, parts, walk.at);
  return { value: undefined, at: parts.length, isDone: true };
}

function encode(index: Index, walks: readonly Walk[]): Buffer {
  writer.begin(index.id);
  index.order.forEach((part, i) => writer.add(walks[i]?.value, part.isDescending));
  return writer.take();
}
