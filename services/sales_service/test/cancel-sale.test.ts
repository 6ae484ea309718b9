import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { deviceA, saleId, userId } from './support/ids.ts';
import { aFact, aLine, aRequest } from './support/sales.ts';
import { openShop, profileChanged, type Shop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterEach(() => world.clock.set('2026-11-22T06:30:00.000Z'));
afterAll(() => world.close());

const reason = 'typed twice';
const path = `/sales/${saleId(1)}/cancel`;

async function withSale(body = {}): Promise<Shop> {
  const shop = await openShop(world);
  await shop.record(aRequest({ sale_id: saleId(1), lines: [aLine({ qty_milli: 3000 })], tenders: [], ...body }));
  return shop;
}

describe('a cancelled sale', () => {
  it('keeps number and figures, owes nothing, and is published whole', async () => {
    const shop = await withSale();

    const { status, body } = await shop.post(path, { reason });

    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'cancelled',
      number: 'S/2627/000001',
      cancel_reason: reason,
      cancelled_at: world.clock.now(),
      totals: { payable_paise: 31500 },
      due_paise: 0,
    });
    expect(await shop.get(`/sales/${saleId(1)}`)).toMatchObject({ body });
    expect((await shop.published()).at(-1)).toMatchObject({
      type: 'sales.sale-cancelled.v1',
      data: { sale: body, returned: [] },
    });
  });

  it('is cancelled once, however often it is asked for', async () => {
    const shop = await withSale();

    const replies = await Promise.all(Array.from({ length: 6 }, () => shop.post(path, { reason })));

    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await shop.published()).filter(({ type }) => type === 'sales.sale-cancelled.v1')).toHaveLength(1);
  });

  it('frees its number for nobody', async () => {
    const shop = await withSale();
    await shop.post(path, { reason });

    expect((await shop.record(aRequest())).body['number']).toBe('S/2627/000002');
  });
});

describe('a request to cancel', () => {
  it('is taken until midnight in India and refused a minute later', async () => {
    const shop = await withSale();
    world.clock.set('2026-11-22T18:30:00.000Z');
    const tooLate = await shop.post(path, { reason });
    world.clock.set('2026-11-22T18:29:59.999Z');
    const inTime = await shop.post(path, { reason });

    expect(tooLate).toMatchObject({
      status: 422,
      body: { code: 'sales/cancel-too-late', sold_date: '2026-11-22', today: '2026-11-23' },
    });
    expect(inTime.status).toBe(200);
  });

  it('is refused where something came back already', async () => {
    const shop = await withSale();
    await shop.post(`/sales/${saleId(1)}/returns`, {
      lines: [{ line_no: 1, qty_milli: 1000 }],
      refund: { mode: 'cash' },
    });

    expect(await shop.post(path, { reason })).toMatchObject({
      status: 422,
      body: { code: 'sales/has-returns', numbers: ['S-C/2627/000001'] },
    });
  });

  it('of a sale nobody knows is not found, and of a closed shop refused', async () => {
    const shop = await withSale();

    const unknown = await shop.post(`/sales/${saleId(2)}/cancel`, { reason });
    await shop.hears(profileChanged(shop.tenant, 9, { status: 'closed' }));

    expect(unknown.status).toBe(404);
    expect(await shop.post(path, { reason })).toMatchObject({ status: 403, body: { code: 'tenant/closed' } });
  });

  it('needs somebody who may sell', async () => {
    const shop = await withSale();
    const token = world.token({ tenant_id: shop.tenant, role: 'accountant' });

    expect(await shop.post(path, { reason }, { token })).toMatchObject({ status: 403 });
  });
});

describe('a cancellation that happened at a counter', () => {
  it('is taken on whatever day, with what is doubtful about it, and says what had come back', async () => {
    const shop = await openShop(world);
    await shop.record(aFact({ lines: [aLine({ qty_milli: 3000 })] }));
    await shop.post(`/sales/${saleId(1)}/returns`, {
      lines: [{ line_no: 1, qty_milli: 1000 }],
      refund: { mode: 'cash' },
    });
    const token = world.token({ tenant_id: shop.tenant, role: 'accountant', user_id: userId(7) });
    const fact = { reason, device_id: deviceA, at: '2026-11-23T10:00:00+05:30' };

    const { status, body } = await shop.post(path, fact, { token });

    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'cancelled',
      cancelled_at: '2026-11-23T04:30:00.000Z',
      cancelled_by: userId(7),
      flags: ['period-locked', 'clock-skew', 'author-not-permitted', 'over-returned'],
    });
    expect((await shop.published()).at(-1)?.data['returned']).toEqual([{ line_no: 1, qty_milli: 1000 }]);
  });
});
