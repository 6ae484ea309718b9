import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerId, noteId, saleId } from './support/ids.ts';
import { aLine, aRequest } from './support/sales.ts';
import { openShop, type Shop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

const path = `/sales/${saleId(1)}/reissue`;
const ramesh = { customer_id: customerId(1), name: 'Ramesh Verma' };
const anew = (given = {}) =>
  aRequest({
    sale_id: saleId(2),
    lines: [aLine({ qty_milli: 2000 })],
    tenders: [{ mode: 'cash', amount_paise: 21000 }],
    ...given,
  });

async function withSale(given = {}): Promise<Shop> {
  const shop = await openShop(world);
  await shop.record(aRequest({ sale_id: saleId(1), ...given }));
  return shop;
}

describe('a bill written anew', () => {
  it('is a credit note over the whole of it and a new sale, linked both ways', async () => {
    const shop = await withSale({ customer: ramesh });

    const { status, body } = await shop.post(path, anew({ reason: 'two, not one' }));

    expect(status).toBe(201);
    expect(body).toMatchObject({
      note: {
        kind: 'credit_note',
        number: 'S-C/2627/000001',
        reissued_as: saleId(2),
        totals: { payable_paise: 10500 },
        refund: { mode: 'udhaar', amount_paise: 10500 },
      },
      sale: { number: 'S/2627/000002', reissue_of: saleId(1), totals: { payable_paise: 21000 } },
    });
    const published = await shop.published();
    expect(published.slice(1).map(({ type, seq }) => [type, seq])).toEqual([
      ['sales.note-recorded.v1', published[1]?.seq],
      ['sales.sale-recorded.v1', published[1]?.seq],
    ]);
  });

  it('gives back only what did not come back before, in cash where nobody is named', async () => {
    const shop = await withSale({
      lines: [aLine({ qty_milli: 2000 })],
      tenders: [{ mode: 'cash', amount_paise: 21000 }],
    });
    await shop.post(`/sales/${saleId(1)}/returns`, {
      lines: [{ line_no: 1, qty_milli: 500 }],
      refund: { mode: 'cash' },
    });

    const { body } = await shop.post(path, anew());

    expect(body['note']).toMatchObject({ lines: [{ qty_milli: 1500 }], refund: { mode: 'cash' } });
  });

  it('is written once, however often and however many ask', async () => {
    const shop = await withSale();
    const wanted = anew({ note_id: noteId(1) });

    const replies = await Promise.all(Array.from({ length: 5 }, () => shop.post(path, wanted)));
    const other = await shop.post(path, { ...wanted, note: 'another' });

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 201]);
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(other).toMatchObject({ status: 409, body: { code: 'common/id-reused' } });
    expect((await shop.get('/sales')).body['rows']).toHaveLength(2);
  });

  it('leaves neither note nor sale when either is refused', async () => {
    const shop = await withSale();

    const wrongSale = await shop.post(path, anew({ tenders: [{ mode: 'cash', amount_paise: 99900 }] }));
    await shop.post(`/sales/${saleId(1)}/cancel`, { reason: 'typed twice' });
    const wrongNote = await shop.post(path, anew());

    expect([wrongSale, wrongNote].map(({ body }) => body['code'])).toEqual(['sales/over-tendered', 'sales/cancelled']);
    expect((await shop.get(`/sales/${saleId(1)}/notes`)).body['rows']).toEqual([]);
    expect((await shop.get(`/sales/${saleId(2)}`)).status).toBe(404);
    expect((await shop.record(aRequest())).body['number']).toBe('S/2627/000002');
  });

  it('has nothing to take back twice', async () => {
    const shop = await withSale();
    await shop.post(path, anew());

    expect(await shop.post(path, anew({ sale_id: saleId(3) }))).toMatchObject({
      status: 422,
      body: { code: 'sales/over-returned' },
    });
  });
});
