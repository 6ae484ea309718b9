import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LocalDb } from '#local/index.ts';
import { aLocalDb, DEVICE_ID, idOf } from '#local/testing/shop.ts';
import { keepSoldBill, rameshId, saleId, soapId } from '#local/testing/sold-bill.ts';
import { cancelBill } from './cancel-bill.ts';

const canceller = { user_id: idOf(1), device_id: DEVICE_ID };
const wanted = { sale_id: saleId, reason: 'typed twice' };
const sameDay = '2026-11-22T18:29:59.000Z';

let db: LocalDb;
beforeEach(async () => {
  db = aLocalDb();
  await keepSoldBill(db);
});

const state = async () => [
  (await db.bills.get(saleId))?.status,
  (await db.parties.get(rameshId))?.balance_paise,
  (await db.items.get(soapId))?.on_hand_milli,
  await db.outbox.count(),
];

describe('a bill that is cancelled', () => {
  it('keeps its number, and goods and udhaar go back', async () => {
    const cancelled = await cancelBill(db, canceller, wanted, sameDay);

    expect(cancelled).toMatchObject({
      ok: true,
      value: { number: 'A/2627/000118', cancelled: { reason: 'typed twice', at: sameDay } },
    });
    expect(await state()).toEqual(['cancelled', 45000, 13_000, 1]);
    expect((await db.outbox.toArray())[0]).toMatchObject({
      kind: 'cancel-sale',
      data: { sale_id: saleId, reason: 'typed twice', at: sameDay, device_id: DEVICE_ID },
    });
  });

  it('is cancelled once', async () => {
    await cancelBill(db, canceller, wanted, sameDay);
    await cancelBill(db, canceller, wanted, sameDay);

    expect(await state()).toEqual(['cancelled', 45000, 13_000, 1]);
  });
});

describe('a bill stays as it is', () => {
  it('when its day in India is over', async () => {
    expect(await cancelBill(db, canceller, wanted, '2026-11-22T18:30:00.000Z')).toEqual({
      ok: false,
      refusal: { code: 'cancel-too-late' },
    });
    expect(await state()).toEqual(['issued', 68100, 10_000, 0]);
  });

  it('when goods of it came back', async () => {
    await db.notes.add({ note_id: idOf(500), sale_id: saleId, noted_at: sameDay } as never);

    expect(await cancelBill(db, canceller, wanted, sameDay)).toEqual({ ok: false, refusal: { code: 'has-returns' } });
    expect(await state()).toEqual(['issued', 68100, 10_000, 0]);
  });
});
