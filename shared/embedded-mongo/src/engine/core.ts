import type { DatabaseSync } from 'node:sqlite';
import { writeConflict } from '../failure.ts';
import { CatalogWriter } from '../store/catalog-writer.ts';
import { namespaceOf, type Collection, type Index } from '../store/catalog.ts';
import { openForWriting } from '../store/files.ts';
import { Rows, RowWriter } from '../store/rows.ts';
import { Batch } from './batch.ts';
import type { WriteContext } from './context.ts';
import { Cursors } from './cursors.ts';
import { Locks } from './locks.ts';
import { Sessions } from './sessions.ts';
import { Snapshots } from './snapshots.ts';
import type { Transaction } from './transaction.ts';
import { Transactions } from './transactions.ts';
import { WriteSet } from './write-set.ts';

/** The state behind everything that writes: the store with its open batch, and who holds what in memory. */
export class Core {
  readonly database: DatabaseSync;
  readonly rows: Rows;
  readonly schema: CatalogWriter;
  readonly batch: Batch;
  readonly locks = new Locks();
  readonly cursors = new Cursors(0);
  readonly sessions: Sessions;
  readonly transactions: Transactions;
  /** What waited for the locks of transactions that have ended. */
  readonly ready: (() => void)[] = [];
  /** Why the open batch cannot be stored. */
  broken: Error | undefined;
  readonly #writer: RowWriter;
  readonly #snapshots: Snapshots;
  readonly #refusesUnindexed: boolean;

  constructor(dataDir: string, refusesUnindexed: boolean) {
    this.#refusesUnindexed = refusesUnindexed;
    this.database = openForWriting(dataDir);
    this.rows = new Rows(this.database);
    this.#writer = new RowWriter(this.database);
    this.schema = new CatalogWriter(this.database, this.rows, this.#writer);
    this.batch = new Batch(this.database);
    this.sessions = new Sessions(this.database);
    this.#snapshots = new Snapshots(dataDir);
    const becameMultikey = this.#becameMultikey.bind(this);
    this.transactions = new Transactions({
      snapshots: this.#snapshots,
      locks: this.locks,
      cursors: this.cursors,
      becameMultikey,
    });
  }

  /** Writes changes into the open batch, and notes them for every transaction that begins before it is durable. */
  apply(writes: WriteSet): void {
    this.batch.begin();
    writes.apply(this.#writer, (name) => this.locks.changed(name, this.batch.next));
  }

  /** Ends a transaction; what waited for its locks runs with the next flush. */
  end(transaction: Transaction): void {
    const session = this.sessions.get(transaction.session);
    this.ready.push(...this.transactions.end(session, transaction));
  }

  /** Makes the open batch durable. @throws Error when nothing of it was stored */
  commit(): void {
    if (this.broken) throw this.broken;
    this.batch.commit();
    this.locks.forget(this.transactions.oldestSnapshot());
  }

  /** Drops the open batch: memory goes back to what is stored. */
  rollback(): void {
    this.broken = undefined;
    this.batch.rollback();
    for (const transaction of this.transactions.open) this.end(transaction);
    this.schema.reload();
    this.sessions.forgetAll();
  }

  close(): void {
    this.#snapshots.close();
    this.database.close();
  }

  /** For one command outside transactions. */
  context(): WriteContext {
    const becameMultikey = this.#becameMultikey.bind(this);
    const writes = new WriteSet(this.rows, { lock: (name) => this.locks.check(name), becameMultikey });
    return this.#contextOf(writes, this.rows, undefined);
  }

  contextIn(transaction: Transaction): WriteContext {
    return this.#contextOf(transaction.writes, transaction.snapshot.rows, transaction);
  }

  #contextOf(writes: WriteSet, rows: Rows, transaction: Transaction | undefined): WriteContext {
    return {
      source: writes,
      writes,
      rows,
      catalog: this.schema.catalog,
      cursors: this.cursors,
      owner: transaction,
      snapshotAt: transaction?.snapshotAt,
      refusesUnindexed: this.#refusesUnindexed,
      isInTransaction: transaction !== undefined,
      ensureCollection: (db, name) => this.#ensureCollection(db, name, transaction?.snapshotAt ?? Infinity),
    };
  }

  /** @throws Failure WriteConflict when the collection has an index that the transaction's snapshot lacks */
  #ensureCollection(db: string, name: string, snapshotAt: number): Collection {
    const known = this.schema.catalog.get(namespaceOf(db, name));
    if (known?.indexes.some(({ madeAt }) => madeAt > snapshotAt)) throw writeConflict();
    if (known) return known;
    this.batch.begin();
    return this.schema.create(db, name, undefined);
  }

  #becameMultikey(index: Index, multikey: number): void {
    this.batch.begin();
    this.schema.setMultikey(index, multikey);
  }
}
