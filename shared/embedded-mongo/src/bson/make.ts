import { randomBytes } from 'node:crypto';
import { Cell } from './cell.ts';
import { TYPE } from './types.ts';

export function intCell(value: number): Cell {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeInt32LE(value);
  return new Cell(TYPE.int, bytes, 0, 4);
}

export function longCell(value: bigint): Cell {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeBigInt64LE(value);
  return new Cell(TYPE.long, bytes, 0, 8);
}

export function doubleCell(value: number): Cell {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeDoubleLE(value);
  return new Cell(TYPE.double, bytes, 0, 8);
}

export const NULL_CELL = new Cell(TYPE.null, Buffer.alloc(0), 0, 0);

const processPart = randomBytes(5);
let counter = randomBytes(3).readUIntBE(0, 3);

/** A new ObjectId: seconds, process, counter. */
export function newObjectId(now = Date.now()): Cell {
  const bytes = Buffer.allocUnsafe(12);
  bytes.writeUInt32BE(Math.floor(now / 1000), 0);
  processPart.copy(bytes, 4);
  counter = (counter + 1) & 0xffffff;
  bytes.writeUIntBE(counter, 9, 3);
  return new Cell(TYPE.objectId, bytes, 0, 12);
}
