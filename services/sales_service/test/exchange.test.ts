import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceA, noteId, paymentId, saleId } from './support/ids.ts';
import { aFact, aRequest } from './support/sales.ts';
import { openShop, type Shop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

const path = `/sales/${saleId(1)}/returns`;
const exchange = (amount: number) => ({ sale_id: saleId(2), payment_id: paymentId(7), amount_paise: amount });
const lines = [{ line_no: 1, qty_milli: 1000 }];

async function withSale(): Promise<Shop> {
  const shop = await openShop(world);
  await shop.record(aRequest({ sale_id: saleId(1) }));
  return shop;
}

/** The note over one soap of ₹105 as a device wrote it. */
async function noteFact(exchanged: number) {
  const { body } = await (await withSale()).post(path, { lines, refund: { mode: 'cash' } });
  const issued = { lines: body['lines'], totals: body['totals'], template: 'note-1', law: body['law'] };
  const refund = { mode: 'cash', exchange: exchange(exchanged) };
  return { note_id: noteId(1), number: 'A-C/2627/000001', device_id: deviceA, lines, refund, issued };
}

const tender = { payment_id: paymentId(8), mode: 'exchange', amount_paise: 10500, reference: 'A-C/2627/000001' };

describe('goods taken for others at a counter', () => {
  it('are a note whose money pays the new bill, and a bill that names the note', async () => {
    const shop = await withSale();

    const note = await shop.post(path, await noteFact(10500));
    const sale = await shop.record(aFact({ sale_id: saleId(2), tenders: [tender] }));

    expect(note).toMatchObject({
      status: 201,
      body: { refund: { mode: 'cash', amount_paise: 0, exchange: exchange(10500) }, flags: [] },
    });
    expect(sale).toMatchObject({ status: 201, body: { tenders: [tender], credit_paise: 0, flags: [] } });
  });

  it('for less give the rest back, and the note says how much of it', async () => {
    const { body } = await (await withSale()).post(path, await noteFact(4000));

    expect(body).toMatchObject({ refund: { mode: 'cash', amount_paise: 6500, exchange: exchange(4000) } });
  });

  it('beyond what the note gives are kept and flagged', async () => {
    const { body } = await (await withSale()).post(path, await noteFact(20000));

    expect(body).toMatchObject({ flags: ['over-returned'], refund: { amount_paise: 0 } });
  });

  it('are not cancelled, since the others came back: they are returned', async () => {
    const shop = await withSale();
    await shop.record(aFact({ sale_id: saleId(2), tenders: [tender] }));

    const cancelled = await shop.post(`/sales/${saleId(2)}/cancel`, { reason: 'wrong' });

    expect(cancelled).toMatchObject({ status: 422, body: { code: 'sales/has-returns', numbers: ['A-C/2627/000001'] } });
  });
});

it('nothing is exchanged on request: both papers are made at one counter', async () => {
  const shop = await withSale();

  const note = await shop.post(path, { lines, refund: { mode: 'cash', exchange: exchange(10500) } });
  const sale = await shop.record(aRequest({ sale_id: saleId(2), tenders: [tender] }));

  expect([note, sale]).toMatchObject([
    { status: 422, body: { code: 'sales/exchange-is-fact', errors: [{ pointer: '/refund/exchange' }] } },
    { status: 422, body: { code: 'sales/exchange-is-fact', errors: [{ pointer: '/tenders/0/mode' }] } },
  ]);
});
