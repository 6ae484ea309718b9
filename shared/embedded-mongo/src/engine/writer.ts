import type { DatabaseSync } from 'node:sqlite';
import {
  READS,
  READS_IN_TRANSACTION,
  SCHEMA_CHANGES,
  TRANSACTION_ENDS,
  WRITES,
  type SchemaChange,
} from '../commands/index.ts';
import { itemsOf } from '../bson/cell.ts';
import { Failure, writeConflict } from '../failure.ts';
import { openForWriting } from '../store/files.ts';
import { CatalogWriter } from '../store/catalog-writer.ts';
import { namespaceOf, type Collection } from '../store/catalog.ts';
import { checkIntegrity, type IntegrityReport } from '../store/integrity.ts';
import { Rows, RowWriter } from '../store/rows.ts';
import { Args } from '../wire/args.ts';
import { commandOf, parseMessage, type Command, type Message } from '../wire/message.ts';
import { encodeReply, failureAnswer, readdress, type Answer } from '../wire/reply.ts';
import { Batch } from './batch.ts';
import type { WriteContext } from './context.ts';
import { Cursors } from './cursors.ts';
import { Blocked, Locks } from './locks.ts';
import { sessionFieldsOf, sessionKey, type SessionFields } from './session-fields.ts';
import { Sessions, type Session } from './sessions.ts';
import { Snapshots } from './snapshots.ts';
import type { Transaction } from './transaction.ts';
import { Transactions } from './transactions.ts';
import { WriteSet } from './write-set.ts';

/** A message from a client, and the number under which the network thread awaits its reply. */
export type Request = Readonly<{ id: number; bytes: Buffer }>;
export type Send = (id: number, reply: Buffer | undefined) => void;
export type WriterOptions = Readonly<{
  dataDir: string;
  refusesUnindexed: boolean;
  send: Send;
  log: (text: string, error: unknown) => void;
}>;

/** The reply to a request, and whether it may leave before the open batch is durable. */
type Reply = Readonly<{ bytes: Buffer; isFree: boolean }>;

/**
 * Everything that writes: statements, transactions, schema changes. Requests run one after another; what they change
 * gathers in a batch until `flush` makes it durable and lets the replies go.
 */
