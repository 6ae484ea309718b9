import 'fake-indexeddb/auto';
import { NewPayment } from '@rmp/contracts/payment';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLocalDb } from '#local/database.ts';
import type { LocalDb } from '#local/index.ts';
import { addCustomer, changeCustomer } from './keep-customer.ts';
import { emptyDraft, entryFrom } from './model/party-draft.ts';
import { linesUnsent } from './model/khata-lines.ts';
import { emptyPayment, pickMode, settle, typeDigit } from './model/payment-draft.ts';
import { openWaivers } from './model/open-waivers.ts';
import { recordPayment, undoPayment } from './record-payment.ts';
import { undoWaiver, waiveAgain } from './undo-waiver.ts';

const RAMESH = '018f4c1e-0000-7000-8000-000000000101';
const asha = { tenant_id: 'sharma-store', user_id: '018f4c1e-0000-7000-8000-00000000a001' };
const payee = { ...asha, device_id: '018f4c1e-0000-7000-8000-00000000d001', prefix: 'A' };

let db: LocalDb;
let shops = 0;
beforeEach(async () => {
  db = openLocalDb(`khata-${++shops}`);
  await addCustomer(db, asha, entryFrom({ ...emptyDraft('Ramesh'), opening_paise: 68_100 }, RAMESH));
});
afterEach(() => db.delete());

const party = async () => (await db.parties.toArray())[0];
const queued = async () => (await db.outbox.orderBy('place').toArray()).slice(1);
const cashAndUpi = ['2', '0', '0'].reduce(typeDigit, pickMode(['3', '0', '0'].reduce(typeDigit, emptyPayment), 'upi'));

describe('money received', () => {
  it('is one fact for each way to pay, numbered in the series of receipts, and lowers the balance at once', async () => {
    const settled = settle(cashAndUpi, 'in', 68_100);

    await recordPayment(db, payee, { customer_id: RAMESH, direction: 'in', settled, reason: '' });

    const commands = await queued();
    expect(commands.map(({ data }) => data)).toMatchObject([
      { mode: 'cash', amount_paise: 30_000, number: 'A-R/2627/000001', direction: 'in' },
      { mode: 'upi', amount_paise: 20_000, number: 'A-R/2627/000002', direction: 'in' },
    ]);
    expect(commands.map(({ data }) => NewPayment.safeParse(data).error)).toEqual([undefined, undefined]);
    expect((await party())?.balance_paise).toBe(18_100);
  });

  it('may come with a waiver of the rest, which has a reason and no number', async () => {
    const settled = settle({ ...cashAndUpi, waives: true }, 'in', 68_100);

    await recordPayment(db, payee, { customer_id: RAMESH, direction: 'in', settled, reason: 'Settled' });

    const waiver = (await queued()).at(-1)?.data;
    expect(waiver).toMatchObject({ mode: 'settlement_discount', amount_paise: 18_100, reason: 'Settled' });
    expect(waiver).not.toHaveProperty('number');
    expect((await party())?.balance_paise).toBe(0);
  });

  it('is numbered by the shop when this device numbers nothing', async () => {
    const settled = settle(cashAndUpi, 'in', 68_100);

    await recordPayment(db, { ...payee, prefix: null }, { customer_id: RAMESH, direction: 'in', settled, reason: '' });

    expect((await queued()).some(({ data }) => 'number' in data)).toBe(false);
  });

  it('is taken back by counter entries, and the balance is what it was', async () => {
    const money = {
      customer_id: RAMESH,
      direction: 'in',
      settled: settle(cashAndUpi, 'in', 68_100),
      reason: 'x',
    } as const;
    const ids = await recordPayment(db, payee, money);

    await undoPayment(db, payee, { ...money, reason: 'Typed by mistake' }, ids);

    expect((await queued()).map(({ kind }) => kind)).toEqual([
      'record-payment',
      'record-payment',
      'undo-payment',
      'undo-payment',
    ]);
    expect((await party())?.balance_paise).toBe(68_100);
  });
});

describe('a waiver', () => {
  const meena = { customer_id: RAMESH, direction: 'in', reason: 'adjusted' } as const;
  /** Her month: she owes 681 rupees, pays 605 of it, and 76 are waived. */
  const settled = settle({ ...['6', '0', '5'].reduce(typeDigit, emptyPayment), waives: true }, 'in', 68_100);
  const standing = async () => {
    const now = await party();
    const lines = linesUnsent(await db.outbox.toArray(), now ?? (undefined as never), []);
    return [...openWaivers(lines).values()].map((waiver) => ({ ...waiver, customer_id: RAMESH }));
  };

  it('is taken back alone: the rest is due again, the money stays', async () => {
    await recordPayment(db, payee, { ...meena, settled });
    const [waiver] = await standing();

    await undoWaiver(db, payee, waiver ?? (undefined as never), 'Typed by mistake');

    expect(waiver).toMatchObject({ amount_paise: 7_600, reason: 'adjusted' });
    expect((await queued()).slice(2)).toMatchObject([
      { kind: 'undo-payment', data: { payment_id: waiver?.payment_id, reason: 'Typed by mistake' } },
    ]);
    expect((await party())?.balance_paise).toBe(7_600);
    expect(await standing()).toEqual([]);
  });

  it('taken back and wanted after all is waived anew, for the same reason', async () => {
    await recordPayment(db, payee, { ...meena, settled });
    const [waiver] = await standing();
    await undoWaiver(db, payee, waiver ?? (undefined as never), 'Typed by mistake');

    await waiveAgain(db, payee, waiver ?? (undefined as never), 'Settled');

    expect(await standing()).toMatchObject([{ amount_paise: 7_600, reason: 'adjusted' }]);
    expect((await party())?.balance_paise).toBe(0);
  });
});

describe('the lines of a khata that are not sent yet', () => {
  it('count back from what is owed now, the opening balance last', async () => {
    const settled = settle(cashAndUpi, 'in', 68_100);
    await recordPayment(db, payee, { customer_id: RAMESH, direction: 'in', settled, reason: '' });
    const now = await party();

    const lines = linesUnsent(await db.outbox.toArray(), now ?? (undefined as never), []);

    expect(lines.map(({ kind, delta_paise, balance_paise }) => [kind, delta_paise, balance_paise])).toEqual([
      ['received', -20_000, 18_100],
      ['received', -30_000, 38_100],
      ['opening', 68_100, 68_100],
    ]);
  });

  it('say nothing of what was taken back before it was sent', async () => {
    const money = {
      customer_id: RAMESH,
      direction: 'in',
      settled: settle(cashAndUpi, 'in', 68_100),
      reason: 'x',
    } as const;
    await undoPayment(db, payee, money, await recordPayment(db, payee, money));
    const now = await party();

    const lines = linesUnsent(await db.outbox.toArray(), now ?? (undefined as never), []);

    expect(lines.map(({ kind }) => kind)).toEqual(['opening']);
  });
});

describe('a customer the server refused', () => {
  it('is entered again as mended, with what he owed from before', async () => {
    const [row] = await db.outbox.toArray();
    const attention = { code: 'payment/gstin-invalid', title: '', at: '', is_stored: false };
    await db.outbox.update(row?.place ?? 0, { attention });
    const before = await party();

    await changeCustomer(db, asha, before ?? (undefined as never), { name: 'Ramesh Verma' });

    const [again, ...others] = await db.outbox.toArray();
    expect(others).toEqual([]);
    expect(again).toMatchObject({
      kind: 'add-customer',
      data: { name: 'Ramesh Verma', opening_balance_paise: 68_100 },
    });
    expect(again?.attention).toBeUndefined();
  });
});
