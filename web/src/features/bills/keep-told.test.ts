import 'fake-indexeddb/auto';
import type { BillScreen } from '@rmp/contracts/bff';
import { beforeEach, expect, it } from 'vitest';
import type { LocalBill, LocalDb } from '#local/index.ts';
import { aLocalDb, idOf } from '#local/testing/shop.ts';
import { keepSoldBill, saleId, soapId, soldBill } from '#local/testing/sold-bill.ts';
import { keepTold } from './keep-told.ts';

let db: LocalDb;
beforeEach(() => {
  db = aLocalDb();
});

/** What the server tells of the bill of S1. The cast: with the members that are kept, and no others. */
function told(status: 'issued' | 'cancelled' = 'issued', more: Pick<LocalBill, 'einvoice'> = {}): BillScreen {
  const { fact, ...known } = soldBill();
  const sale = {
    ...fact,
    ...fact?.issued,
    ...known,
    status,
    supply: 'regular',
    reverse_charge: false,
    flags: [],
    ...more,
  };
  const note = { note_id: idOf(500), sale_id: saleId, noted_at: '2026-11-29T06:30:00.000Z', number: 'B-C/2627/000001' };
  return { parts: { sale: { data: sale }, notes: { data: { rows: [note] } } } } as unknown as BillScreen;
}

it('a bill of another device is held whole from then on, is found by what was sold, and has its notes', async () => {
  await keepTold(db, told());

  const [kept] = await db.bills.where('item_ids').equals(soapId).toArray();
  expect(kept).toMatchObject({ number: 'A/2627/000118', serial: 118, state: 'sent', fact: { sale_id: saleId } });
  expect(await db.notes.where('sale_id').equals(saleId).toArray()).toMatchObject([{ state: 'sent' }]);
});

it('what was issued and cancelled here stays, whatever the server knows yet', async () => {
  await keepSoldBill(db);
  await db.bills.update(saleId, { status: 'cancelled', cancelled: { reason: 'typed twice', at: 'now' } });
  await db.notes.put({ note_id: idOf(500), sale_id: saleId, balance_before_paise: 68100 } as never);

  await keepTold(db, told('issued'));

  expect(await db.bills.get(saleId)).toMatchObject({ status: 'cancelled', cancelled: { reason: 'typed twice' } });
  expect(await db.notes.get(idOf(500) as never)).toMatchObject({ balance_before_paise: 68100, state: 'sent' });
});

it('what the invoice portal said of a bill of this device comes with the answer, and is printed from then on', async () => {
  await keepSoldBill(db);
  const einvoice = {
    status: 'registered',
    irn: 'ab'.repeat(32),
    ack_no: '112610000000001',
    ack_at: '2026-11-22T06:31:00.000Z',
    signed_qr: 'a.b.c',
    attached_at: '2026-11-22T06:32:00.000Z',
  } as const;

  await keepTold(db, told('issued', { einvoice }));

  expect(await db.bills.get(saleId)).toMatchObject({ einvoice, state: 'sent' });
});
