import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { paise } from '@rmp/gst';
import { salePaper } from '#local/index.ts';
import type { LocalDb, LocalNote } from '#local/index.ts';
import { aLocalDb, idOf } from '#local/testing/shop.ts';
import { keepSoldBill, rameshId, saleId, soldBill } from '#local/testing/sold-bill.ts';
import { dueOn } from './due-on.ts';

let db: LocalDb;
beforeEach(async () => {
  db = aLocalDb();
  await keepSoldBill(db);
});

/** The cast: only what is looked at here of a note. */
const aReturn = (mode: 'udhaar' | 'cash'): LocalNote =>
  ({
    note_id: idOf(500),
    sale_id: saleId,
    kind: 'credit_note',
    totals: { payable_paise: paise(3700) },
    refund: { mode, amount_paise: paise(3700) },
  }) as unknown as LocalNote;

const kept = async () => (await db.bills.get(saleId)) ?? soldBill();
const due = async () => dueOn(db, await kept());

it('asks for what was not paid with the bill', async () => {
  expect(await due()).toBe(23100);
});

it('asks for less when goods came back and the udhaar was cut, not when money was given back', async () => {
  await db.notes.put(aReturn('cash'));
  const afterCash = await due();
  await db.notes.put(aReturn('udhaar'));

  expect([afterCash, await due()]).toEqual([23100, 19400]);
});

it('asks for no more than the customer owes altogether, and for nothing of a cancelled bill', async () => {
  await db.parties.update(rameshId, { balance_paise: paise(5000) });
  const afterPaying = await due();
  await db.bills.update(saleId, { status: 'cancelled' });

  expect([afterPaying, await due()]).toEqual([5000, 0]);
});

it('a bill that is only known of has no paper', async () => {
  const { fact: _, ...listed } = await kept();

  expect(salePaper(listed)).toBeUndefined();
});
