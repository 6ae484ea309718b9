import type { DBCore, DBCoreTransaction } from 'dexie';
import type { LocalDb } from './database.ts';
import type { Health } from './health.ts';

/**
 * Opens the database at once and tells how it fares, so that what cannot be kept is known before it is promised. When a
 * newer build wants it, everything begun is put away first (`parkFirst`); then it closes for good, and whoever still
 * writes on this page fails at once.
 */
export function watchDatabase(db: LocalDb, tell: (health: Health) => void): void {
  let isHandedOver = false;
  const opened = (): void =>
    void db.open().then(
      () => undefined,
      () => tell('broken'),
    );

  db.use({ stack: 'dbcore', name: 'watch', create: (core) => hearingOfAborts(core, tell) });
  db.on('versionchange', () => {
    isHandedOver = true;
    tell('updated');
    void parked(db).then(() => db.close());
    return false; // Dexie's own answer is to close, and to open again at the next touch
  });
  db.on('close', () => {
    // the browser closed it: storage was cleared, or the disk failed
    if (!isHandedOver) setTimeout(opened);
  });
  opened();
}

const parkers = new WeakMap<LocalDb, Set<() => Promise<unknown>>>();

/** Has `park` run before the database is handed over to a newer build. Answers how to forget it. */
export function parkFirst(db: LocalDb, park: () => Promise<unknown>): () => void {
  const known = parkers.get(db) ?? new Set();
  parkers.set(db, known.add(park));
  return () => known.delete(park);
}

/** Nobody makes the newer build wait longer. */
const PARK_WITHIN_MS = 3_000;

async function parked(db: LocalDb): Promise<void> {
  const parking = Promise.allSettled([...(parkers.get(db) ?? [])].map((park) => park()));
  await Promise.race([parking, new Promise((resolve) => setTimeout(resolve, PARK_WITHIN_MS))]);
}

/** A write that was taken back by the browser says why only here: the disk was full, or failed. */
function hearingOfAborts(core: DBCore, tell: (health: Health) => void): Partial<DBCore> {
  return {
    transaction: (stores, mode, options) => {
      const tx = asNative(core.transaction(stores, mode, options));
      tx.addEventListener('abort', () => {
        const after = tx.error ? healthAfter(tx.error) : 'sound';
        if (after !== 'sound') tell(after);
      });
      return tx;
    },
  };
}

/** What an aborted write says of the device. Faults of our own making, like a key that is there already, say nothing. */
export function healthAfter({ name }: { readonly name: string }): Health {
  if (name === 'QuotaExceededError') return 'full';
  return name === 'UnknownError' || name === 'DataCorruptError' ? 'broken' : 'sound';
}

/** The cast: Dexie's lowest layer gives the browser's own transactions. */
const asNative = (tx: DBCoreTransaction): IDBTransaction => tx as IDBTransaction;
