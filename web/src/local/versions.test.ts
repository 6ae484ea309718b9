import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { openLocalDb } from './database.ts';
import { takeNumber } from './take-number.ts';
import { layDown } from './testing/dump.ts';
import type { Dump } from './testing/dump.ts';
import { aCommand, queue } from './testing/shop.ts';
import { declareVersions } from './versions.ts';

const FIXTURES = new URL('./testing/fixtures/', import.meta.url);
const files = readdirSync(FIXTURES);

/** The cast: the files there were written by `dumpOf`. */
const read = (file: string): Dump => JSON.parse(readFileSync(new URL(file, FIXTURES), 'utf8')) as Dump;

/** The shop as a device of an earlier build left it, opened by this build. */
async function openedFrom(dump: Dump) {
  const shop = `fixture-${crypto.randomUUID()}`;
  await layDown(`rmp-${shop}`, dump);
  const db = openLocalDb(shop);
  await db.open();
  return db;
}

it('is open to devices of every version there was', () => {
  const versions = Array.from({ length: openLocalDb('current').verno }, (_, index) => index + 1);

  expect(files.map((file) => read(file).version).toSorted((a, b) => a - b)).toEqual(versions);
});

describe.each(files)('a device left by the code of %s', (file) => {
  const dump = read(file);

  it('has every bill, every parked bill and every number, as they were', async () => {
    const db = await openedFrom(dump);

    for (const [table, rows] of Object.entries(dump.rows)) {
      const found = await db.table<object>(table).toArray();
      expect(found, table).toHaveLength(rows.length);
      expect(found, table).toMatchObject(rows);
    }
    expect(await db.held.get('counter')).toBeDefined();
  });

  it('has its queue in its order, and goes on behind it', async () => {
    const db = await openedFrom(dump);
    const waiting = dump.rows['outbox'] ?? [];

    await queue(db, aCommand('change-item', 900));

    const rows = await db.outbox.orderBy('place').toArray();
    expect(rows.slice(0, -1)).toMatchObject(waiting);
    expect(rows.at(-1)?.kind).toBe('change-item');
  });

  it('counts on from its last number', async () => {
    const db = await openedFrom(dump);
    const last = (await db.bills.orderBy('number').toArray()).filter(({ number }) => number.startsWith('A/')).at(-1);

    const next = await db.transaction('rw', db.series, () => takeNumber(db, 'sale', '2026-11-22', 'A'));

    expect([last?.number, next]).toEqual(['A/2627/000003', 'A/2627/000004']);
  });

  it('finds old bills and what waits by the indexes of today', async () => {
    const db = await openedFrom(dump);
    const [bill] = await db.bills.where('serial').equals(1).toArray();
    const [itemId = ''] = bill?.item_ids ?? [];

    expect(bill?.number).toBe('A/2627/000001');
    expect(await db.bills.where('item_ids').equals(itemId).primaryKeys()).toContain(bill?.sale_id);
    expect(await db.bills.where('customer_mobile').equals('9000000001').primaryKeys()).toEqual([bill?.sale_id]);
    expect(
      await db.outbox
        .where('touches')
        .equals(bill?.sale_id ?? '')
        .primaryKeys(),
    ).toEqual([1]);
    expect(await db.outbox.where('attention.code').above('').count()).toBe(1);
  });
});

it('opens for an older build, which goes on working beside what it does not know', async () => {
  const db = openLocalDb('newer');
  await queue(db, aCommand('add-item', 1));
  db.close();
  const newer = new Dexie('rmp-newer');
  declareVersions(newer);
  newer.version(db.verno + 1).stores({ something: 'new_id' });
  await newer.open();
  newer.close();

  const older = openLocalDb('newer');
  await queue(older, aCommand('add-item', 2));

  expect(await older.outbox.count()).toBe(2);
});
