import 'fake-indexeddb/auto';
import type { NoteId, PaymentId } from '@rmp/contracts';
import { milli, paise } from '@rmp/gst';
import { beforeEach, describe, expect, it } from 'vitest';
import { isWhole, recordReturn } from '#features/notes/index.ts';
import type { LocalDb } from '#local/index.ts';
import { aLocalDb, idOf } from '#local/testing/shop.ts';
import { keepSoldBill, rameshId, saleId, SOAP_LINE, soapId } from '#local/testing/sold-bill.ts';
import { beginExchange } from './begin-exchange.ts';
import { counterOf } from './counter.ts';
import { readCounter } from './held-bills.ts';
import { correctionOf } from './model/correction.ts';
import { emptyDraft } from './model/draft.ts';
import type { Draft } from './model/draft.ts';
import { priceDraft } from './model/price-draft.ts';
import { settle } from './model/settle.ts';
import { recordSale } from './record-sale.ts';
import { after, cashier, deviceA, pick, sharma, shelf, testId } from './test/fixtures.ts';

const issuer = { tenant: sharma, user_id: cashier, device_id: deviceA, prefix: 'A' };
const now = '2026-11-22T06:12:00.000Z';
const ramesh = { customer_id: rameshId, name: 'Ramesh Verma', mobile: '9000000001' };
const soapBack = {
  sale_id: saleId,
  sale_number: 'A/2627/000118',
  lines: [{ line_no: SOAP_LINE, qty_milli: milli(1000) }],
  refund: 'cash',
  reason: '',
  note_paise: paise(3700),
  credit_paise: paise(3700),
} as const;
const inCash = { do: 'pick-tender', mode: 'cash' } as const;

let db: LocalDb;
beforeEach(async () => {
  db = aLocalDb();
  await keepSoldBill(db);
  await db.items.bulkPut([shelf.biscuit, shelf.toothpaste]);
});

/** The bill on the counter that a soap of ₹37 pays as far as it goes. */
async function begun(...goods: readonly ReturnType<typeof pick>[]): Promise<Draft> {
  beginExchange(db, soapBack, { customer: ramesh });
  const counter = counterOf(db);
  await expect.poll(() => counter.draft()?.exchange).toBeDefined();
  const draft = counter.draft();
  if (!draft) throw new RangeError('the counter is open');
  return after([...goods, inCash], draft);
}

const figures = async () => [
  (await db.parties.get(rameshId))?.balance_paise,
  (await db.items.get(soapId))?.on_hand_milli,
  await db.notes.count(),
  await db.outbox.count(),
];

describe('a soap taken back for a toothpaste', () => {
  it('costs the difference: one act keeps the note and the bill it pays, and queues both in that order', async () => {
    const saved = await recordSale(db, issuer, await begun(pick(shelf.toothpaste)), now);

    const [note] = await db.notes.toArray();
    expect(note).toMatchObject({
      number: 'A-C/2627/000001',
      totals: { payable_paise: 3700 },
      refund: { mode: 'cash', amount_paise: 0, exchange: { amount_paise: 3700 } },
    });
    expect(saved).toMatchObject({
      ok: true,
      value: {
        payable_paise: 9500,
        credit_paise: 0,
        fact: {
          tenders: [
            { mode: 'exchange', amount_paise: 3700, reference: 'A-C/2627/000001' },
            { mode: 'cash', amount_paise: 5800 },
          ],
        },
      },
    });
    expect(note?.refund?.exchange?.sale_id).toBe(saved.ok && saved.value.sale_id);
    expect((await db.outbox.orderBy('place').toArray()).map(({ kind }) => kind)).toEqual([
      'record-return',
      'record-sale',
    ]);
    expect(await figures()).toEqual([68100, 11_000, 1, 2]);
  });

  it('happens once, however often Save is pressed, and is off the counter then', async () => {
    const draft = await begun(pick(shelf.toothpaste));

    const both = await Promise.all([recordSale(db, issuer, draft, now), recordSale(db, issuer, draft, now)]);

    expect(both[0]).toEqual(both[1]);
    expect(await figures()).toEqual([68100, 11_000, 1, 2]);
    expect(await readCounter(db)).toBeUndefined();
  });

  it('that cannot be kept leaves neither note nor bill, and no number', async () => {
    const draft = await begun(pick(shelf.toothpaste));
    db.bills.hook('creating', () => {
      throw new Error('the disk is full');
    });

    await expect(recordSale(db, issuer, draft, now)).rejects.toThrow('the disk is full');

    expect(await figures()).toEqual([68100, 10_000, 0, 0]);
    expect(await db.series.count()).toBe(0);
  });

  it('is not saved once the soap came back in another way', async () => {
    const draft = await begun(pick(shelf.toothpaste));
    const given = { ...soapBack, refund: 'udhaar', note_id: idOf(501), payment_id: idOf(601) } as const;
    await recordReturn(db, issuer, { ...given, lines: [{ line_no: SOAP_LINE, qty_milli: milli(3000) }] } as never, now);

    expect(await recordSale(db, issuer, draft, now)).toEqual({ ok: false, refusal: { code: 'exchange-changed' } });
  });
});

