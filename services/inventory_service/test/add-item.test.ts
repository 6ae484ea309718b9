import { inventoryEvents } from '@rmp/contracts/inventory';
import { newId } from '@rmp/service-kit';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anItem, aShop, startInventory, statusCounts } from './support/inventory.ts';

let world: TestService;
beforeAll(async () => {
  world = await startInventory();
});
afterAll(() => world.close());

describe('adding an item', () => {
  it('answers the item with its opening stock and publishes both', async () => {
    const shop = aShop(world);
    const item_id = newId();

    const reply = await shop.post(
      '/items',
      anItem({ item_id, opening_stock_milli: 2_500, gst_rate_bp: 0, treatment: 'exempt' }),
    );

    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      tenant_id: shop.tenant_id,
      item_id,
      on_hand_milli: 2_500,
      gst_rate_bp: 0,
      tax: [{ from_date: '2026-11-22', gst_rate_bp: 0, treatment: 'exempt' }],
      created_at: '2026-11-22T06:30:00.000Z',
    });
    const [changed, moved] = await world.outbox(shop.tenant_id);
    expect(changed).toMatchObject({ type: 'inventory.item-changed.v1', subject: item_id, data: { item: reply.body } });
    expect(moved).toMatchObject({
      type: 'inventory.stock-moved.v1',
      data: { reason: 'opening', movements: [{ item_id, delta_milli: 2_500, on_hand_milli: 2_500 }] },
    });
    inventoryEvents['inventory.item-changed.v1'].data.parse(changed?.data);
    inventoryEvents['inventory.stock-moved.v1'].data.parse(moved?.data);
  });

  it('shows nothing of how it is kept', async () => {
    const shop = aShop(world);

    const reply = await shop.post('/items', anItem({ low_stock_milli: 1_000 }));
    const [changed] = await world.outbox(shop.tenant_id);

    const kept = ['_id', 'state', 'alert', 'has_alert', 'request_hash', 'movement_count'];
    expect(Object.keys(reply.body).filter((field) => kept.includes(field))).toEqual([]);
    expect(Object.keys(changed?.data['item'] as object).filter((field) => kept.includes(field))).toEqual([]);
  });

  it('answers the stored item, as it is now, when the device retries', async () => {
    const shop = aShop(world);
    const item_id = newId();
    const body = anItem({ item_id, opening_stock_milli: 1_000 });
    await shop.post('/items', body);
    await shop.patch(`/items/${item_id}`, { name: 'Toor dal, polished' });

    const again = await shop.post('/items', body);

    expect(again.status).toBe(200);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(again.body).toMatchObject({ name: 'Toor dal, polished', on_hand_milli: 1_000 });
    expect(await world.outbox(shop.tenant_id)).toHaveLength(3);
  });

  it('adds one item when the same call arrives ten times at once', async () => {
    const shop = aShop(world);
    const body = anItem({ item_id: newId(), opening_stock_milli: 1_000 });

    const replies = await Promise.all(Array.from({ length: 10 }, () => shop.post('/items', body)));

    expect(statusCounts(replies)).toEqual({ 200: 9, 201: 1 });
    expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1);
    expect(await world.outbox(shop.tenant_id)).toHaveLength(2);
  });

  it('refuses another item under the same id', async () => {
    const shop = aShop(world);
    const item_id = await shop.addItem({ item_id: newId() });

    const other = await shop.post('/items', anItem({ item_id, name: 'Chana dal' }));

    expect(other.status).toBe(409);
    expect(other.body).toMatchObject({ code: 'common/id-reused' });
    expect((await shop.get(`/items/${item_id}`)).body['name']).toBe('Toor dal');
  });

  it('answers the same item for the same Idempotency-Key when the body has no id', async () => {
    const shop = aShop(world);
    const key = { 'idempotency-key': 'key-1' };

    const first = await shop.post('/items', anItem(), key);
    const again = await shop.post('/items', anItem(), key);

    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    expect((await shop.get('/items')).body['rows']).toHaveLength(1);
  });

  it('lets two items share a barcode: two phones may add the same thing', async () => {
    const shop = aShop(world);
    const barcode = '8901234567890';
    await shop.addItem({ barcode, name: 'Soap' });
    await shop.addItem({ barcode, name: 'Soap bar' });
    await shop.addItem({ name: 'Rice' });

    const found = await shop.get(`/items?barcode=${barcode}`);

    expect(found.body['rows']).toMatchObject([{ name: 'Soap' }, { name: 'Soap bar' }]);
  });

  it.each([
    ['a fraction of a paisa', { sell_price_paise: 10.5 }, '/sell_price_paise'],
    ['a price below zero', { sell_price_paise: -1 }, '/sell_price_paise'],
    ['a price as text', { sell_price_paise: '100' }, '/sell_price_paise'],
    ['an operator as a name', { name: { $gt: '' } }, '/name'],
    ['an unknown field', { on_hand_milli: 5 }, '/on_hand_milli'],
    ['a name too long', { name: 'x'.repeat(121) }, '/name'],
    ['an empty name', { name: ' ' }, '/name'],
    ['an id that is no UUID version 7', { item_id: '42' }, '/item_id'],
    ['an HSN of three digits', { hsn: '123' }, '/hsn'],
    ['opening stock below zero', { opening_stock_milli: -1 }, '/opening_stock_milli'],
    ['opening stock beyond the limit', { opening_stock_milli: 1_000_000_001 }, '/opening_stock_milli'],
  ])('refuses %s and writes nothing', async (_what, given, pointer) => {
    const shop = aShop(world);

    const reply = await shop.post('/items', anItem(given));

    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ code: 'common/invalid' });
    expect(reply.body['errors']).toContainEqual(expect.objectContaining({ pointer }));
    expect((await shop.get('/items')).body['rows']).toEqual([]);
    expect(await world.outbox(shop.tenant_id)).toEqual([]);
  });

  it.each([
    ['a rate that is not in force', { gst_rate_bp: 2_800 }, 'inventory/rate-not-in-force'],
    ['a rate on exempt goods', { treatment: 'exempt' }, 'inventory/treatment-contradicts-rate'],
    ['a cess that is nil by now', { cess_rate_bp: 100 }, 'inventory/cess-not-in-force'],
    ['a price above the MRP', { mrp_paise: 15_999 }, 'inventory/above-mrp'],
  ])('refuses %s by rule and writes nothing', async (_what, given, code) => {
    const shop = aShop(world);

    const reply = await shop.post('/items', anItem(given));

    expect(reply.status).toBe(422);
    expect(reply.body).toMatchObject({ code });
    expect(await world.outbox(shop.tenant_id)).toEqual([]);
  });
});
