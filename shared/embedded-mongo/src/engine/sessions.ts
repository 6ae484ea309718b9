import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { Failure } from '../failure.ts';
import type { Transaction } from './transaction.ts';

/** What is known of a driver's session: its last numbered request, and the transaction that is open. */
export type Session = {
  readonly key: string;
  number: number;
  /** The stored answer of the last retryable write; undefined when it changed nothing, so that it may run again. */
  reply: Buffer | undefined;
  /** The last numbered request was a transaction, and it was committed. */
  isCommitted: boolean;
  transaction: Transaction | undefined;
  lastUsedAt: number;
};

/** MongoDB forgets a session after 30 idle minutes, and tells drivers so. */
export const SESSION_MINUTES = 30;
const PRUNE_EVERY_MS = 60_000;

/**
 * Sessions in memory, and behind them the answers of retryable writes and commits in the store: they are written in the
 * commit that they describe, so that a request sent again after any crash is answered and not repeated.
 */
export class Sessions {
  readonly #known = new Map<string, Session>();
  readonly #load: StatementSync;
  readonly #save: StatementSync;
  readonly #prune: StatementSync;
  #prunedAt = 0;

  constructor(database: DatabaseSync) {
    this.#load = database.prepare('SELECT txn, reply FROM retries WHERE session = ?');
    this.#save = database.prepare('INSERT OR REPLACE INTO retries VALUES (?, ?, ?, ?)');
    this.#prune = database.prepare('DELETE FROM retries WHERE at < ?');
  }

  get(key: string): Session {
    let session = this.#known.get(key);
    if (!session) this.#known.set(key, (session = this.#read(key)));
    session.lastUsedAt = Date.now();
    return session;
  }

  find(key: string): Session | undefined {
    return this.#known.get(key);
  }

  /** Remembers an answer, or a commit (no answer), in the open batch. */
  remember(session: Session, number: number, reply: Buffer | undefined): void {
    session.number = number;
    session.reply = reply;
    session.isCommitted = reply === undefined;
    this.#save.run(session.key, number, Date.now(), reply ?? null);
  }

  /** Whether it is time to forget sessions again. */
  isPruneDue(now: number): boolean {
    return now - this.#prunedAt >= PRUNE_EVERY_MS;
  }

  /** Forgets sessions that no driver can still use, in the open batch. */
  prune(now: number): void {
    this.#prunedAt = now;
    const before = now - SESSION_MINUTES * 60_000;
    this.#prune.run(before);
    for (const [key, session] of this.#known) {
      if (session.lastUsedAt < before && !session.transaction) this.#known.delete(key);
    }
  }

  /** After a failed commit only the store is right. */
  forgetAll(): void {
    this.#known.clear();
  }

  #read(key: string): Session {
    const row = this.#load.get(key);
    const reply = row?.['reply'];
    return {
      key,
      number: row ? Number(row['txn']) : -1,
      reply: reply instanceof Uint8Array ? Buffer.from(reply) : undefined,
      isCommitted: row !== undefined && reply === null,
      transaction: undefined,
      lastUsedAt: 0,
    };
  }
}

export function tooOld(session: Session): Failure {
  return new Failure('TransactionTooOld', `a request with number ${session.number} was already seen on this session`);
}

/** The session's open transaction of this number. @throws Failure NoSuchTransaction, TransactionCommitted */
export function openTransaction(session: Session, number: number): Transaction {
  if (session.transaction?.number === number) return session.transaction;
  if (session.number === number && session.isCommitted) {
    throw new Failure('TransactionCommitted', `Transaction ${number} has been committed.`);
  }
  throw new Failure('NoSuchTransaction', `Transaction ${number} is not in progress.`, {
    labels: ['TransientTransactionError'],
  });
}
