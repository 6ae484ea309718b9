import 'fake-indexeddb/auto';
import { openLocalDb } from '#local/database.ts';
import type { LocalDb } from '#local/index.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { COUNTER, holdBill, keepCounter, readCounter, resumeBill } from './held-bills.ts';
import { emptyDraft } from './model/draft.ts';
import { after, pick, s1Bill, shelf, testId } from './test/fixtures.ts';

const now = '2026-11-22T05:12:00.000Z';
const s1 = after([...s1Bill]);
const other = after([pick(shelf.milk)], emptyDraft(testId(2)));

let db: LocalDb;
let shops = 0;
beforeEach(() => {
  db = openLocalDb(`holds-${++shops}`);
});
afterEach(() => db.delete());

it('survives a reload on the counter', async () => {
  await keepCounter(db, s1, now);

  expect(await readCounter(db)).toEqual(s1);
});

it('leaves nothing when the counter is emptied', async () => {
  await keepCounter(db, s1, now);
  await keepCounter(db, emptyDraft(s1.sale_id), now);

  expect(await db.held.count()).toBe(0);
});

it('set aside clears the counter, and changes places with the next one when it comes back', async () => {
  await keepCounter(db, s1, now);
  await holdBill(db, s1, now);
  await keepCounter(db, other, now);

  const resumed = await resumeBill(db, s1.sale_id, now);

  expect(resumed).toEqual(s1);
  expect((await db.held.toArray()).map(({ held_id }) => held_id).toSorted()).toEqual(
    [other.sale_id, COUNTER].toSorted(),
  );
  expect(await readCounter(db)).toEqual(s1);
});
