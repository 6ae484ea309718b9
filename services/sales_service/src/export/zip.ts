import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface ZipEntry {
  readonly name: string;
  readonly content: string | AsyncIterable<string>;
}

/** An export has no time of its own, and equal exports are equal files: the first moment a zip can name, in any zone. */
const TIMELESS = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** A zip archive as it is made, entry by entry, so that an archive of any length needs no memory. */
export async function* zip(entries: readonly ZipEntry[]): AsyncGenerator<string | Buffer> {
  const archive = new ZipFile();
  const sources = entries.map(({ name, content }) => {
    const source = Readable.from(content, { objectMode: false });
    source.once('error', (error) => archive.outputStream.emit('error', error)); // it does not listen to what it reads
    archive.addReadStream(source, name, TIMELESS);
    return source;
  });
  archive.end();

  try {
    yield* archive.outputStream;
  } finally {
    for (const source of sources) source.destroy(); // who stops taking ends the reading of bills
  }
}
