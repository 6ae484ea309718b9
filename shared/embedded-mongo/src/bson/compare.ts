import { byteAt, Elements, type Cell } from './cell.ts';
import { compareNumbers } from './number.ts';
import { TYPE } from './types.ts';

/** Total order of all values, as MongoDB sorts them: first by class of type, then by value. */
export function compareCells(a: Cell, b: Cell): number {
  const rank = rankOf(a.type);
  const difference = rank - rankOf(b.type);
  return difference === 0 ? compareWithin(rank, a, b) : difference;
}

/** Whether two values are equal in a match: numbers by value across types, documents field by field in order. */
export function equalCells(a: Cell, b: Cell): boolean {
  return rankOf(a.type) === rankOf(b.type) && compareWithin(rankOf(a.type), a, b) === 0;
}

const RANK = {
  minKey: 1,
  undefined: 2,
  null: 3,
  number: 4,
  string: 5,
  object: 6,
  array: 7,
  binary: 8,
  objectId: 9,
  bool: 10,
  date: 11,
  timestamp: 12,
  regex: 13,
  maxKey: 14,
} as const;

/** The class of a type in MongoDB's order; types of one class compare by value. */
export function rankOf(type: number): number {
  switch (type) {
    case TYPE.int:
    case TYPE.long:
    case TYPE.double:
      return RANK.number;
    case TYPE.string:
      return RANK.string;
    case TYPE.object:
      return RANK.object;
    case TYPE.array:
      return RANK.array;
    case TYPE.binary:
      return RANK.binary;
    case TYPE.objectId:
      return RANK.objectId;
    case TYPE.bool:
      return RANK.bool;
    case TYPE.date:
      return RANK.date;
    case TYPE.timestamp:
      return RANK.timestamp;
    case TYPE.null:
      return RANK.null;
    case TYPE.undefined:
      return RANK.undefined;
    case TYPE.minKey:
      return RANK.minKey;
    case TYPE.maxKey:
      return RANK.maxKey;
    default:
      return RANK.regex;
  }
}

function compareWithin(rank: number, a: Cell, b: Cell): number {
  switch (rank) {
    case RANK.number:
      return compareNumbers(a, b);
    case RANK.string:
      return a.bytes.compare(b.bytes, b.start + 4, b.end - 1, a.start + 4, a.end - 1);
    case RANK.object:
    case RANK.array:
      return compareElements(a, b, rank === RANK.object);
    case RANK.binary:
      return compareBinary(a, b);
    case RANK.date:
      return compareBig(a.bytes.readBigInt64LE(a.start), b.bytes.readBigInt64LE(b.start));
    case RANK.timestamp:
      return compareBig(a.bytes.readBigUInt64LE(a.start), b.bytes.readBigUInt64LE(b.start));
    case RANK.objectId:
    case RANK.bool:
    case RANK.regex:
      return a.bytes.compare(b.bytes, b.start, b.end, a.start, a.end);
    default:
      return 0;
  }
}

function compareBig(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Shorter first, then by subtype, then by content. */
function compareBinary(a: Cell, b: Cell): number {
  const byLength = a.end - a.start - (b.end - b.start);
  if (byLength !== 0) return byLength;
  const bySubtype = byteAt(a.bytes, a.start + 4) - byteAt(b.bytes, b.start + 4);
  return bySubtype === 0 ? a.bytes.compare(b.bytes, b.start + 5, b.end, a.start + 5, a.end) : bySubtype;
}

/** Element by element: class of type, then name (objects only), then value; a prefix sorts first. */
function compareElements(a: Cell, b: Cell, withNames: boolean): number {
  const left = new Elements(a.bytes, a.start);
  const right = new Elements(b.bytes, b.start);
  while (left.next()) {
    if (!right.next()) return 1;
    const byType = rankOf(left.type) - rankOf(right.type);
    if (byType !== 0) return byType;
    const byName = withNames
      ? left.bytes.compare(right.bytes, right.nameStart, right.nameEnd, left.nameStart, left.nameEnd)
      : 0;
    if (byName !== 0) return byName;
    const byValue = compareWithin(rankOf(left.type), left.cell(), right.cell());
    if (byValue !== 0) return byValue;
  }
  return right.next() ? -1 : 0;
}
