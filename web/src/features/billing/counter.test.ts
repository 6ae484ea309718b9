import 'fake-indexeddb/auto';
import { openLocalDb } from '#local/database.ts';
import type { LocalDb } from '#local/index.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openCounter } from './counter.ts';
import { freshDraft, readCounter } from './held-bills.ts';
import { keys, pick, shelf } from './test/fixtures.ts';

let db: LocalDb;
let shops = 0;
beforeEach(() => {
  db = openLocalDb(`counter-${++shops}`);
});
afterEach(() => db.delete());

it('begins with the bill that was kept, after what was pressed before it was read', async () => {
  const before = openCounter(db);
  before.act(pick(shelf.soap));
  await vi.waitFor(() => expect(before.draft()).toBeDefined());
  await before.settled();

  const reloaded = openCounter(db);
  for (const action of keys('3')) reloaded.act(action);

  await vi.waitFor(() => expect(reloaded.draft()?.lines).toMatchObject([{ name: 'Soap bar', qty_milli: 3000 }]));
});

it('keeps every act, the last one last', async () => {
  const counter = openCounter(db);
  await vi.waitFor(() => expect(counter.draft()).toBeDefined());

  for (const action of [pick(shelf.dal), ...keys('1.25'), pick(shelf.milk)]) counter.act(action);
  await counter.settled();

  expect(await readCounter(db)).toEqual(counter.draft());
});

it('says that the device cannot keep the bill, and that it can again', async () => {
  const counter = openCounter(db);
  await vi.waitFor(() => expect(counter.draft()).toBeDefined());
  const full = (): never => {
    throw new Error('full');
  };
  db.held.hook('creating', full);

  counter.act(pick(shelf.soap));
  await counter.settled();
  expect(counter.isBroken()).toBe(true);

  db.held.hook('creating').unsubscribe(full);
  counter.act(pick(shelf.milk));
  await counter.settled();
  expect(counter.isBroken()).toBe(false);
});

it('puts what comes while a bill is being saved on the next bill', async () => {
  const counter = openCounter(db);
  counter.act(pick(shelf.dal));
  const saved = Promise.withResolvers<void>();
  counter.actWhenFound(async () => {
    await saved.promise;
    return { do: 'replace', draft: freshDraft() };
  });

  counter.actWhenFound(() => Promise.resolve(pick(shelf.soap)));
  counter.act(pick(shelf.milk));
  saved.resolve();

  await vi.waitFor(() =>
    expect(counter.draft()?.lines.map(({ name }) => name)).toEqual([shelf.soap.name, shelf.milk.name]),
  );
});
