import 'fake-indexeddb/auto';
import type { Table } from 'dexie';
import { openLocalDb } from '#local/database.ts';
import { dumpOf } from '#local/testing/dump.ts';
import { describe, expect, it } from 'vitest';
import { keepCounter } from './held-bills.ts';
import { recordSale } from './record-sale.ts';
import { after, cashier, deviceA, rameshAsParty, s1Bill, s1Payment, sharma, shelf } from './test/fixtures.ts';

const issuer = { tenant: sharma, user_id: cashier, device_id: deviceA, prefix: 'A' };
const now = '2026-11-22T05:12:00.000Z';
const s1 = after([...s1Bill, ...s1Payment]);

/** A phone with S1 on its counter. */
async function phoneAtPayment() {
  const db = openLocalDb(`shop-${crypto.randomUUID()}`);
  await db.items.bulkAdd(Object.values(shelf));
  await db.parties.add(rameshAsParty);
  await keepCounter(db, s1, now);
  return db;
}

const PARTS = [
  ['the bill', 'bills', 'creating'],
  ['the stock', 'items', 'updating'],
  ['the khata', 'parties', 'updating'],
  ['the command for the server', 'outbox', 'creating'],
  ['the next number', 'series', 'creating'],
  ['what the counter learns', 'marks', 'creating'],
  ['the empty counter', 'held', 'deleting'],
] as const;

describe('a bill of which one part cannot be kept', () => {
  it.each(PARTS)('is wholly absent when it is %s', async (_, table, act) => {
    const db = await phoneAtPayment();
    const before = await dumpOf(db);
    failAt(db.table(table), act);

    await expect(recordSale(db, issuer, s1, now)).rejects.toThrow('the disk is full');

    expect(await dumpOf(db)).toEqual(before);
  });

  it('is saved, under the number it would have had, once it can be kept', async () => {
    const db = await phoneAtPayment();
    const fail = (): void => {
      throw new Error('the disk is full');
    };
    db.outbox.hook('creating', fail);
    await expect(recordSale(db, issuer, s1, now)).rejects.toThrow('the disk is full');

    db.outbox.hook('creating').unsubscribe(fail);
    const saved = await recordSale(db, issuer, s1, now);

    expect(saved).toMatchObject({ ok: true, value: { number: 'A/2627/000001' } });
    expect([await db.bills.count(), await db.outbox.count(), await db.held.count()]).toEqual([1, 1, 0]);
  });
});

/** A table's hooks are told apart by their names, so that each has its own type. */
function failAt(table: Table, act: (typeof PARTS)[number][2]): void {
  const fail = (): never => {
    throw new Error('the disk is full');
  };
  if (act === 'creating') table.hook('creating', fail);
  else if (act === 'updating') table.hook('updating', fail);
  else table.hook('deleting', fail);
}
