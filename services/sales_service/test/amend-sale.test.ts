import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saleId } from './support/ids.ts';
import { aRequest } from './support/sales.ts';
import { openShop, profileChanged, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

const bill = `/sales/${saleId(1)}`;
const sold = aRequest({ sale_id: saleId(1), customer: { name: 'Ramesh Verma', mobile: '9876543210' }, note: 'before' });

describe('amending a bill', () => {
  it('changes note, tags and mobile, and nothing else', async () => {
    const shop = await openShop(world);
    const { body: before } = await shop.record(sold);

    const { status, body } = await shop.patch(bill, {
      note: 'after',
      tags: ['late'],
      customer: { mobile: '9123456780' },
    });

    expect(status).toBe(200);
    expect(body).toEqual({
      ...(before as object),
      seq: Number(before['seq']) + 1,
      note: 'after',
      tags: ['late'],
      customer: { name: 'Ramesh Verma', mobile: '9123456780' },
    });
    expect((await shop.get(bill)).body).toEqual(body);
  });

  it('publishes the sale as it is now, and keeps both sides in the audit log', async () => {
    const shop = await openShop(world);
    await shop.record(sold);

    const { body } = await shop.patch(bill, { note: 'after' });

    expect((await shop.published()).at(-1)).toMatchObject({ type: 'sales.sale-amended.v1', data: { sale: body } });
    expect(await world.service.db.collection('audit_log').findOne({ tenant_id: shop.tenant })).toMatchObject({
      action: 'sale.amended',
      subject: saleId(1),
      username: 'asha',
      before: { note: 'before', tags: [], mobile: '9876543210' },
      after: { note: 'after', tags: [], mobile: '9876543210' },
    });
  });

  it('gives a walk-in the mobile he left', async () => {
    const shop = await openShop(world);
    await shop.record(aRequest({ sale_id: saleId(1) }));

    const { body } = await shop.patch(bill, { customer: { mobile: '9123456780' } });

    expect(body['customer']).toEqual({ mobile: '9123456780' });
  });

  it.each([{ totals: {} }, { number: 'A/2627/000001' }, { customer: { name: 'Other' } }, { tenders: [] }])(
    'refuses to change what is printed: %j',
    async (patch) => {
      const shop = await openShop(world);
      const { body: before } = await shop.record(sold);

      const { status, body } = await shop.patch(bill, patch);

      expect({ status, code: body['code'] }).toEqual({ status: 400, code: 'common/invalid' });
      expect((await shop.get(bill)).body).toEqual(before);
    },
  );

  it('is not for a cashier, not of another shop’s bill, and not in a closed shop', async () => {
    const [shop, other] = [await openShop(world), await openShop(world)];
    await shop.record(sold);
    const cashier = world.token({ tenant_id: shop.tenant, role: 'cashier' });

    const refused = await shop.patch(bill, { note: 'x' }, { token: cashier });
    const missing = await other.patch(bill, { note: 'x' });
    await shop.hears(profileChanged(shop.tenant, 9, { status: 'closed' }));
    const closed = await shop.patch(bill, { note: 'x' });

    expect([refused, missing, closed].map(({ body }) => body['code'])).toEqual([
      'common/forbidden',
      'common/not-found',
      'tenant/closed',
    ]);
    expect(await shop.published()).toHaveLength(1);
  });
});
