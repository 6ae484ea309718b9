import 'fake-indexeddb/auto';
import type { TodayScreen } from '@rmp/contracts/bff';
import { expect, test } from 'vitest';
import type { LocalBill, LocalNote } from '#local/index.ts';
import { aCommand, aLocalDb } from '#local/testing/shop.ts';
import { askAndKeep, readDay, readTold } from './today-marks.ts';

/** The casts: only the fields that are read. */
const screen = { date: '2026-11-22', parts: {} } as TodayScreen;
const aBill = (sale_id: string, sold_date: string, state: LocalBill['state']): LocalBill =>
  ({ sale_id, sold_date, sold_at: `${sold_date}T06:30:00.000Z`, state }) as LocalBill;
const aNote = (note_id: string, note_date: string, noted_at: string): LocalNote =>
  ({ note_id, note_date, noted_at, state: 'to_send' }) as LocalNote;

test('what was told is kept with what it cannot have in it', async () => {
  const db = aLocalDb();
  await db.bills.bulkAdd([
    aBill('sent', '2026-11-22', 'sent'),
    aBill('waits', '2026-11-22', 'to_send'),
    aBill('of yesterday', '2026-11-21', 'to_send'),
  ]);

  const told = await askAndKeep(db, () => Promise.resolve(screen));

  expect(told).toMatchObject({ screen, unsent: ['waits'] });
  expect(await readTold(db)).toEqual(told);
});

test('a server that does not answer leaves what was kept', async () => {
  const db = aLocalDb();
  const told = await askAndKeep(db, () => Promise.resolve(screen));

  await expect(askAndKeep(db, () => Promise.reject(new TypeError('no network')))).rejects.toThrow('no network');

  expect(await readTold(db)).toEqual(told);
});

test('a day is that of India: a note of half past midnight there is of its new day', async () => {
  const db = aLocalDb();
  await db.notes.bulkAdd([
    aNote('after midnight', '2026-11-22', '2026-11-21T19:00:00.000Z'),
    aNote('before midnight', '2026-11-21', '2026-11-21T18:00:00.000Z'),
  ]);
  await db.outbox.bulkAdd([
    { ...aCommand('record-payment', 1), v: 1, touches: [], tries: 0 },
    { ...aCommand('add-customer', 2), v: 1, touches: [], tries: 0 },
  ]);

  const day = await readDay(db, '2026-11-22');

  expect(day.notes.map(({ note_id }) => note_id)).toEqual(['after midnight']);
  expect(day.payments.map(({ kind }) => kind)).toEqual(['record-payment']);
});
