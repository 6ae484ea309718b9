import type { TestService } from '@rmp/service-kit/testing';
import { saleId } from './ids.ts';
import type { Shop } from './world.ts';

/** Bills like the shop's first with the ids `from` to `to`, spread over a week of November, three of them with each seq. */
export async function copyFirstBill(world: TestService, shop: Shop, from: number, to: number): Promise<void> {
  const sales = world.service.db.collection('sales');
  const { _id, ...sale } = (await sales.findOne({ tenant_id: shop.tenant, sale_id: saleId(1) })) ?? {};
  const copies = Array.from({ length: to - from + 1 }, (_, index) => {
    const count = from + index;
    const number = `S/2627/${String(count).padStart(6, '0')}`;
    const seq = 2 + Math.floor(count / 3);
    const sold_date = `2026-11-${10 + (count % 7)}`;
    return { ...sale, sale_id: saleId(count), number, number_key: number, seq, sold_date };
  });
  await sales.insertMany(copies);
}
