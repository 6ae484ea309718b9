import { DOCUMENT_BYTES_MAX } from '../bson/check.ts';
import type { BsonWriter } from '../bson/writer.ts';
import { Failure } from '../failure.ts';

/** MongoDB's answer to a first call without `batchSize`. */
export const FIRST_BATCH = 101;
const BATCH_BYTES_MAX = 4 * 1024 * 1024;
const IDLE_MS_MAX = 10 * 60 * 1000;

/** Documents still to be delivered. */
export type Cursor = {
  readonly ns: string;
  readonly documents: Iterator<Buffer>;
  readonly owner: object | undefined;
  next: IteratorResult<Buffer> | undefined;
  lastUsedAt: number;
};

/** How much to answer at once; a single batch is never continued. An owner's cursors end with it. */
export type FirstBatch = Readonly<{ size: number; isSingle?: boolean; owner?: object | undefined }>;

/** The open cursors of one worker. Their ids tell the network thread which worker has them. */
export class Cursors {
  readonly #worker: number;
  readonly #open = new Map<number, Cursor>();
  #last = Date.now();

  constructor(worker: number) {
    this.#worker = worker;
  }

  /** Writes the first batch, and keeps the cursor if more is left and wanted. */
  answer(writer: BsonWriter, ns: string, documents: Iterator<Buffer>, { size, isSingle, owner }: FirstBatch): void {
    const cursor: Cursor = { ns, documents, owner, next: undefined, lastUsedAt: Date.now() };
    const bytesMax = isSingle ? DOCUMENT_BYTES_MAX : BATCH_BYTES_MAX;
    const isDone = writeBatch(writer.beginDocument('cursor'), 'firstBatch', cursor, size, bytesMax);
    const id = isDone || isSingle ? 0 : this.#add(cursor);
    writer.long('id', BigInt(id)).string('ns', ns).end();
  }

  /** @throws Failure CursorNotFound */
  more(writer: BsonWriter, id: number, size: number): void {
    const cursor = this.#open.get(id);
    if (!cursor) throw new Failure('CursorNotFound', `cursor id ${id} not found`);
    cursor.lastUsedAt = Date.now();
    const isDone = writeBatch(writer.beginDocument('cursor'), 'nextBatch', cursor, size, BATCH_BYTES_MAX);
    if (isDone) this.#open.delete(id);
    writer
      .long('id', BigInt(isDone ? 0 : id))
      .string('ns', cursor.ns)
      .end();
  }

  kill(id: number): boolean {
    return this.#open.delete(id);
  }

  /** Forgets the cursors of an ended transaction. */
  dropOwned(owner: object): void {
    for (const [id, cursor] of this.#open) if (cursor.owner === owner) this.#open.delete(id);
  }

  dropIdle(now: number): void {
    for (const [id, cursor] of this.#open) if (now - cursor.lastUsedAt > IDLE_MS_MAX) this.#open.delete(id);
  }

  #add(cursor: Cursor): number {
    this.#last += 1;
    const id = this.#last * WORKERS_MAX + this.#worker;
    this.#open.set(id, cursor);
    return id;
  }
}

const WORKERS_MAX = 8;

/** Which worker made a cursor. */
export function workerOfCursor(id: number): number {
  return id % WORKERS_MAX;
}

/** @returns whether the cursor has nothing left */
function writeBatch(writer: BsonWriter, name: string, cursor: Cursor, size: number, bytesMax: number): boolean {
  const start = writer.beginArray(name).length;
  for (let i = 0; i < size && writer.length - start < bytesMax; i++) {
    const next = cursor.next ?? cursor.documents.next();
    cursor.next = undefined;
    if (next.done) {
      writer.end();
      return true;
    }
    writer.document(String(i), next.value);
  }
  writer.end();
  cursor.next = cursor.documents.next();
  return cursor.next.done === true;
}
