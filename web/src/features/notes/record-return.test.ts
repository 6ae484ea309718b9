import 'fake-indexeddb/auto';
import { NoteId, PaymentId } from '@rmp/contracts';
import type { RefundMode } from '@rmp/contracts/sales';
import { milli, paise } from '@rmp/gst';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LocalDb } from '#local/index.ts';
import { aLocalDb, DEVICE_ID, idOf } from '#local/testing/shop.ts';
import { keepSoldBill, rameshId, saleId, SOAP_LINE, soapId } from '#local/testing/sold-bill.ts';
import { recordReturn } from './record-return.ts';

const issuer = { user_id: idOf(1), device_id: DEVICE_ID, prefix: 'A' };
const now = '2026-11-29T06:30:00.000Z';

let db: LocalDb;
beforeEach(async () => {
  db = aLocalDb();
  await keepSoldBill(db);
  await db.marks.put({ name: 'series_known', value: 'A' });
});

const soaps = (count: number, which = 1, mode: RefundMode = 'udhaar') => ({
  sale_id: saleId,
  note_id: NoteId.parse(idOf(500 + which)),
  payment_id: PaymentId.parse(idOf(600 + which)),
  lines: [{ line_no: SOAP_LINE, qty_milli: milli(count * 1000) }],
  refund: mode,
  reason: '',
});

const balance = async () => (await db.parties.get(rameshId))?.balance_paise;
const onHand = async () => (await db.items.get(soapId))?.on_hand_milli;

describe('a soap that comes back', () => {
  it('gives back ₹37.00 off the udhaar, with its own number, and one more soap is there', async () => {
    const saved = await recordReturn(db, issuer, soaps(1), now);

    expect(saved).toMatchObject({
      ok: true,
      value: {
        kind: 'credit_note',
        number: 'A-C/2627/000001',
        sale_number: 'A/2627/000118',
        balance_before_paise: 68100,
        state: 'to_send',
        lines: [{ item_id: soapId, name: 'Soap bar', qty_milli: 1000, net_paise: 3699, taxable_paise: 3523 }],
        totals: { cgst_paise: 88, sgst_paise: 88, round_off_paise: 1, payable_paise: 3700 },
        refund: { mode: 'udhaar', amount_paise: 3700 },
      },
    });
    expect([await balance(), await onHand()]).toEqual([64400, 11_000]);
  });

  it('is told to the server as the fact it is, and holds back what it moved until that has gone', async () => {
    await recordReturn(db, issuer, soaps(1), now);

    const [row] = await db.outbox.toArray();
    expect(row).toMatchObject({
      kind: 'record-return',
      v: 1,
      author_id: issuer.user_id,
      data: { sale_id: saleId, number: 'A-C/2627/000001', at: now, device_id: DEVICE_ID, refund: { mode: 'udhaar' } },
    });
    expect(row?.touches).toEqual(expect.arrayContaining([saleId, soapId, rameshId]));
  });

  it('leaves the udhaar as it is when the money goes back in cash', async () => {
    await recordReturn(db, issuer, soaps(1, 1, 'cash'), now);

    expect([await balance(), await onHand()]).toEqual([68100, 11_000]);
  });

  it('happens once, however often Save is pressed', async () => {
    const both = await Promise.all([recordReturn(db, issuer, soaps(1), now), recordReturn(db, issuer, soaps(1), now)]);

    expect(both[0]).toEqual(both[1]);
    expect([await db.notes.count(), await db.outbox.count(), await balance()]).toEqual([1, 1, 64400]);
  });

  it('that cannot be kept leaves nothing behind: no number, no note, no stock', async () => {
    db.outbox.hook('creating', () => {
      throw new Error('the disk is full');
    });

    await expect(recordReturn(db, issuer, soaps(1), now)).rejects.toThrow('the disk is full');

    expect([await db.notes.count(), await db.series.count(), await balance(), await onHand()]).toEqual([
      0, 0, 68100, 10_000,
    ]);
  });
});

it('three soaps come back one by one for 36.99, 36.98 and 36.99, and a fourth is refused', async () => {
  const given = [];
  for (const which of [1, 2, 3]) {
    const saved = await recordReturn(db, issuer, soaps(1, which), now);
    given.push(saved.ok && saved.value.lines[0]?.net_paise);
  }

  const fourth = await recordReturn(db, issuer, soaps(1, 4), now);

  expect(given).toEqual([3699, 3698, 3699]);
  expect(fourth).toEqual({
    ok: false,
    refusal: { code: 'over-returned', line_no: SOAP_LINE, returnable_milli: 0 },
  });
  expect(await db.series.toArray()).toEqual([{ key: 'A/credit_note/2627', next: 4 }]);
});

it('nothing comes back of a bill that is cancelled, or that this device does not hold whole', async () => {
  await db.bills.update(saleId, { status: 'cancelled' });
  const cancelled = await recordReturn(db, issuer, soaps(1), now);
  await db.bills.clear();
  const unknown = await recordReturn(db, issuer, soaps(1), now);

  expect([cancelled, unknown]).toEqual([
    { ok: false, refusal: { code: 'bill-cancelled' } },
    { ok: false, refusal: { code: 'bill-unknown' } },
  ]);
});

it('a note that comes to another sum than was promised is not made, and takes no number', async () => {
  const promised = await recordReturn(db, issuer, { ...soaps(1), expected_paise: paise(3600) }, now);

  expect(promised).toEqual({ ok: false, refusal: { code: 'exchange-changed' } });
  expect([await db.notes.count(), await db.series.count(), await db.outbox.count()]).toEqual([0, 0, 0]);
});

it('past 30 November a soap gives back its price without tax, as the server makes it too (Act s.34(2))', async () => {
  const saved = await recordReturn(db, issuer, soaps(1), '2027-12-01T06:30:00.000Z');

  const untaxed = { gst_rate_bp: 0, taxable_paise: 3699, cgst_paise: 0, total_paise: 3699 };
  expect(saved).toMatchObject({
    ok: true,
    value: { commercial: true, lines: [untaxed], totals: { payable_paise: 3700 } },
  });
  expect((await db.outbox.toArray())[0]).toMatchObject({ data: { issued: { commercial: true, lines: [untaxed] } } });
});