export class Writer {
  readonly #options: WriterOptions;
  readonly #database: DatabaseSync;
  readonly #rows: Rows;
  readonly #writer: RowWriter;
  readonly #schema: CatalogWriter;
  readonly #batch: Batch;
  readonly #locks = new Locks();
  readonly #cursors = new Cursors(0);
  readonly #sessions: Sessions;
  readonly #snapshots: Snapshots;
  readonly #transactions: Transactions;
  readonly #ready: (() => void)[] = [];
  readonly #held: { id: number; message: Message; reply: Buffer }[] = [];
  #broken: Error | undefined;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#database = openForWriting(options.dataDir);
    this.#rows = new Rows(this.#database);
    this.#writer = new RowWriter(this.#database);
    this.#schema = new CatalogWriter(this.#database, this.#rows, this.#writer);
    this.#batch = new Batch(this.#database);
    this.#sessions = new Sessions(this.#database);
    this.#snapshots = new Snapshots(options.dataDir);
    this.#transactions = new Transactions({
      snapshots: this.#snapshots,
      locks: this.#locks,
      cursors: this.#cursors,
      becameMultikey: (index, multikey) => {
        this.#batch.begin();
        this.#schema.setMultikey(index, multikey);
      },
    });
  }

  /** Runs a request; its reply leaves at once or with the next flush. */
  handle(request: Request): void {
    let message: Message | undefined;
    try {
      message = parseMessage(request.bytes);
      const reply = this.#run(message);
      this.#answer(request.id, message, reply);
    } catch (error) {
      if (error instanceof Blocked) {
        error.holder.waiting.push(() => this.handle(request));
        return;
      }
      const failed = message ?? { requestId: request.bytes.readInt32LE(4), opcode: 0, wantsReply: true };
      this.#options.send(request.id, failed.wantsReply ? this.#failureReply(failed, error) : undefined);
    }
  }

  /** Runs what waited for locks, makes everything durable, and sends the replies that waited for it. */
  flush(): void {
    for (let run = this.#ready.shift(); run; run = this.#ready.shift()) run();
    if (!this.#batch.isOpen) return;
    try {
      if (this.#broken) throw this.#broken;
      this.#batch.commit();
    } catch (error) {
      this.#recover(error);
      return;
    }
    this.#locks.forget(this.#transactions.oldestSnapshot());
    for (const { id, reply } of this.#held) this.#options.send(id, reply);
    this.#held.length = 0;
  }

  /** Ends what nobody uses any more. */
  sweep(now: number): void {
    for (const transaction of this.#transactions.idle(now)) this.#end(transaction);
    this.#cursors.dropIdle(now);
    this.#batch.begin();
    this.#sessions.prune(now);
    this.flush();
  }

  checkIntegrity(): IntegrityReport {
    this.flush();
    return checkIntegrity(this.#database, this.#rows, this.#schema.catalog);
  }

  close(): void {
    this.flush();
    for (const transaction of this.#transactions.open) this.#end(transaction);
    this.flush();
    this.#snapshots.close();
    this.#database.close();
  }

  #run(message: Message): Reply {
    const command = commandOf(message);
    const session = sessionFieldsOf(command);
    if (TRANSACTION_ENDS.has(command.name)) return this.#endTransaction(message, command, session);
    if (session?.isInTransaction) return this.#runInTransaction(message, command, session);
    const isFree = !this.#batch.isOpen;
    if (command.name === 'endSessions') {
      this.#endSessions(command);
      return { bytes: encodeReply(message, () => undefined), isFree: true };
    }
    const read = READS.get(command.name);
    if (read) return { bytes: encodeReply(message, read(this.#plainContext(), command)), isFree };
    const change = SCHEMA_CHANGES.get(command.name);
    if (change) return this.#changeSchema(message, command, change);
    return this.#write(message, command, session);
  }

  #write(message: Message, command: Command, fields: SessionFields | undefined): Reply {
    const write = WRITES.get(command.name);
    if (!write) throw new Failure('CommandNotFound', `no such command: '${command.name}'`);
    const session = fields && this.#sessions.get(fields.key);
    const known = session && this.#repeated(session, fields);
    if (known) return { bytes: readdress(known, message.requestId), isFree: !this.#batch.isOpen };

    const context = this.#plainContext();
    const { answer } = write(context, command);
    const bytes = encodeReply(message, answer);
    if (!context.writes.isEmpty) {
      this.#apply(context.writes);
      if (session) this.#sessions.remember(session, fields.number, Buffer.from(bytes));
    }
    return { bytes, isFree: !this.#batch.isOpen };
  }

  /** The stored answer when this numbered write has run before. @throws Failure TransactionTooOld */
  #repeated(session: Session, { number }: SessionFields): Buffer | undefined {
    if (number < session.number) throw tooOld(session);
    if (number === session.number) return session.reply;
    if (session.transaction) this.#end(session.transaction);
    Object.assign(session, { number, reply: undefined, isCommitted: false });
    return undefined;
  }

  #changeSchema(message: Message, command: Command, change: SchemaChange): Reply {
    this.#awaitTransactions(command);
    this.#batch.begin();
    const answer = change(this.#schema, command, this.#batch.next) ?? (() => undefined);
    return { bytes: encodeReply(message, answer), isFree: false };
  }

  /** A schema change waits for transactions that have changed documents of the database. */
  #awaitTransactions(command: Command): void {
    const affected = [...this.#schema.catalog.values()].filter(({ db }) => db === command.db);
    for (const transaction of this.#transactions.open) {
      if (affected.some((collection) => transaction.writes.touches(collection))) throw new Blocked(transaction);
    }
  }

  #runInTransaction(message: Message, command: Command, fields: SessionFields): Reply {
    const session = this.#sessions.get(fields.key);
    const transaction = fields.isStart ? this.#start(session, fields.number) : openTransaction(session, fields.number);
    transaction.lastUsedAt = Date.now();
    try {
      if (command.fields.has('writeConcern')) {
        throw new Failure('InvalidOptions', 'writeConcern is only allowed on the commit of a transaction');
      }
      const { answer, isRefused } = this.#runStatement(transaction, command);
      const bytes = encodeReply(message, answer);
      if (isRefused) this.#end(transaction);
      return { bytes, isFree: true };
    } catch (error) {
      this.#end(transaction);
      throw error;
    }
  }

  #runStatement(transaction: Transaction, command: Command): { answer: Answer; isRefused: boolean } {
    const context = this.#transactionContext(transaction);
    const write = WRITES.get(command.name);
    if (write) return write(context, command);
    const read = READS_IN_TRANSACTION.has(command.name) ? READS.get(command.name) : undefined;
    if (read) return { answer: read(context, command), isRefused: false };
    const isKnown = READS.has(command.name) || SCHEMA_CHANGES.has(command.name);
    throw isKnown
      ? new Failure(
          'OperationNotSupportedInTransaction',
          `Cannot run '${command.name}' in a multi-document transaction.`,
        )
      : new Failure('CommandNotFound', `no such command: '${command.name}'`);
  }

  #start(session: Session, number: number): Transaction {
    if (number < session.number) throw tooOld(session);
    if (number === session.number) {
      throw new Failure(
        'ConflictingOperationInProgress',
        `Only one run of number ${number} is allowed on this session`,
      );
    }
    if (session.transaction) this.#end(session.transaction);
    Object.assign(session, { number, reply: undefined, isCommitted: false });
    return this.#transactions.start(session, number, this.#batch.committed);
  }

  #endTransaction(message: Message, command: Command, fields: SessionFields | undefined): Reply {
    Args.of(command, []);
    if (!fields?.isInTransaction)
      throw new Failure('InvalidOptions', `${command.name} must be run within a transaction`);
    const session = this.#sessions.get(fields.key);
    const bytes = encodeReply(message, () => undefined);
    const isRepeated = session.number === fields.number && session.isCommitted;
    if (isRepeated && command.name === 'commitTransaction') return { bytes, isFree: !this.#batch.isOpen };
    const transaction = openTransaction(session, fields.number);
    if (command.name === 'abortTransaction') this.#end(transaction);
    else this.#commit(session, transaction);
    return { bytes, isFree: command.name === 'abortTransaction' || !this.#batch.isOpen };
  }

  #commit(session: Session, transaction: Transaction): void {
    session.isCommitted = true;
    this.#end(transaction);
    if (transaction.writes.isEmpty) return;
    this.#apply(transaction.writes);
    this.#sessions.remember(session, transaction.number, undefined);
  }

  #end(transaction: Transaction): void {
    const session = this.#sessions.get(transaction.session);
    this.#ready.push(...this.#transactions.end(session, transaction));
  }

  #endSessions(command: Command): void {
    const ids = command.fields.get('endSessions');
    for (const lsid of ids ? itemsOf(ids) : []) {
      const open = this.#sessions.find(sessionKey(lsid))?.transaction;
      if (open) this.#end(open);
    }
  }

  /** Writes changes into the open batch, and notes them for every transaction that begins before it is durable. */
  #apply(writes: WriteSet): void {
    this.#batch.begin();
    try {
      writes.apply(this.#writer, (name) => this.#locks.changed(name, this.#batch.next));
    } catch (error) {
      this.#broken = asError(error);
    }
  }

  #plainContext(): WriteContext {
    const writes = new WriteSet(this.#rows, {
      lock: (name) => this.#locks.check(name),
      becameMultikey: (index, multikey) => {
        this.#batch.begin();
        this.#schema.setMultikey(index, multikey);
      },
    });
    return this.#context(writes, this.#rows, undefined);
  }

  #transactionContext(transaction: Transaction): WriteContext {
    return this.#context(transaction.writes, transaction.snapshot.rows, transaction);
  }

  #context(writes: WriteSet, rows: Rows, transaction: Transaction | undefined): WriteContext {
    return {
      source: writes,
      writes,
      rows,
      catalog: this.#schema.catalog,
      cursors: this.#cursors,
      owner: transaction,
      snapshotAt: transaction?.snapshotAt,
      refusesUnindexed: this.#options.refusesUnindexed,
      isInTransaction: transaction !== undefined,
      ensureCollection: (db, name) => this.#ensureCollection(db, name, transaction?.snapshotAt ?? Infinity),
    };
  }

  /** @throws Failure WriteConflict when the collection has an index that the transaction's snapshot lacks */
  #ensureCollection(db: string, name: string, snapshotAt: number): Collection {
    const known = this.#schema.catalog.get(namespaceOf(db, name));
    if (known?.indexes.some(({ madeAt }) => madeAt > snapshotAt)) throw writeConflict();
    if (known) return known;
    this.#batch.begin();
    return this.#schema.create(db, name, undefined);
  }

  #answer(id: number, message: Message, reply: Reply): void {
    if (!message.wantsReply) this.#options.send(id, undefined);
    else if (reply.isFree) this.#options.send(id, reply.bytes);
    else this.#held.push({ id, message, reply: reply.bytes });
  }

  #failureReply(message: Pick<Message, 'requestId' | 'opcode'>, error: unknown): Buffer {
    if (!(error instanceof Failure)) this.#options.log('a request failed unexpectedly', error);
    const failure = error instanceof Failure ? error : new Failure('InternalError', String(error));
    return encodeReply(message, failureAnswer(failure), false);
  }

  /** Nothing of the batch was stored: everybody in it hears so, and memory goes back to what is stored. */
  #recover(error: unknown): void {
    this.#options.log('a batch could not be stored', error);
    this.#broken = undefined;
    this.#batch.rollback();
    for (const transaction of this.#transactions.open) this.#end(transaction);
    this.#schema.reload();
    this.#sessions.forgetAll();
    const failed = this.#held.splice(0);
    for (const { id, message } of failed) this.#options.send(id, this.#failureReply(message, error));
    this.flush();
  }
}

function tooOld(session: Session): Failure {
  return new Failure('TransactionTooOld', `a request with number ${session.number} was already seen on this session`);
}

/** @throws Failure NoSuchTransaction, TransactionCommitted */
function openTransaction(session: Session, number: number): Transaction {
  if (session.transaction?.number === number) return session.transaction;
  if (session.number === number && session.isCommitted) {
    throw new Failure('TransactionCommitted', `Transaction ${number} has been committed.`);
  }
  throw new Failure(
    'NoSuchTransaction',
    `Given transaction number ${number} does not match any in-progress transactions.`,
    {
      labels: ['TransientTransactionError'],
    },
  );
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
