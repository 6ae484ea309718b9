import { byteAt, Elements, type Cell } from './cell.ts';
import { rankOf } from './compare.ts';
import { TYPE } from './types.ts';

/** A component of a key: a stored value, or nothing at that path (indexed like null), or an empty array (below null). */
export type KeyPart = Cell | undefined | 'empty';

const TAG_MISSING = 0x30;
const TAG_EMPTY_ARRAY = 0x20;
const TWO_53 = 2 ** 53;

/**
 * Writes values as bytes whose plain comparison is MongoDB's order, so that SQLite can sort and range over them.
 * One instance is reused for every key of a thread.
 */
export class KeyWriter {
  #bytes = Buffer.allocUnsafe(512);
  #length = 0;

  /** Starts a key with the number of its index. */
  begin(indexId: number): this {
    this.#length = 0;
    this.#reserve(4);
    this.#length = this.#bytes.writeUInt32BE(indexId, 0);
    return this;
  }

  /** Starts without an index: a key to sort by in memory. */
  beginPlain(): this {
    this.#length = 0;
    return this;
  }

  /** Adds a component; a descending one is written with every bit inverted. */
  add(part: KeyPart, isDescending: boolean): this {
    const from = this.#length;
    this.#part(part);
    if (isDescending) this.#invert(from);
    return this;
  }

  get length(): number {
    return this.#length;
  }

  /** A copy of what was written. */
  take(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.#length));
  }

  #part(part: KeyPart): void {
    if (part === undefined) return this.#byte(TAG_MISSING);
    if (part === 'empty') return this.#byte(TAG_EMPTY_ARRAY);
    this.#byte(tagOf(part.type));
    this.#payload(part);
  }

  #payload(cell: Cell): void {
    switch (cell.type) {
      case TYPE.int:
      case TYPE.double:
      case TYPE.long:
        return this.#number(cell);
      case TYPE.string:
        return this.#text(cell.bytes, cell.start + 4, cell.end - 1);
      case TYPE.object:
        return this.#elements(cell, true);
      case TYPE.array:
        return this.#elements(cell, false);
      case TYPE.binary:
        this.#reserve(4);
        this.#length = this.#bytes.writeUInt32BE(cell.end - cell.start - 5, this.#length);
        return this.#raw(cell.bytes, cell.start + 4, cell.end);
      case TYPE.date:
        this.#reserve(8);
        this.#length = this.#bytes.writeBigUInt64BE(
          BigInt.asUintN(64, cell.bytes.readBigInt64LE(cell.start) ^ -(2n ** 63n)),
          this.#length,
        );
        return;
      case TYPE.timestamp:
        this.#reserve(8);
        this.#length = this.#bytes.writeBigUInt64BE(cell.bytes.readBigUInt64LE(cell.start), this.#length);
        return;
      default:
        return this.#raw(cell.bytes, cell.start, cell.end);
    }
  }

  /** The double at or below the value, and beyond 2^53 what is left of it, so that longs stay exact. */
  #number(cell: Cell): void {
    if (cell.type !== TYPE.long) return this.#double(doubleOf(cell), 0);
    const value = cell.bytes.readBigInt64LE(cell.start);
    const nearest = Number(value);
    const floor = BigInt(nearest) > value ? below(nearest) : nearest;
    this.#double(floor, Number(value - BigInt(floor)));
  }

  #double(value: number, rest: number): void {
    this.#reserve(10);
    if (Number.isNaN(value)) {
      this.#bytes.fill(0, this.#length, this.#length + 8);
      this.#length += 8;
      return;
    }
    const at = this.#length;
    this.#bytes.writeDoubleBE(value === 0 ? 0 : value, at);
    const first = byteAt(this.#bytes, at);
    if (first >= 0x80) for (let i = 0; i < 8; i++) this.#bytes[at + i] = ~byteAt(this.#bytes, at + i);
    else this.#bytes[at] = first | 0x80;
    this.#length = at + 8;
    if (Math.abs(value) >= TWO_53) this.#length = this.#bytes.writeUInt16BE(rest, this.#length);
  }

  /** Bytes 0 and 1 are escaped, so that the closing 0 sorts a prefix first in both directions. */
  #text(bytes: Buffer, start: number, end: number): void {
    this.#reserve((end - start) * 2 + 1);
    const out = this.#bytes;
    let at = this.#length;
    for (let i = start; i < end; i++) {
      const byte = byteAt(bytes, i);
      if (byte <= 1) {
        out[at++] = 1;
        out[at++] = byte + 1;
      } else {
        out[at++] = byte;
      }
    }
    out[at++] = 0;
    this.#length = at;
  }

  #elements(cell: Cell, withNames: boolean): void {
    const elements = new Elements(cell.bytes, cell.start);
    while (elements.next()) {
      this.#byte(tagOf(elements.type));
      if (withNames) this.#text(elements.bytes, elements.nameStart, elements.nameEnd);
      this.#payload(elements.cell());
    }
    this.#byte(0);
  }

  #raw(bytes: Buffer, start: number, end: number): void {
    this.#reserve(end - start);
    this.#length += bytes.copy(this.#bytes, this.#length, start, end);
  }

  #byte(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = byte;
  }

  #invert(from: number): void {
    for (let i = from; i < this.#length; i++) this.#bytes[i] = ~byteAt(this.#bytes, i);
  }

  #reserve(more: number): void {
    const wanted = this.#length + more;
    if (wanted <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafe(wanted * 2);
    this.#bytes.copy(grown, 0, 0, this.#length);
    this.#bytes = grown;
  }
}

/** The first byte of a component, by class of type; between 0x10 and 0xe0 so that its inverse is never 0. */
export function tagOf(type: number): number {
  return rankOf(type) * 0x10;
}

function doubleOf(cell: Cell): number {
  return cell.type === TYPE.int ? cell.bytes.readInt32LE(cell.start) : cell.bytes.readDoubleLE(cell.start);
}

/** The next double towards minus infinity, of a number beyond 2^53. */
function below(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  view.setBigUint64(0, value > 0 ? bits - 1n : bits + 1n);
  return view.getFloat64(0);
}

/** The smallest key above every key with this prefix. */
export function afterPrefix(prefix: Buffer): Buffer {
  const next = Buffer.from(prefix);
  let at = next.length - 1;
  while (at >= 0 && byteAt(next, at) === 0xff) at--;
  next[at] = byteAt(next, at) + 1;
  return next.subarray(0, at + 1);
}
