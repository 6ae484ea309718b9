import { newId } from '@rmp/service-kit';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRows, aShop, startInventory, statusCounts } from './support/inventory.ts';

let world: TestService;
beforeAll(async () => {
  world = await startInventory();
});
afterAll(() => world.close());

describe('moving stock', () => {
  it('answers the movement, changes the stock and publishes what moved, not the item', async () => {
    const shop = aShop(world);
    const item_id = await shop.addItem({ opening_stock_milli: 1_000 });

    const reply = await shop.post(`/items/${item_id}/stock`, { delta_milli: -1_500, reason: 'damaged' });

    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      item_id,
      movement_no: 2,
      delta_milli: -1_500,
      on_hand_milli: -500,
      reason: 'damaged',
      user_id: '01890000-0000-7000-8000-00000000aaaa',
    });
    expect(await shop.onHand(item_id)).toBe(-500);
    const events = await world.outbox(shop.tenant_id);
    expect(events.slice(2)).toMatchObject([
      {
        type: 'inventory.stock-moved.v1',
        data: { reason: 'damaged', movements: [{ item_id, delta_milli: -1_500, on_hand_milli: -500 }] },
      },
    ]);
  });

  it('moves once for the same movement id, however often it arrives', async () => {
    const shop = aShop(world);
    const item_id = await shop.addItem();
    const body = { movement_id: newId(), delta_milli: 700, reason: 'received' };

    const replies = await Promise.all(Array.from({ length: 5 }, () => shop.post(`/items/${item_id}/stock`, body)));

    expect(statusCounts(replies)).toEqual({ 200: 4, 201: 1 });
    expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1);
    expect(await shop.onHand(item_id)).toBe(700);
  });

  it('refuses a movement id that stood for something else, on this item or another', async () => {
    const shop = aShop(world);
    const item_id = await shop.addItem();
    const other = await shop.addItem();
    const body = { movement_id: newId(), delta_milli: 700, reason: 'received' };
    await shop.post(`/items/${item_id}/stock`, body);

    const replies = [
      await shop.post(`/items/${item_id}/stock`, { ...body, delta_milli: 701 }),
      await shop.post(`/items/${other}/stock`, body),
    ];

    expect(replies.map(({ status, body: problem }) => [status, problem['code']])).toEqual([
      [409, 'common/id-reused'],
      [409, 'common/id-reused'],
    ]);
    expect([await shop.onHand(item_id), await shop.onHand(other)]).toEqual([700, 0]);
  });

  it('moves once for the same Idempotency-Key when the body has no id', async () => {
    const shop = aShop(world);
    const item_id = await shop.addItem();
    const body = { delta_milli: 700, reason: 'received' };
    const key = { 'idempotency-key': 'delivery-17' };

    const first = await shop.post(`/items/${item_id}/stock`, body, key);
    const again = await shop.post(`/items/${item_id}/stock`, body, key);
    const other = await shop.post(`/items/${item_id}/stock`, { ...body, delta_milli: 1 }, key);

    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(other).toMatchObject({ status: 409, body: { code: 'common/id-reused' } });
    expect(await shop.onHand(item_id)).toBe(700);
  });

  it('loses no movement when many arrive at once', async () => {
    const shop = aShop(world);
    const item_id = await shop.addItem();

    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        shop.post(`/items/${item_id}/stock`, { delta_milli: at + 1, reason: 'received' }),
      ),
    );

    const rows = await allRows(shop, `/items/${item_id}/movements?limit=6`);
    expect(await shop.onHand(item_id)).toBe(210);
    expect(rows.map((row) => row['movement_no'])).toEqual(Array.from({ length: 20 }, (_, at) => 20 - at));
    expect(rows[0]?.['on_hand_milli']).toBe(210);
  });

  it.each([
    ['no change', { delta_milli: 0, reason: 'x' }],
    ['a fraction', { delta_milli: 0.5, reason: 'x' }],
    ['more than the limit', { delta_milli: 1_000_000_001, reason: 'x' }],
    ['less than the limit', { delta_milli: -1_000_000_001, reason: 'x' }],
    ['no reason', { delta_milli: 1 }],
    ['a long reason', { delta_milli: 1, reason: 'x'.repeat(41) }],
    ['an id that could be a sale’s', { delta_milli: 1, reason: 'x', movement_id: 'sales:shop:1:0:1' }],
    ['an operator', { delta_milli: { $inc: 1 }, reason: 'x' }],
  ])('refuses %s and moves nothing', async (_what, body) => {
    const shop = aShop(world);
    const item_id = await shop.addItem();

    const reply = await shop.post(`/items/${item_id}/stock`, body);

    expect(reply).toMatchObject({ status: 400, body: { code: 'common/invalid' } });
    expect(await shop.onHand(item_id)).toBe(0);
    expect(await world.outbox(shop.tenant_id)).toHaveLength(1);
  });
});

describe('alerts', () => {
  it('follow the stock from none through low, out and oversold, and back', async () => {
    const shop = aShop(world);
    const item_id = await shop.addItem({ opening_stock_milli: 10_000, low_stock_milli: 3_000 });
    const alertAfter = async (delta_milli: number) => {
      await shop.post(`/items/${item_id}/stock`, { delta_milli, reason: 'counted' });

      return (await allRows(shop, '/alerts')).map((row) => row['alert']);
    };

    const seen = [];
    for (const delta of [-6_999, -1, -3_000, -1, 3_001, 1]) seen.push(await alertAfter(delta));

    expect(seen).toEqual([[], ['low'], ['out'], ['oversold'], ['low'], []]);
  });

  it('are listed by kind, page by page', async () => {
    const shop = aShop(world);
    const low = [];
    for (let at = 0; at < 5; at += 1) {
      low.push(await shop.addItem({ opening_stock_milli: 1_000, low_stock_milli: 1_000 }));
    }
    const out = await shop.addItem({ low_stock_milli: 0 });
    await shop.addItem({ opening_stock_milli: 1 });

    const ids = async (path: string) => (await allRows(shop, path)).map((row) => String(row['item_id']));

    expect(await ids('/alerts?limit=2&alert=low')).toEqual(low);
    expect(await ids('/alerts?alert=out')).toEqual([out]);
    expect(await ids('/alerts?limit=4')).toEqual([...low, out]);
    expect(await ids('/alerts?alert=oversold')).toEqual([]);
  });
});
