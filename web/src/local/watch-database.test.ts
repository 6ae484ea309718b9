import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { openLocalDb } from './database.ts';
import type { LocalDb } from './database.ts';
import type { Health } from './health.ts';
import { aCommand, queue } from './testing/shop.ts';
import { declareVersions } from './versions.ts';
import { healthAfter, parkFirst, watchDatabase } from './watch-database.ts';

/** A shop's database under watch, and what was told of it. */
function watched(): { readonly db: LocalDb; readonly told: readonly Health[] } {
  const db = openLocalDb(`watched-${crypto.randomUUID()}`);
  const told: Health[] = [];
  watchDatabase(db, (health) => told.push(health));
  return { db, told };
}

/** The build after this one opens the shop's database. */
async function openedByNewerBuild({ name, verno }: LocalDb): Promise<Dexie> {
  const newer = new Dexie(name);
  declareVersions(newer);
  newer.version(verno + 1).stores({ something: 'new_id' });
  return newer.open();
}

describe('when a newer build takes the database over', () => {
  it('puts away what was begun, then closes, and the newer build finds all of it', async () => {
    const { db, told } = watched();
    await queue(db, aCommand('add-item', 1));
    parkFirst(db, () => db.held.put({ held_id: 'counter', held_at: '2026-11-22', draft: { lines: 2 } }));

    const newer = await openedByNewerBuild(db);

    expect(told).toEqual(['updated']);
    expect(await newer.table('held').count()).toBe(1);
    expect(await newer.table('outbox').count()).toBe(1);
    newer.close();
  });

  it('fails at once for whoever still writes', async () => {
    const { db } = watched();
    await db.open();
    const newer = await openedByNewerBuild(db);

    await expect(queue(db, aCommand('add-item', 2))).rejects.toThrow(/closed/i);

    expect(await newer.table('outbox').count()).toBe(0);
    newer.close();
  });

  it('does not wait for what was begun and is over', async () => {
    const { db } = watched();
    const park = vi.fn<() => Promise<void>>(() => Promise.resolve());
    await db.open();

    parkFirst(db, park)();
    (await openedByNewerBuild(db)).close();

    expect(park).not.toHaveBeenCalled();
  });
});

it('says at once when the database does not open', async () => {
  const db = openLocalDb(`shut-${crypto.randomUUID()}`);
  const told: Health[] = [];
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('private window', 'InvalidStateError');
  });

  watchDatabase(db, (health) => told.push(health));

  await expect.poll(() => told).toEqual(['broken']);
});

it('reads from the reason of an abort whether the device can keep anything', () => {
  const reasons = ['QuotaExceededError', 'UnknownError', 'ConstraintError', 'AbortError'];

  expect(reasons.map((name) => healthAfter({ name }))).toEqual(['full', 'broken', 'sound', 'sound']);
});
