import type { Cell } from './cell.ts';
import { TYPE } from './types.ts';

/** Writes BSON into one growing buffer; values that exist already are copied as they are. */
export class BsonWriter {
  #bytes: Buffer;
  #length = 0;
  readonly #open: number[] = [];

  constructor(sizeHint = 512) {
    this.#bytes = Buffer.from(new ArrayBuffer(sizeHint));
  }

  get length(): number {
    return this.#length;
  }

  /** Opens the outermost document, or one without type and name. */
  begin(): this {
    this.#reserve(4);
    this.#open.push(this.#length);
    this.#length += 4;
    return this;
  }

  end(): this {
    const start = this.#open.pop() ?? 0;
    this.#reserve(1);
    this.#bytes[this.#length++] = 0;
    this.#bytes.writeInt32LE(this.#length - start, start);
    return this;
  }

  beginDocument(name: string): this {
    return this.head(TYPE.object, name).begin();
  }

  beginArray(name: string): this {
    return this.head(TYPE.array, name).begin();
  }

  int(name: string, value: number): this {
    this.head(TYPE.int, name).#reserve(4);
    this.#length = this.#bytes.writeInt32LE(value, this.#length);
    return this;
  }

  long(name: string, value: bigint): this {
    this.head(TYPE.long, name).#reserve(8);
    this.#length = this.#bytes.writeBigInt64LE(value, this.#length);
    return this;
  }

  double(name: string, value: number): this {
    this.head(TYPE.double, name).#reserve(8);
    this.#length = this.#bytes.writeDoubleLE(value, this.#length);
    return this;
  }

  date(name: string, epochMs: number): this {
    this.head(TYPE.date, name).#reserve(8);
    this.#length = this.#bytes.writeBigInt64LE(BigInt(epochMs), this.#length);
    return this;
  }

  bool(name: string, value: boolean): this {
    this.head(TYPE.bool, name).#reserve(1);
    this.#bytes[this.#length++] = value ? 1 : 0;
    return this;
  }

  nothing(name: string): this {
    return this.head(TYPE.null, name);
  }

  string(name: string, value: string): this {
    const size = Buffer.byteLength(value);
    this.head(TYPE.string, name).#reserve(size + 5);
    this.#length = this.#bytes.writeInt32LE(size + 1, this.#length);
    this.#length += this.#bytes.write(value, this.#length);
    this.#bytes[this.#length++] = 0;
    return this;
  }

  binary(name: string, value: Uint8Array, subtype: number): this {
    this.head(TYPE.binary, name).#reserve(value.length + 5);
    this.#length = this.#bytes.writeInt32LE(value.length, this.#length);
    this.#bytes[this.#length++] = subtype;
    return this.raw(value);
  }

  objectId(name: string, id: Uint8Array): this {
    return this.head(TYPE.objectId, name).raw(id);
  }

  /** An existing value under a name. */
  cell(name: string, cell: Cell): this {
    return this.head(cell.type, name).raw(cell.bytes, cell.start, cell.end);
  }

  /** A whole document under a name. */
  document(name: string, document: Uint8Array): this {
    return this.head(TYPE.object, name).raw(document);
  }

  /** Bytes as they are: whole elements, or the value after a head. */
  raw(bytes: Uint8Array, start = 0, end = bytes.length): this {
    this.#reserve(end - start);
    this.#bytes.set(start === 0 && end === bytes.length ? bytes : bytes.subarray(start, end), this.#length);
    this.#length += end - start;
    return this;
  }

  /** Leaves room to be filled in later. @returns its offset */
  skip(size: number): number {
    this.#reserve(size);
    this.#length += size;
    return this.#length - size;
  }

  setInt(at: number, value: number): void {
    this.#bytes.writeInt32LE(value, at);
  }

  /** What was written; shares memory with the writer, which must not be used again. */
  finish(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Type and name of an element whose value the caller writes next. */
  head(type: number, name: string): this {
    this.#reserve(name.length * 3 + 2);
    this.#bytes[this.#length++] = type;
    this.#length += this.#bytes.write(name, this.#length);
    this.#bytes[this.#length++] = 0;
    return this;
  }

  #reserve(more: number): void {
    const wanted = this.#length + more;
    if (wanted <= this.#bytes.length) return;
    const grown = Buffer.from(new ArrayBuffer(Math.max(wanted, this.#bytes.length * 2)));
    this.#bytes.copy(grown, 0, 0, this.#length);
    this.#bytes = grown;
  }
}

/** A document made by one function. */
export function writeDocument(fill: (writer: BsonWriter) => void, sizeHint?: number): Buffer {
  const writer = new BsonWriter(sizeHint);
  writer.begin();
  fill(writer);
  return writer.end().finish();
}
