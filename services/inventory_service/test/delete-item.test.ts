import { newId } from '@rmp/service-kit';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRows, aShop, startInventory } from './support/inventory.ts';

let world: TestService;
beforeAll(async () => {
  world = await startInventory();
});
afterAll(() => world.close());

describe('deleting an item', () => {
  it('takes it off the lists and leaves a tombstone in the change feed', async () => {
    const shop = aShop(world);
    const gone = await shop.addItem({ barcode: '1', low_stock_milli: 1_000 });
    const stays = await shop.addItem({ barcode: '1' });
    const { body: page } = await shop.get('/items');

    const reply = await shop.remove(`/items/${gone}`);

    expect(reply).toMatchObject({ status: 200, body: { item_id: gone, deleted_at: '2026-11-22T06:30:00.000Z' } });
    const ids = async (path: string) => (await allRows(shop, path)).map((row) => String(row['item_id']));
    expect(await ids('/items')).toEqual([stays]);
    expect(await ids('/items?barcode=1')).toEqual([stays]);
    expect(await ids('/alerts')).toEqual([]);
    expect(await ids(`/items?updated_since=${String(page['as_of'])}`)).toEqual([gone]);
    expect((await shop.get(`/items/${gone}`)).body).toEqual(reply.body);
    expect((await world.outbox(shop.tenant_id)).at(-1)?.data).toEqual({ item: reply.body });
  });

  it('deletes once when told twice, and refuses to change what is gone', async () => {
    const shop = aShop(world);
    const id = await shop.addItem();
    const first = await shop.remove(`/items/${id}`);

    const again = await shop.remove(`/items/${id}`);
    const patch = await shop.patch(`/items/${id}`, { name: 'Back' });
    const move = await shop.post(`/items/${id}/stock`, { delta_milli: 1, reason: 'found' });

    expect(again).toMatchObject({ status: 200, body: first.body });
    expect([patch, move].map(({ status, body }) => [status, body['code']])).toEqual([
      [422, 'inventory/item-deleted'],
      [422, 'inventory/item-deleted'],
    ]);
    expect(await world.outbox(shop.tenant_id)).toHaveLength(2);
  });

  it('answers not found for an item nobody has', async () => {
    const shop = aShop(world);
    const path = `/items/${newId()}`;

    const replies = [
      await shop.get(path),
      await shop.patch(path, { name: 'x' }),
      await shop.remove(path),
      await shop.get(`${path}/movements`),
      await shop.post(`${path}/stock`, { delta_milli: 1, reason: 'found' }),
    ];

    expect(replies.map(({ status, body }) => [status, body['code']])).toEqual(Array(5).fill([404, 'common/not-found']));
  });
});
