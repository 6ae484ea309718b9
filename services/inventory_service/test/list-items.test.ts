import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRows, aShop, startInventory } from './support/inventory.ts';

let world: TestService;
beforeAll(async () => {
  world = await startInventory();
});
afterAll(() => world.close());

describe('listing items', () => {
  it('gives every item once, page by page', async () => {
    const shop = aShop(world);
    const ids = [];
    for (let at = 0; at < 7; at += 1) ids.push(await shop.addItem({ category: at % 2 ? 'odd' : 'even' }));

    const all = await allRows(shop, '/items?limit=3');
    const odd = await allRows(shop, '/items?limit=2&category=odd');

    expect(all.map((row) => String(row['item_id']))).toEqual(ids);
    expect(odd.map((row) => String(row['item_id']))).toEqual([ids[1], ids[3], ids[5]]);
  });

  it('feeds every change once to a reader who remembers as_of, stock moved by one batch included', async () => {
    const shop = aShop(world);
    const ids = [];
    for (let at = 0; at < 5; at += 1) ids.push(await shop.addItem());
    const { body: page } = await shop.get('/items');
    await world.deliver(
      shop.sale(
        1,
        ids.slice(0, 4).map((item_id) => ({ item_id, qty_milli: 1_000 })),
      ),
    );

    const changed = await allRows(shop, `/items?limit=2&updated_since=${String(page['as_of'])}`);

    expect(changed.map((row) => String(row['item_id'])).toSorted()).toEqual(ids.slice(0, 4).toSorted());
    expect(changed.map((row) => row['on_hand_milli'])).toEqual([-1_000, -1_000, -1_000, -1_000]);
  });

  it.each(['limit=0', 'limit=201', 'limit=x', 'cursor=%24', 'cursor=AAAA', 'colour=red'])(
    'refuses a query of %s',
    async (query) => {
      const reply = await aShop(world).get(`/items?${query}`);

      expect(reply).toMatchObject({ status: 400, body: { code: 'common/invalid' } });
    },
  );
});
