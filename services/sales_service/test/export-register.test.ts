import { EXPORT_PDF_BILLS_MAX, SellerSnapshot } from '@rmp/contracts/sales';
import type { RegisterBill } from '@rmp/invoice-document';
import { createRenderer } from '@rmp/invoice-document/worker';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saleId } from './support/ids.ts';
import { copyFirstBill } from './support/many-bills.ts';
import { aRequest } from './support/sales.ts';
import { openShop, type Shop, startSales } from './support/world.ts';

let world: TestService;
const renderer = createRenderer();
beforeAll(async () => {
  world = await startSales();
});
afterAll(async () => {
  await Promise.all([world.close(), renderer.close()]);
});

const november = { from_date: '2026-11-01', to_date: '2026-11-30' };
const seller = SellerSnapshot.parse({
  business_name: 'Sharma Kirana',
  seller_kind: 'regular',
  gstin: '08ABCDE1234F1Z0',
  state_code: '08',
});

async function register(shop: Shop, locale?: string) {
  const authorization = `Bearer ${world.token({ tenant_id: shop.tenant })}`;
  const query = new URLSearchParams({ format: 'pdf', ...november, ...(locale && { locale }) });
  const url = `/sales/export?${query.toString()}`;
  const headers = { authorization, 'x-tenant-id': shop.tenant };
  const reply = await world.service.app.inject({ method: 'GET', url, headers });
  return { status: reply.statusCode, headers: reply.headers, bytes: reply.rawPayload };
}

/** What the paper of these bills has to be. */
const paperOf = (bills: readonly RegisterBill[], locale: 'en' | 'hi' = 'en') =>
  renderer.render('register', { seller, ...november, bills }, { locale }).then(Buffer.from);

/** These bills as they are stored. Cast: the service stores sales of the contract. */
const storedBills = async (shop: Shop, counts: readonly number[]): Promise<readonly RegisterBill[]> => {
  const stored = await shop.stored();
  return counts.map((count) => stored.find((sale) => sale['sale_id'] === saleId(count)) as unknown as RegisterBill);
};

describe('a register', () => {
  it('is a PDF of the bills of these days, oldest day first, with the cancelled ones', async () => {
    const shop = await openShop(world);
    await shop.record(aRequest({ sale_id: saleId(1), sold_at: '2026-11-21T06:00:00Z', customer: { name: 'राम' } }));
    await shop.record(aRequest({ sale_id: saleId(2), sold_at: '2026-11-20T06:00:00Z' }));
    await shop.record(aRequest({ sale_id: saleId(3), sold_at: '2026-10-31T06:00:00Z' }));
    const at = '2026-11-20T07:00:00Z';
    await shop.post(`/sales/${saleId(2)}/cancel`, { reason: 'typed twice', device_id: saleId(90), at });
    const bills = await storedBills(shop, [2, 1]);

    const { status, headers, bytes } = await register(shop);

    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="sales-2026-11-01-2026-11-30.pdf"',
    });
    expect(bills.map((bill) => bill.status)).toEqual(['cancelled', 'issued']);
    expect(bytes.equals(await paperOf(bills))).toBe(true);
  });

  it('speaks the language asked for', async () => {
    const shop = await openShop(world);
    await shop.record(aRequest({ sale_id: saleId(1) }));

    const { bytes } = await register(shop, 'hi');

    expect(bytes.equals(await paperOf(await storedBills(shop, [1]), 'hi'))).toBe(true);
  });

  it('has nothing of another shop', async () => {
    const [shop, other] = [await openShop(world), await openShop(world)];
    await shop.record(aRequest({ sale_id: saleId(1) }));

    const { bytes } = await register(other);

    expect(bytes.equals(await paperOf([]))).toBe(true);
  });

  it('is refused above its limit, saying how many bills there are and what to take instead', async () => {
    const shop = await openShop(world);
    await shop.record(aRequest({ sale_id: saleId(1) }));
    await copyFirstBill(world, shop, 2, EXPORT_PDF_BILLS_MAX + 1);

    const { status, bytes } = await register(shop);

    expect(status).toBe(422);
    expect(JSON.parse(bytes.toString())).toMatchObject({
      code: 'sales/too-many-for-pdf',
      bills: EXPORT_PDF_BILLS_MAX + 1,
      bills_max: EXPORT_PDF_BILLS_MAX,
      formats: ['csv', 'xlsx'],
    });
  });
});
