import { Dexie } from 'dexie';

/** Throws `RangeError` outside of a transaction: what comes next is only true together with the change it belongs to. */
export function requireTransaction(what: string): void {
  // null outside of one, whatever the declared type says
  const current: unknown = Dexie.currentTransaction;
  if (!current) throw new RangeError(`${what} belongs into the transaction of its change`);
}
