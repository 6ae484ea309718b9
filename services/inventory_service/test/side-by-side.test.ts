import type { TestService } from '@rmp/service-kit/testing';
import { newId } from '@rmp/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRows, anItem, aShop, startInventory } from './support/inventory.ts';

let one: TestService;
let two: TestService;
beforeAll(async () => {
  one = await startInventory();
  two = await startInventory({ besides: one });
});
afterAll(async () => {
  await two.close();
  await one.close();
});

describe('two replicas on one database', () => {
  it('move stock once for sales both were handed, while people count, rename and add', async () => {
    const shop = aShop(one);
    const same = aShop(two, shop.tenant_id);
    const known = await shop.addItem({ opening_stock_milli: 100_000 });
    const late = newId();
    const sales = Array.from({ length: 12 }, (_, at) =>
      shop.sale(at + 1, [
        { item_id: known, qty_milli: 1_000 },
        { item_id: late, qty_milli: 100 },
      ]),
    );

    const added = anItem({ item_id: late, opening_stock_milli: 5_000 });
    await Promise.all([
      one.deliver(...sales.slice(0, 8)),
      two.deliver(...sales.slice(4)),
      shop.post('/items', added),
      same.post('/items', added),
      ...[1, 2, 3, 4].map((delta_milli) => same.post(`/items/${known}/stock`, { delta_milli, reason: 'counted' })),
      ...['a', 'b', 'c'].map((name) => shop.patch(`/items/${known}`, { name })),
    ]);

    expect([await shop.onHand(known), await shop.onHand(late)]).toEqual([88_010, 3_800]);
    for (const item_id of [known, late]) {
      const movements = await allRows(shop, `/items/${item_id}/movements`);
      const sum = movements.reduce((total, row) => total + Number(row['delta_milli']), 0);
      expect(sum).toBe(await shop.onHand(item_id));
      expect(movements.map((row) => row['movement_no'])).toEqual(movements.map((_, at) => movements.length - at));
    }
    expect(await one.service.db.collection('dead_letters').find({ tenant_id: shop.tenant_id }).toArray()).toEqual([]);
  });
});
