import { TenantId } from '@rmp/contracts';
import { tenantDb } from '@rmp/service-kit';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { datedPages, SALE_PLACES } from '../src/dated-pages.ts';
import { saleId } from './support/ids.ts';
import { copyFirstBill } from './support/many-bills.ts';
import { aRequest } from './support/sales.ts';
import { openShop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

it('a bill that is paid or amended while a return is read counts once', async () => {
  const shop = await openShop(world);
  await shop.record(aRequest({ sale_id: saleId(1), sold_at: '2026-11-10T06:00:00Z' }));
  await copyFirstBill(world, shop, 2, 60);
  const sales = world.service.db.collection('sales');
  const november = { from: '2026-11-01', to: '2026-11-30' };
  const read: string[] = [];

  for await (const page of datedPages<{ readonly sale_id: string }>(
    tenantDb(world.service.db, TenantId.parse(shop.tenant)),
    SALE_PLACES,
    november,
    { fields: [], atOnce: 7 },
  )) {
    read.push(...page.map(({ sale_id }) => sale_id));
    const seq = 1000 + read.length;
    await sales.updateMany({ tenant_id: shop.tenant, sale_id: { $in: [...read] } }, { $set: { seq } });
  }

  expect(read).toHaveLength(60);
  expect(new Set(read).size).toBe(60);
});
