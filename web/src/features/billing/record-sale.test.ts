import 'fake-indexeddb/auto';
import type { LocalDb } from '#local/index.ts';
import { openLocalDb } from '#local/database.ts';
import { paise } from '@rmp/gst';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COUNTER, keepCounter, readCounter } from './held-bills.ts';
import type { Draft } from './model/draft.ts';
import { emptyDraft } from './model/draft.ts';
import { recordSale } from './record-sale.ts';
import {
  after,
  cashier,
  deviceA,
  keys,
  pick,
  rameshAsParty,
  s1Bill,
  s1Payment,
  s2Bill,
  sharma,
  shelf,
  testId,
} from './test/fixtures.ts';

const issuer = { tenant: sharma, user_id: cashier, device_id: deviceA, prefix: 'A' };
const now = '2026-11-22T05:12:00.000Z';
const s1 = after([...s1Bill, ...s1Payment]);
const paidInCash = { do: 'pick-tender', mode: 'cash' } as const;

let db: LocalDb;
let shops = 0;
beforeEach(async () => {
  db = openLocalDb(`shop-${++shops}`);
  await db.items.bulkAdd(Object.values(shelf));
  await db.parties.add(rameshAsParty);
});
afterEach(() => db.delete());

const onHand = async (item: { readonly item_id: string }) => (await db.items.get(item.item_id as never))?.on_hand_milli;
const balance = async () => (await db.parties.get(rameshAsParty.customer_id))?.balance_paise;

describe('saving the bill of S1', () => {
  it('keeps bill, stock, khata and the command for the server, and clears the counter', async () => {
    await keepCounter(db, s1, now);

    const saved = await recordSale(db, issuer, s1, now);

    expect(saved).toMatchObject({
      ok: true,
      value: {
        number: 'A/2627/000001',
        sold_date: '2026-11-22',
        payable_paise: 73100,
        credit_paise: 23100,
        state: 'to_send',
      },
    });
    expect(await db.bills.count()).toBe(1);
    expect([await onHand(shelf.dal), await onHand(shelf.soap)]).toEqual([8750, 7000]);
    expect(await balance()).toBe(68100);
    const [command] = await db.outbox.toArray();
    expect(command).toMatchObject({
      kind: 'record-sale',
      v: 2,
      author_id: cashier,
      data: { number: 'A/2627/000001', device_id: deviceA },
    });
    expect(await db.held.get(COUNTER)).toBeUndefined();
  });

  it('happens once, however often it is asked for', async () => {
    const first = await recordSale(db, issuer, s1, now);
    const again = await recordSale(db, issuer, s1, '2026-11-22T05:12:01.000Z');

    expect(again).toEqual(first);
    expect([await db.bills.count(), await db.outbox.count(), await balance()]).toEqual([1, 1, 68100]);
  });

  it('pressed twice at once happens once', async () => {
    const both = await Promise.all([recordSale(db, issuer, s1, now), recordSale(db, issuer, s1, now)]);

    expect(both[0]).toEqual(both[1]);
    expect(await db.outbox.count()).toBe(1);
  });

  it('that fails half-way leaves nothing behind: no number, no bill, no stock', async () => {
    db.outbox.hook('creating', () => {
      throw new Error('the disk is full');
    });

    await expect(recordSale(db, issuer, s1, now)).rejects.toThrow('the disk is full');

    expect([await db.bills.count(), await db.series.count(), await balance(), await onHand(shelf.dal)]).toEqual([
      0, 0, 45000, 10000,
    ]);
  });
});

describe('numbers', () => {
  const bill = (count: number): Draft => after([...s2Bill, paidInCash], emptyDraft(testId(count)));
  const numberOf = async (count: number, at: string) => {
    const saved = await recordSale(db, issuer, bill(count), at);
    return saved.ok ? saved.value.number : saved.refusal.code;
  };

  it('follow one another and begin again with the financial year of India', async () => {
    expect(await numberOf(1, '2027-03-31T18:29:59.000Z')).toBe('A/2627/000001');
    expect(await numberOf(2, '2027-03-31T18:29:59.500Z')).toBe('A/2627/000002');
    expect(await numberOf(3, '2027-03-31T18:30:00.000Z')).toBe('A/2728/000001');
  });

  it('never stand on a bill older than the one before, when the clock was set back', async () => {
    await numberOf(1, now);
    await numberOf(2, '2026-11-20T00:00:00.000Z');

    const times = (await db.bills.toArray()).map(({ sold_at }) => sold_at);
    expect(times).toEqual([now, now]);
  });
});

