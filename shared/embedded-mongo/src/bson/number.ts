import type { Cell } from './cell.ts';
import { TYPE } from './types.ts';

/** Whether the value is an int, a long or a double. */
export function isNumeric(cell: Cell): boolean {
  return cell.type === TYPE.int || cell.type === TYPE.double || cell.type === TYPE.long;
}

/** The value as a double; a long beyond 2^53 is rounded. */
export function numberOf(cell: Cell): number {
  if (cell.type === TYPE.int) return cell.bytes.readInt32LE(cell.start);
  if (cell.type === TYPE.double) return cell.bytes.readDoubleLE(cell.start);
  return cell.bytes.readInt32LE(cell.start + 4) * 0x1_0000_0000 + cell.bytes.readUInt32LE(cell.start);
}

export function longOf(cell: Cell): bigint {
  return cell.type === TYPE.long ? cell.bytes.readBigInt64LE(cell.start) : BigInt(numberOf(cell));
}

/** Exact order of two numbers of any types; NaN sorts below every number and equals itself. */
export function compareNumbers(a: Cell, b: Cell): number {
  const x = numberOf(a);
  const y = numberOf(b);
  if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(y)) - Number(Number.isNaN(x));
  const isPlain = (a.type !== TYPE.long && b.type !== TYPE.long) || x !== y || Math.abs(x) < Number.MAX_SAFE_INTEGER;
  if (isPlain) return x < y ? -1 : x > y ? 1 : 0;
  return compareLarge(a, b, x);
}

/** Two numbers that round to the same double beyond 2^53, at least one of them a long. */
function compareLarge(a: Cell, b: Cell, rounded: number): number {
  if (!Number.isFinite(rounded)) return 0;
  const x = longOf(a);
  const y = longOf(b);
  return x < y ? -1 : x > y ? 1 : 0;
}
