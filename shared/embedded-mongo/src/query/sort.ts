import { Elements, field, itemsOf, type Cell } from '../bson/cell.ts';
import { compareCells } from '../bson/compare.ts';
import { KeyWriter, type KeyPart } from '../bson/key.ts';
import { isNumeric, numberOf } from '../bson/number.ts';
import { TYPE } from '../bson/types.ts';
import { Failure } from '../failure.ts';
import { pathOf, type Path } from './path.ts';

/** One field of an order or of an index. */
export type OrderPart = Readonly<{ path: Path; isDescending: boolean }>;
export type Order = readonly OrderPart[];

const keys = new KeyWriter();

/** Reads `{field: 1 | -1, …}`. @throws Failure 15975 for other directions */
export function parseSort(document: Cell): Order {
  const order: OrderPart[] = [];
  const elements = new Elements(document.bytes, document.start);
  while (elements.next()) {
    const direction = isNumeric(elements.cell()) ? numberOf(elements.cell()) : 0;
    if (direction !== 1 && direction !== -1) {
      throw new Failure('SortDirection', '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    }
    order.push({ path: pathOf(elements.name), isDescending: direction === -1 });
  }
  return order;
}

/** Bytes by which documents compare in this order; an array counts as its smallest (or, descending, largest) element. */
export function sortKey(order: Order, document: Cell): Buffer {
  keys.beginPlain();
  for (const { path, isDescending } of order) keys.add(representative(document, path, isDescending), isDescending);
  return keys.take();
}

function representative(document: Cell, path: Path, isLargest: boolean): KeyPart {
  const values: KeyPart[] = [];
  collect(document, path.parts, 0, values);
  return values.reduce((best, value) => (comesFirst(value, best, isLargest) ? value : best));
}

function comesFirst(a: KeyPart, b: KeyPart, isLargest: boolean): boolean {
  const order = compareParts(a, b);
  return isLargest ? order > 0 : order < 0;
}

/** Nothing sorts like null, an empty array below it. */
function compareParts(a: KeyPart, b: KeyPart): number {
  if (a instanceof Object && b instanceof Object) return compareCells(a, b);
  return keyOf(a).compare(keyOf(b));
}

function keyOf(part: KeyPart): Buffer {
  return new KeyWriter().beginPlain().add(part, false).take();
}

function collect(document: Cell, parts: readonly Buffer[], at: number, into: KeyPart[]): void {
  const part = parts[at];
  const value = part && field(document, part);
  const isLast = at === parts.length - 1;
  if (value?.type === TYPE.object && !isLast) return collect(value, parts, at + 1, into);
  if (value?.type !== TYPE.array) {
    into.push(isLast ? value : undefined);
    return;
  }
  const items = itemsOf(value);
  if (isLast) into.push(...(items.length === 0 ? (['empty'] as const) : items));
  else if (items.length === 0) into.push(undefined);
  else for (const item of items) collectFrom(item, parts, at + 1, into);
}

function collectFrom(item: Cell, parts: readonly Buffer[], at: number, into: KeyPart[]): void {
  if (item.type === TYPE.object) collect(item, parts, at, into);
  else into.push(undefined);
}
