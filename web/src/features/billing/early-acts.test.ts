import 'fake-indexeddb/auto';
import { openLocalDb } from '#local/database.ts';
import { itemByBarcode } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openCounter } from './counter.ts';
import type { FindAct } from './counter.ts';
import { earlyActs } from './early-acts.ts';
import { keepCounter, readCounter } from './held-bills.ts';
import { after, keys, pick, shelf, today } from './test/fixtures.ts';

let db: LocalDb;
let shops = 0;
beforeEach(async () => {
  db = openLocalDb(`early-${++shops}`);
  await db.items.bulkAdd(Object.values(shelf));
});
afterEach(() => db.delete());

const scanned =
  (code = ''): FindAct =>
  async (opened) => {
    const item = await itemByBarcode(opened, code);
    return item && pick(item);
  };
const linesOf = (draft: ReturnType<ReturnType<typeof openCounter>['draft']>) =>
  draft?.lines.map(({ name, qty_milli }) => [name, qty_milli]);

it('keeps codes, taps and digits in their order until the records and the kept bill are read', async () => {
  await keepCounter(db, after([pick(shelf.milk)]), `${today}T06:00:00.000Z`);
  const acts = earlyActs();
  acts.actWhenFound(scanned(shelf.biscuit.barcode));
  for (const key of keys('4')) acts.act(key);
  acts.actWhenFound(scanned('nobody knows'));
  acts.act(pick(shelf.soap));
  acts.actWhenFound(scanned(shelf.oil.barcode));

  const counter = openCounter(db);
  acts.handOn(counter);

  const whole = [
    ['UHT milk', 1000],
    ['Biscuit packet', 4000],
    ['Soap bar', 1000],
    ['Mustard oil 1 L', 1000],
  ];
  await vi.waitFor(() => expect(linesOf(counter.draft())).toEqual(whole));
  await counter.settled();
  expect(linesOf(await readCounter(db))).toEqual(whole);
});

it('lets what follows a scan wait for its item, also on an open counter', async () => {
  const counter = openCounter(db);
  await vi.waitFor(() => expect(counter.draft()).toBeDefined());

  for (let count = 0; count < 20; count += 1) counter.actWhenFound(scanned(shelf.soap.barcode));
  counter.actWhenFound(scanned(shelf.biscuit.barcode));
  for (const key of keys('12')) counter.act(key);

  await vi.waitFor(() =>
    expect(linesOf(counter.draft())).toEqual([
      ['Soap bar', 20_000],
      ['Biscuit packet', 12_000],
    ]),
  );
});
