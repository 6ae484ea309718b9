import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLocalDb } from '#local/database.ts';
import type { LocalDb } from '#local/index.ts';
import { deviceDb } from '#platform/device/device-db.ts';
import { applyStarter } from './apply-starter.ts';
import { signedIn } from './test/signed-in.ts';

let db: LocalDb;
let shops = 0;
beforeEach(async () => {
  db = openLocalDb(`starter-${++shops}`);
  await signedIn();
});
afterEach(async () => {
  await db.delete();
  await deviceDb().session.clear();
});

it('fills a new shop with its items, favourites first, each with its command', async () => {
  const added = await applyStarter(db, 'kirana', 'en');

  const items = (await db.items.toArray()).toSorted((a, b) => (a.created_at < b.created_at ? -1 : 1));
  expect([added, items.length, await db.outbox.count()]).toEqual([189, 189, 189]);
  expect(items[0]).toMatchObject({
    name: 'Rice, regular (loose)',
    category: 'Atta, rice and grains',
    on_hand_milli: 0,
  });
});

it('fills it once', async () => {
  await applyStarter(db, 'apparel', 'en');

  const again = await applyStarter(db, 'kirana', 'en');

  expect([again, await db.items.count()]).toEqual([0, 75]);
});

it('adds nothing for a kind of shop without a list', async () => {
  expect(await applyStarter(db, 'none', 'en')).toBe(0);
});

it('adds nothing when nobody is signed in', async () => {
  await deviceDb().session.clear();

  expect(await applyStarter(db, 'kirana', 'en')).toBe(0);
});
