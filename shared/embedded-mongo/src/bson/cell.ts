import { TYPE, typeName } from './types.ts';
import { Failure } from '../failure.ts';

/**
 * One BSON value where it lies: a type and a range of bytes. Documents are matched, indexed and moved in this form,
 * so that a value keeps its exact type and nothing is decoded that nobody asks about.
 */
export class Cell {
  readonly type: number;
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;

  constructor(type: number, bytes: Buffer, start: number, end: number) {
    this.type = type;
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  /** The value's own bytes, without type and name; shares memory. */
  slice(): Buffer {
    return this.bytes.subarray(this.start, this.end);
  }
}

/** Walks over the elements of a document or array without allocating one object per element. */
export class Elements {
  type = 0;
  nameStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd: number;
  readonly bytes: Buffer;
  readonly #end: number;

  constructor(bytes: Buffer, start: number) {
    this.bytes = bytes;
    this.valueEnd = start + 4;
    this.#end = start + bytes.readInt32LE(start) - 1;
  }

  next(): boolean {
    const at = this.valueEnd;
    if (at >= this.#end) return false;
    this.type = byteAt(this.bytes, at);
    this.nameStart = at + 1;
    let nameEnd = at + 1;
    while (byteAt(this.bytes, nameEnd) !== 0) nameEnd++;
    this.nameEnd = nameEnd;
    this.valueStart = nameEnd + 1;
    this.valueEnd = valueEnd(this.type, this.bytes, this.valueStart);
    return true;
  }

  get name(): string {
    return this.bytes.toString('utf8', this.nameStart, this.nameEnd);
  }

  cell(): Cell {
    return new Cell(this.type, this.bytes, this.valueStart, this.valueEnd);
  }

  isNamed(name: Buffer): boolean {
    const length = this.nameEnd - this.nameStart;
    if (length !== name.length) return false;
    for (let i = 0; i < length; i++) {
      if (byteAt(this.bytes, this.nameStart + i) !== byteAt(name, i)) return false;
    }
    return true;
  }
}

/** The byte at an offset that the caller knows to be inside the buffer. */
export function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

/** Where a value of a type ends. @throws Failure when the type is outside the stored subset */
function valueEnd(type: number, bytes: Buffer, start: number): number {
  switch (type) {
    case TYPE.double:
    case TYPE.date:
    case TYPE.timestamp:
    case TYPE.long:
      return start + 8;
    case TYPE.string:
      return start + 4 + bytes.readInt32LE(start);
    case TYPE.object:
    case TYPE.array:
      return start + bytes.readInt32LE(start);
    case TYPE.binary:
      return start + 5 + bytes.readInt32LE(start);
    case TYPE.objectId:
      return start + 12;
    case TYPE.bool:
      return start + 1;
    case TYPE.int:
      return start + 4;
    case TYPE.decimal:
      return start + 16;
    case TYPE.regex:
      return bytes.indexOf(0, bytes.indexOf(0, start) + 1) + 1;
    case TYPE.null:
    case TYPE.undefined:
    case TYPE.minKey:
    case TYPE.maxKey:
      return start;
    default:
      throw new Failure('BadValue', `BSON type ${typeName(type)} is not supported by this engine`);
  }
}

/** A whole document as a value. */
export function documentCell(bytes: Buffer): Cell {
  return new Cell(TYPE.object, bytes, 0, bytes.length);
}

/** The field of this name, or undefined. */
export function field(document: Cell, name: Buffer): Cell | undefined {
  const elements = new Elements(document.bytes, document.start);
  while (elements.next()) {
    if (elements.isNamed(name)) return elements.cell();
  }
  return undefined;
}

/** All fields by name, in their order. */
export function fieldsOf(document: Cell): Map<string, Cell> {
  const fields = new Map<string, Cell>();
  const elements = new Elements(document.bytes, document.start);
  while (elements.next()) fields.set(elements.name, elements.cell());
  return fields;
}

/** The elements of an array, in their order. */
export function itemsOf(array: Cell): Cell[] {
  const items: Cell[] = [];
  const elements = new Elements(array.bytes, array.start);
  while (elements.next()) items.push(elements.cell());
  return items;
}

export function isEmpty(document: Cell): boolean {
  return document.end - document.start <= 5;
}

/** The text of a string value. */
export function textOf(cell: Cell): string {
  return cell.bytes.toString('utf8', cell.start + 4, cell.end - 1);
}
