import type { Page } from '@playwright/test';

/** Opens the shop's database as the build after this one would: at a higher version. Resolves when it has it. */
export async function openAsNewerBuild(page: Page, tenantId: string): Promise<void> {
  await page.evaluate(async (name) => {
    const { version = 0 } = (await indexedDB.databases()).find((database) => database.name === name) ?? {};
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(name, version + 10);
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
      opening.onerror = () => reject(opening.error);
    });
  }, `rmp-${tenantId}`);
}

/** The tables of version 1: key, whether it counts by itself, and indexes (`!` for unique). */
const VERSION_1: readonly Table[] = [
  { name: 'items', key: 'item_id', counts: false, indexes: ['barcode'] },
  { name: 'parties', key: 'customer_id', counts: false, indexes: ['mobile'] },
  { name: 'bills', key: 'sale_id', counts: false, indexes: ['number', 'sold_at', 'sold_date', 'customer_id'] },
  { name: 'held', key: 'held_id', counts: false, indexes: [] },
  { name: 'outbox', key: 'place', counts: true, indexes: ['!command_id'] },
  { name: 'series', key: 'key', counts: false, indexes: [] },
  { name: 'marks', key: 'name', counts: false, indexes: [] },
];

/** Members of rows that version 1 did not know. */
const NEWER = ['touches', 'serial', 'customer_mobile', 'item_ids'];

interface Table {
  readonly name: string;
  readonly key: string;
  readonly counts: boolean;
  readonly indexes: readonly string[];
}

/** Makes of the shop's database on this device what the first build would have left. No page of the app may be open. */
export async function layDownAsVersion1(page: Page, tenantId: string): Promise<void> {
  await page.evaluate(
    async ({ name, tables, newer }) => {
      const settled = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const now = await settled(indexedDB.open(name));
      const rows = new Map<string, Record<string, unknown>[]>();
      for (const table of tables) {
        const store = now.transaction(table.name).objectStore(table.name);
        const found = await settled(store.getAll() as IDBRequest<Record<string, unknown>[]>);
        rows.set(table.name, found);
      }
      now.close();
      await settled(indexedDB.deleteDatabase(name));

      const opening = indexedDB.open(name, 10);
      opening.onupgradeneeded = () => {
        for (const table of tables) {
          const store = opening.result.createObjectStore(table.name, {
            keyPath: table.key,
            autoIncrement: table.counts,
          });
          for (const index of table.indexes) {
            store.createIndex(index.replace('!', ''), index.replace('!', ''), { unique: index.startsWith('!') });
          }
          for (const row of rows.get(table.name) ?? []) {
            for (const member of newer) delete row[member];
            store.put(row);
          }
        }
      };
      (await settled(opening)).close();
    },
    { name: `rmp-${tenantId}`, tables: VERSION_1, newer: NEWER },
  );
}
