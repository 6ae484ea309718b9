import { Failure } from '../failure.ts';
import { checkIntegrity, type IntegrityReport } from '../store/integrity.ts';
import { parseMessage, type Message } from '../wire/message.ts';
import { encodeReply, failureAnswer } from '../wire/reply.ts';
import type { Core } from './core.ts';
import { Blocked } from './locks.ts';
import type { Reply } from './reply.ts';
import { runRequest } from './run-request.ts';

/** A message from a client, and the number under which the network thread awaits its reply. */
export type Request = Readonly<{ id: number; bytes: Buffer }>;
export type WriterOptions = Readonly<{
  core: Core;
  /** Takes a reply, or the word that none is wanted. */
  send: (id: number, reply: Buffer | undefined) => void;
  log: (text: string, error: unknown) => void;
}>;

/**
 * Everything that writes: statements, transactions, schema changes. Requests run one after another; what they change
 * gathers in a batch until `flush` makes it durable and lets the replies go.
 */
export class Writer {
  readonly #options: WriterOptions;
  readonly #core: Core;
  readonly #held: { id: number; message: Message; reply: Buffer }[] = [];

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#core = options.core;
  }

  /** Runs a request; its reply leaves at once or with the next flush. */
  handle(request: Request): void {
    let message: Message | undefined;
    try {
      message = parseMessage(request.bytes);
      this.#answer(request.id, message, runRequest(this.#core, message));
    } catch (error) {
      if (error instanceof Blocked) error.holder.waiting.push(() => this.handle(request));
      else this.#refuse(request, message, error);
    }
  }

  /** Runs what waited for locks, makes everything durable, and sends the replies that waited for it. */
  flush(): void {
    const { ready, batch } = this.#core;
    for (let run = ready.shift(); run; run = ready.shift()) run();
    if (!batch.isOpen) return;
    try {
      this.#core.commit();
      for (const { id, reply } of this.#held.splice(0)) this.#options.send(id, reply);
    } catch (error) {
      this.#recover(error);
    }
  }

  /** Ends what nobody uses any more. */
  sweep(now: number): void {
    const { transactions, cursors, sessions, batch } = this.#core;
    for (const transaction of transactions.idle(now)) this.#core.end(transaction);
    cursors.dropIdle(now);
    if (sessions.isPruneDue(now)) {
      batch.begin();
      sessions.prune(now);
    }
    this.flush();
  }

  checkIntegrity(): IntegrityReport {
    this.flush();
    return checkIntegrity(this.#core.database, this.#core.rows, this.#core.schema.catalog);
  }

  close(): void {
    this.flush();
    for (const transaction of this.#core.transactions.open) this.#core.end(transaction);
    this.flush();
    this.#core.close();
  }

  #answer(id: number, message: Message, reply: Reply): void {
    if (!message.wantsReply) this.#options.send(id, undefined);
    else if (reply.isFree) this.#options.send(id, reply.bytes);
    else this.#held.push({ id, message, reply: reply.bytes });
  }

  /** An error of the store may have left half a change in the batch, so nothing of the batch may be kept. */
  #refuse(request: Request, message: Message | undefined, error: unknown): void {
    if (isStoreError(error)) this.#core.broken = error;
    const failed = message ?? { requestId: request.bytes.readInt32LE(4), opcode: 0, wantsReply: true };
    this.#options.send(request.id, failed.wantsReply ? this.#failureReply(failed, error) : undefined);
  }

  #failureReply(message: Pick<Message, 'requestId' | 'opcode'>, error: unknown): Buffer {
    if (!(error instanceof Failure)) this.#options.log('a request failed unexpectedly', error);
    const failure = error instanceof Failure ? error : new Failure('InternalError', String(error));
    return encodeReply(message, failureAnswer(failure), false);
  }

  /** Nothing of the batch was stored: everybody in it hears so. */
  #recover(error: unknown): void {
    this.#options.log('a batch could not be stored', error);
    this.#core.rollback();
    for (const { id, message } of this.#held.splice(0)) this.#options.send(id, this.#failureReply(message, error));
    this.flush();
  }
}

function isStoreError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
}
