import { Dexie } from 'dexie';

/** A shop's database as it lies on a device: the version it was written by, and every row of every table. */
export interface Dump {
  readonly version: number;
  /** Keys and indexes of each table, in Dexie's words. */
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly object[]>>;
}

/** Takes down what a database holds. The fixtures beside this file were made by it, each by the code of its version. */
export async function dumpOf(db: Dexie): Promise<Dump> {
  const stores = db.tables.map(({ name, schema }) => [
    name,
    String([schema.primKey, ...schema.indexes].map(({ src }) => src)),
  ]);
  const rows = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]));
  return {
    version: db.verno,
    stores: Object.fromEntries(stores) as Dump['stores'],
    rows: Object.fromEntries(rows) as Dump['rows'],
  };
}

/** Lays a dump down as a device of that version left it, under this name. */
export async function layDown(name: string, { version, stores, rows }: Dump): Promise<void> {
  const db = new Dexie(name);
  db.version(version).stores(stores);
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.bulkAdd([...(rows[table.name] ?? [])]);
  });
  db.close();
}
