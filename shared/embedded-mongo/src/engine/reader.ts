import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { READS } from '../commands/index.ts';
import { Failure } from '../failure.ts';
import { openForReading } from '../store/files.ts';
import { loadCatalog, type Catalog } from '../store/catalog.ts';
import { Rows } from '../store/rows.ts';
import { commandOf, parseMessage, type Message } from '../wire/message.ts';
import { encodeReply, failureAnswer } from '../wire/reply.ts';
import { Cursors } from './cursors.ts';

export type ReaderOptions = Readonly<{
  dataDir: string;
  refusesUnindexed: boolean;
  worker: number;
  log: (text: string, error: unknown) => void;
}>;

const CACHE_KIB = 16_000;

/** Answers reading commands outside transactions. Each sees one state of the store, the latest that is durable. */
export class Reader {
  readonly #options: ReaderOptions;
  readonly #database: DatabaseSync;
  readonly #rows: Rows;
  readonly #version: StatementSync;
  readonly #begin: StatementSync;
  readonly #end: StatementSync;
  readonly #cursors: Cursors;
  #catalog: Catalog = new Map();
  #catalogVersion = -1;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.#database = openForReading(options.dataDir, CACHE_KIB);
    this.#rows = new Rows(this.#database);
    this.#version = this.#database.prepare('SELECT catalog_version FROM meta');
    this.#begin = this.#database.prepare('BEGIN');
    this.#end = this.#database.prepare('COMMIT');
    this.#cursors = new Cursors(options.worker);
  }

  /** @returns the reply, or undefined when none is wanted */
  handle(bytes: Buffer): Buffer | undefined {
    let message: Message | undefined;
    try {
      message = parseMessage(bytes);
      const reply = this.#run(message);
      return message.wantsReply ? reply : undefined;
    } catch (error) {
      if (!(error instanceof Failure)) this.#options.log('a request failed unexpectedly', error);
      const failure = error instanceof Failure ? error : new Failure('InternalError', String(error));
      const request = message ?? { requestId: bytes.readInt32LE(4), opcode: 0 };
      return encodeReply(request, failureAnswer(failure), false);
    }
  }

  sweep(now: number): void {
    this.#cursors.dropIdle(now);
  }

  close(): void {
    this.#database.close();
  }

  #run(message: Message): Buffer {
    const command = commandOf(message);
    const read = READS.get(command.name);
    if (!read) throw new Failure('CommandNotFound', `no such command: '${command.name}'`);
    this.#begin.run();
    try {
      return encodeReply(message, read(this.#context(), command));
    } finally {
      this.#end.run();
    }
  }

  #context() {
    const version = Number(this.#version.get()?.['catalog_version']);
    if (version !== this.#catalogVersion) {
      this.#catalog = loadCatalog(this.#database);
      this.#catalogVersion = version;
    }
    return {
      source: this.#rows,
      rows: this.#rows,
      catalog: this.#catalog,
      cursors: this.#cursors,
      owner: undefined,
      snapshotAt: undefined,
      refusesUnindexed: this.#options.refusesUnindexed,
    };
  }
}