describe('a small sale of a shop that writes memos (Act s.31(3)(b), r.46 fourth proviso)', () => {
  const memoShop = { ...issuer, tenant: { ...sharma, memos: [{ from_date: '2026-11-22', is_on: true }] } };
  const paper = async (shop: typeof issuer, draft: Draft, at = now) => {
    const saved = await recordSale(db, shop, draft, at);
    return saved.ok ? [saved.value.number, saved.value.fact?.issued.document_type] : saved.refusal.code;
  };
  const soap = (count: number): Draft => after([pick(shelf.soap), paidInCash], emptyDraft(testId(count)));

  it('has a number of the memo series, and the next bill goes on in its own', async () => {
    expect(await paper(memoShop, soap(1))).toEqual(['A-M/2627/000001', 'memo']);
    expect(await paper(memoShop, after([...s2Bill, paidInCash], emptyDraft(testId(2))))).toEqual([
      'A/2627/000001',
      'invoice_cum_bill_of_supply',
    ]);
    expect(await paper(memoShop, soap(3))).toEqual(['A-M/2627/000002', 'memo']);
  });

  it('is a bill with its own number for a customer who wants one, and where the owner never switched memos on', async () => {
    const wanted = after([{ do: 'want-bill', wants_bill: true }], soap(1));

    expect(await paper(memoShop, wanted)).toEqual(['A/2627/000001', 'tax_invoice']);
    expect(await paper(issuer, soap(2))).toEqual(['A/2627/000002', 'tax_invoice']);
  });

  it('is a bill from 200 rupees on, of a buyer with a GSTIN, to another State, and on a day before the switch', async () => {
    const six = (count: number): Draft => after([pick(shelf.soap), keys('6'), paidInCash], emptyDraft(testId(count)));
    const business = { ...soap(2), customer: { name: 'Gupta Stores', gstin: '08ABCPS1234F1ZX' } };
    const afar = { ...soap(3), customer: { name: 'Asha Rao', state_code: '27' } };

    expect(await paper(memoShop, soap(4), '2026-11-21T05:00:00.000Z')).toEqual(['A/2627/000001', 'tax_invoice']);
    expect(await paper(memoShop, six(1))).toEqual(['A/2627/000002', 'tax_invoice']);
    expect(await paper(memoShop, business)).toEqual(['A/2627/000003', 'tax_invoice']);
    expect(await paper(memoShop, afar)).toEqual(['A/2627/000004', 'tax_invoice']);
  });
});

describe('a bill that is not paid', () => {
  it('is not saved without somebody to owe it, and takes no number', async () => {
    const draft = after([...s2Bill, paidInCash, { do: 'type', key: '5' }]);

    const saved = await recordSale(db, issuer, draft, now);

    expect(saved).toEqual({ ok: false, refusal: { code: 'not-settled', left_paise: 28600, over_paise: 0 } });
    expect([await db.bills.count(), await db.series.count()]).toEqual([0, 0]);
  });

  it('is not saved when it cannot be priced', async () => {
    const tooMuch = after([
      pick(shelf.soap),
      { do: 'set-discount', discount: { by: 'amount', amount_paise: paise(999_900) } },
      paidInCash,
    ]);

    expect(await recordSale(db, issuer, tooMuch, now)).toMatchObject({
      ok: false,
      refusal: { code: 'bill-discount-above-lines' },
    });
  });
});

it('does not come back to the counter by a late write of its draft', async () => {
  await recordSale(db, issuer, s1, now);
  await keepCounter(db, s1, now);

  expect(await readCounter(db)).toBeUndefined();
});

it('remembers what was sold and who came', async () => {
  await db.marks.put({
    name: 'billing:tiles',
    value: [
      { item_id: shelf.dal.item_id, is_sold: false },
      { item_id: 'never', is_sold: false },
    ],
  });

  await recordSale(db, issuer, s1, now);

  const value = async (name: string) => (await db.marks.get(name))?.value;
  expect(await value('billing:tiles')).toEqual(
    [shelf.dal, shelf.sugar].map(({ item_id }) => ({ item_id, is_sold: true })),
  );
  expect(await value('billing:recent')).toHaveLength(6);
  expect(await value('billing:visits')).toEqual([{ customer_id: rameshAsParty.customer_id, hour: 10 }]);
});
