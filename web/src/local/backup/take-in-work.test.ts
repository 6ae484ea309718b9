import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openLocalDb } from '../database.ts';
import type { LocalDb } from '../database.ts';
import { takeNumber } from '../take-number.ts';
import { layDown } from '../testing/dump.ts';
import type { Dump } from '../testing/dump.ts';
import { aCommand, aLocalDb, idOf, queue } from '../testing/shop.ts';
import { takeInWork } from './take-in-work.ts';
import { unsentWork } from './unsent-work.ts';

/** A phone with two bills, five other things and two begun bills that nobody has heard of. */
async function lostPhone(): Promise<LocalDb> {
  const dump = readFileSync(new URL('../testing/fixtures/version-1.json', import.meta.url), 'utf8');
  const shop = `lost-${crypto.randomUUID()}`;
  // the cast: that file was written by `dumpOf`
  await layDown(`rmp-${shop}`, JSON.parse(dump) as Dump);
  return openLocalDb(shop);
}

const numbersIn = async (db: LocalDb) => (await db.bills.orderBy('number').toArray()).map(({ number }) => number);

describe('unsent work of a lost phone, brought back on another', () => {
  it('waits behind what that one has, in its order, under its own ids and authors', async () => {
    const other = aLocalDb();
    await queue(other, aCommand('change-item', 900));
    const work = await unsentWork(await lostPhone());

    const brought = await takeInWork(other, work);

    const rows = await other.outbox.orderBy('place').toArray();
    expect(brought).toEqual({ commands: 7, known: 0 });
    expect(rows.map(({ command_id }) => command_id)).toEqual([
      idOf(900),
      ...work.commands.map(({ command_id }) => command_id),
    ]);
    expect(rows.slice(1)).toMatchObject(work.commands.map(({ author_id, data, v }) => ({ author_id, data, v })));
    expect(rows.every(({ attention }) => attention === undefined)).toBe(true);
  });

  it('keeps its numbers, and takes only what was unsent', async () => {
    const other = aLocalDb();

    await takeInWork(other, await unsentWork(await lostPhone()));

    expect(await numbersIn(other)).toEqual(['A/2627/000001', 'A/2627/000002']);
    expect((await other.bills.where('serial').equals(1).first())?.state).toBe('to_send');
  });

  it('brings its begun bills as bills set aside, and leaves the counter as it is', async () => {
    const other = aLocalDb();
    await other.held.put({ held_id: 'counter', held_at: '2026-11-22', draft: { sale_id: idOf(1) } });

    await takeInWork(other, await unsentWork(await lostPhone()));

    expect(await other.held.count()).toBe(3);
    expect((await other.held.get('counter'))?.draft).toEqual({ sale_id: idOf(1) });
  });

  it('does nothing twice, however often it is brought back', async () => {
    const other = aLocalDb();
    const work = await unsentWork(await lostPhone());

    await takeInWork(other, work);
    const again = await takeInWork(other, work);

    expect(again).toEqual({ commands: 0, known: 7 });
    expect([await other.outbox.count(), await other.bills.count(), await other.held.count()]).toEqual([7, 2, 2]);
  });

  it('is counted past when it is of this phone’s own series', async () => {
    const emptied = aLocalDb();

    await takeInWork(emptied, await unsentWork(await lostPhone()));

    const next = await emptied.transaction('rw', emptied.series, () => takeNumber(emptied, 'sale', '2026-11-22', 'A'));
    expect(next).toBe('A/2627/000003');
  });

  it('is brought back whole or not at all', async () => {
    const full = aLocalDb();
    full.bills.hook('creating', () => {
      throw new Error('the disk is full');
    });

    await expect(takeInWork(full, await unsentWork(await lostPhone()))).rejects.toThrow('the disk is full');

    expect([await full.outbox.count(), await full.held.count(), await full.series.count()]).toEqual([0, 0, 0]);
  });
});
