import type { DatabaseSync } from 'node:sqlite';

/** The store's transaction that everybody waiting shares: one fsync acknowledges all of it. */
export class Batch {
  /** Number of the last commit that readers see. */
  committed = 0;
  isOpen = false;
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Number of the commit that changes made now will be part of. */
  get next(): number {
    return this.committed + 1;
  }

  begin(): void {
    if (this.isOpen) return;
    this.#database.exec('BEGIN IMMEDIATE');
    this.isOpen = true;
  }

  /** Durable when this returns. */
  commit(): void {
    this.#database.exec('COMMIT');
    this.isOpen = false;
    this.committed += 1;
  }

  rollback(): void {
    this.isOpen = false;
    if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
  }
}
