import 'fake-indexeddb/auto';
import { SaleId } from '@rmp/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import { foundBy } from '#local/index.ts';
import type { LocalBill, LocalDb } from '#local/index.ts';
import { aLocalDb, idOf } from '#local/testing/shop.ts';
import { keepSoldBill, soldBill } from '#local/testing/sold-bill.ts';
import { findBills } from './find-bills.ts';
import { askIn } from './model/bill-search.ts';

/** A bill of another device, of which only the list has told. */
const listed = (count: number, given: Partial<LocalBill> = {}): LocalBill => {
  const number = `B/2627/${String(count).padStart(6, '0')}`;
  const { fact: _, item_ids: __, ...rest } = soldBill();
  const at = { sold_at: '2026-11-20T05:00:00.000Z', sold_date: '2026-11-20' };
  return { ...rest, sale_id: SaleId.parse(idOf(700 + count)), number, ...foundBy({ number }), ...at, ...given };
};

let db: LocalDb;
beforeEach(async () => {
  db = aLocalDb();
  await keepSoldBill(db);
  await db.bills.bulkAdd([listed(87), listed(118, { customer_mobile: '9000000099', customer_id: idOf(999) })]);
});

const numbers = async (text: string, day = '') => (await findBills(db, askIn(text), day)).map(({ number }) => number);

describe('an old bill is found', () => {
  it.each([
    ['nothing asked, newest first', '', ['A/2627/000118', 'B/2627/000087', 'B/2627/000118']],
    ['the end of its number', '118', ['A/2627/000118', 'B/2627/000118']],
    ['its number as it begins', 'b/2627/0000', ['B/2627/000087']],
    ['a phone number as it begins', '90000 000', ['A/2627/000118', 'B/2627/000087', 'B/2627/000118']],
    ['a phone number', '9000000099', ['B/2627/000118']],
    ['a customer', 'ram ver', ['A/2627/000118', 'B/2627/000087']],
    ['something sold', 'soap', ['A/2627/000118']],
    ['nobody and nothing', 'xylophone', []],
  ])('by %s', async (_how, text, expected) => {
    expect(new Set(await numbers(text))).toEqual(new Set(expected));
  });

  it('by its day, and by anything on that day', async () => {
    expect(await numbers('', '2026-11-22')).toEqual(['A/2627/000118']);
    expect(await numbers('118', '2026-11-20')).toEqual(['B/2627/000118']);
  });
});
