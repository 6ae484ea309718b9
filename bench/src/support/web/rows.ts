/** What a measured page offers besides: the phone's own records, past the app. */
interface Rows {
  read<T>(database: string, store: string): Promise<readonly T[]>;
  /** Puts so many rows, a few thousand in one transaction. */
  put(database: string, store: string, count: number, rowOf: (place: number) => object): Promise<void>;
  count(database: string, store: string): Promise<number>;
  clear(database: string, store: string): Promise<void>;
}

declare global {
  var rmpRows: Rows;
}

/** Runs in the page before its own scripts, and knows nothing but what is in it. */
export function installRows(): void {
  const AT_ONCE = 2_000;
  const done = <T>(asked: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error ?? new Error('the database refused'));
    });
  const inStore = async <T>(
    database: string,
    store: string,
    mode: IDBTransactionMode,
    act: (rows: IDBObjectStore) => Promise<T>,
  ): Promise<T> => {
    const db = await done(indexedDB.open(database));
    const tx = db.transaction(store, mode, { durability: 'relaxed' });
    const committed = new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error ?? new Error('the database took it back'));
    });
    const answer = await act(tx.objectStore(store));
    await committed;
    db.close();
    return answer;
  };
  globalThis.rmpRows = {
    // the cast: rows are what the app wrote
    read: <T>(database: string, store: string) =>
      inStore(database, store, 'readonly', (rows) => done(rows.getAll() as IDBRequest<T[]>)),
    put: async (database, store, count, rowOf) => {
      for (let from = 0; from < count; from += AT_ONCE) {
        await inStore(database, store, 'readwrite', async (rows) => {
          for (let place = from; place < Math.min(count, from + AT_ONCE); place += 1) rows.put(rowOf(place));
        });
      }
    },
    count: (database, store) => inStore(database, store, 'readonly', (rows) => done(rows.count())),
    clear: (database, store) => inStore(database, store, 'readwrite', (rows) => done(rows.clear())),
  };
}