describe('a soap taken back for a packet of biscuits', () => {
  it('gives the rest back as it was chosen at the return', async () => {
    const draft = await begun(pick(shelf.biscuit));
    await recordSale(db, issuer, draft, now);

    expect(settle(paise(1000), draft)).toMatchObject({ exchange_paise: 1000, back_paise: 2700, paid: { cash: 0 } });
    expect((await db.notes.toArray())[0]?.refund).toMatchObject({
      mode: 'cash',
      amount_paise: 2700,
      exchange: { amount_paise: 1000 },
    });
  });
});

it('a bill on the counter is set aside when an exchange begins, and what pays it can be taken off', async () => {
  const counter = counterOf(db);
  counter.act(pick(shelf.biscuit));
  await counter.settled();

  const draft = await begun(pick(shelf.toothpaste));

  expect(await db.held.count()).toBeGreaterThan(0);
  expect(after([{ do: 'drop-exchange' }], draft).exchange).toBeUndefined();
});

describe('a bill written anew', () => {
  it('takes the whole of the old one back: what was paid pays, what was open goes off the udhaar, and it names the old', async () => {
    const bill = await db.bills.get(saleId);
    if (!isWhole(bill)) throw new RangeError('it is held whole');
    const { wanted, begun } = correctionOf(bill, 23100, {
      reason: 'Written anew',
      bill_note: 'In place of bill A/2627/000118',
    });
    beginExchange(db, wanted, begun);
    await expect.poll(() => counterOf(db).draft()?.lines.length).toBe(6);
    const draft = counterOf(db).draft();
    if (!draft) throw new RangeError('the counter is open');
    const right = after(
      [
        { do: 'remove-line', line_id: 'line 6' },
        { do: 'pick-tender', mode: 'udhaar' },
      ],
      draft,
    );

    const saved = await recordSale(db, issuer, right, now);

    expect(draft.discount).toEqual({ by: 'amount', amount_paise: 2000 });
    expect((await db.notes.toArray())[0]).toMatchObject({
      reason: 'Written anew',
      totals: { payable_paise: 73100 },
      refund: { mode: 'udhaar', amount_paise: 23100, exchange: { amount_paise: 50000 } },
    });
    expect(saved).toMatchObject({
      ok: true,
      value: {
        payable_paise: 61100,
        credit_paise: 11100,
        fact: { note: 'In place of bill A/2627/000118', tenders: [{ mode: 'exchange', amount_paise: 50000 }] },
      },
    });
    expect((await db.parties.get(rameshId))?.balance_paise).toBe(68100 - 23100 + 11100);
    expect((await db.items.get(soapId))?.on_hand_milli).toBe(10_000);
  });

  it('is a bill of its own in place of a memo: who has a memo put right wants a bill', async () => {
    const bill = await db.bills.get(saleId);
    if (!isWhole(bill)) throw new RangeError('it is held whole');
    const { issued } = bill.fact;
    const memo = { ...bill, fact: { ...bill.fact, issued: { ...issued, document_type: 'memo' as const } } };

    const of = (one: typeof bill) => correctionOf(one, 0, { reason: '', bill_note: '' }).begun;
    expect(of(memo)).toMatchObject({ wants_bill: true });
    expect(of(bill)).not.toHaveProperty('wants_bill');
  });

  it('comes to the same as the old one where nothing is changed', async () => {
    const bill = await db.bills.get(saleId);
    if (!isWhole(bill)) throw new RangeError('it is held whole');
    const { wanted, begun } = correctionOf(bill, 23100, { reason: '', bill_note: '' });
    const draft = {
      ...emptyDraft(testId(9)),
      ...begun,
      exchange: { ...wanted, note_id: testId<NoteId>(8), payment_ids: testIds },
    };

    const priced = priceDraft(draft, sharma, '2026-11-22');

    expect(priced).toMatchObject({ ok: true, value: { totals: { payable_paise: 73100, cgst_paise: 1890 } } });
  });
});

const testIds = { refund: testId<PaymentId>(21), given: testId<PaymentId>(22), taken: testId<PaymentId>(23) };
