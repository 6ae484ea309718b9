import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: string | AsyncIterable<string>;
}

interface WrittenEntry {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/**
 * A zip archive as it is made, entry by entry (PKWARE APPNOTE 6.3: sizes follow each entry in a data descriptor), so
 * that an archive of any length needs no memory. No entry may pass 4 GB; a `RangeError` ends the stream before that.
 */
export async function* zip(entries: readonly ZipEntry[]): AsyncGenerator<Buffer> {
  const written: WrittenEntry[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const bytes = Buffer.from(name);
    const head = Buffer.concat([localHeader(bytes.length), bytes]);
    yield head;

    const measured = { crc: 0, size: 0, packed: 0 };
    for await (const chunk of deflated(content, measured)) {
      measured.packed += chunk.length;
      yield chunk;
    }
    const { crc, packed, size } = measured;
    yield descriptor(crc, packed, size);
    written.push({ name: bytes, offset, crc, packed, size });
    offset += head.length + packed + DESCRIPTOR_BYTES;
    if (size > FIELD_MAX || offset > FIELD_MAX) throw new RangeError('an archive of more than 4 GB');
  }
  yield directory(written, offset);
}

const FIELD_MAX = 0xffff_ffff;
const DESCRIPTOR_BYTES = 16;
/** Sizes come after the data; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
const VERSION = 20;
/** 1 January 1980: an export has no time of its own, and equal exports are equal files. */
const DOS_DATE = 0x0021;

/** The content packed, its checksum and size taken on the way. */
function deflated(content: ZipEntry['content'], measured: { crc: number; size: number }): AsyncIterable<Buffer> {
  async function* measuring(): AsyncGenerator<Buffer> {
    for await (const text of typeof content === 'string' ? [content] : content) {
      const bytes = Buffer.from(text);
      measured.crc = crc32(bytes, measured.crc);
      measured.size += bytes.length;
      yield bytes;
    }
  }
  const source = Readable.from(measuring(), { objectMode: false });
  const packing = createDeflateRaw();
  source.once('error', (error) => packing.destroy(error));
  return source.pipe(packing);
}

function localHeader(nameLength: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATE, 8);
  header.writeUInt16LE(DOS_DATE, 12);
  header.writeUInt16LE(nameLength, 26);
  return header;
}

function descriptor(crc: number, packed: number, size: number): Buffer {
  const bytes = Buffer.alloc(DESCRIPTOR_BYTES);
  for (const [index, value] of [0x08074b50, crc, packed, size].entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
}

function directory(written: readonly WrittenEntry[], offset: number): Buffer {
  const records = Buffer.concat(written.flatMap((entry) => [directoryRecord(entry), entry.name]));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(written.length, 8);
  end.writeUInt16LE(written.length, 10);
  end.writeUInt32LE(records.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([records, end]);
}

function directoryRecord({ name, offset, crc, packed, size }: WrittenEntry): Buffer {
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(VERSION, 4);
  record.writeUInt16LE(VERSION, 6);
  record.writeUInt16LE(FLAGS, 8);
  record.writeUInt16LE(DEFLATE, 10);
  record.writeUInt16LE(DOS_DATE, 14);
  record.writeUInt32LE(crc, 16);
  record.writeUInt32LE(packed, 20);
  record.writeUInt32LE(size, 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt32LE(offset, 42);
  return record;
}
