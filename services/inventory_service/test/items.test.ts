import { inventoryEvents } from '@rmp/contracts/inventory';
import { newId } from '@rmp/service-kit';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRows, anItem, aShop, startInventory, statusCounts } from './support/inventory.ts';

let world: TestService;
beforeAll(async () => {
  world = await startInventory();
});
afterAll(() => world.close());

describe('adding an item', () => {
  it('answers the item with its opening stock and publishes both', async () => {
    const shop = aShop(world);
    const item_id = newId();

    const reply = await shop.post('/items', anItem({ item_id, opening_stock_milli: 2_500, cess_rate_bp: 100 }));

    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      tenant_id: shop.tenant_id,
      item_id,
      on_hand_milli: 2_500,
      gst_rate_bp: 500,
      tax: [{ from_date: '2026-11-22', gst_rate_bp: 500, cess_rate_bp: 100 }],
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
    ['a price above the MRP', { mrp_paise: 15_999 }, 'inventory/above-mrp'],
  ])('refuses %s by rule and writes nothing', async (_what, given, code) => {
    const shop = aShop(world);

    const reply = await shop.post('/items', anItem(given));

    expect(reply.status).toBe(422);
    expect(reply.body).toMatchObject({ code });
    expect(await world.outbox(shop.tenant_id)).toEqual([]);
  });
});

describe('changing an item', () => {
  it('changes what the patch names, publishes the item and keeps its stock', async () => {
    const shop = aShop(world);
    const id = await shop.addItem({ opening_stock_milli: 5_000, category: 'Pulses' });

    const reply = await shop.patch(`/items/${id}`, { gst_rate_bp: 1_800, from_date: '2026-12-01', category: null });

    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      gst_rate_bp: 500,
      on_hand_milli: 5_000,
      tax: [{ from_date: '2026-11-22' }, { from_date: '2026-12-01', gst_rate_bp: 1_800 }],
    });
    expect(reply.body).not.toHaveProperty('category');
    expect((await world.outbox(shop.tenant_id)).at(-1)).toMatchObject({ data: { item: reply.body } });
    expect((await shop.get(`/items/${id}`)).body).toEqual(reply.body);
  });

  it('shows the rate of the day', async () => {
    const own = await startInventory();
    const shop = aShop(own);
    const id = await shop.addItem();
    await shop.patch(`/items/${id}`, { gst_rate_bp: 1_800, from_date: '2026-11-23' });

    own.clock.set('2026-11-22T18:29:59.999Z');
    const before = await shop.get(`/items/${id}`);
    own.clock.set('2026-11-22T18:30:00.000Z');
    const after = await shop.get(`/items/${id}`);

    expect([before.body['gst_rate_bp'], after.body['gst_rate_bp']]).toEqual([500, 1_800]);
    await own.close();
  });

  it.each([
    ['nothing', {}, 400, 'common/invalid'],
    ['its stock', { on_hand_milli: 1 }, 400, 'common/invalid'],
    ['a name to null', { name: null }, 400, 'common/invalid'],
    ['to a rate of the past', { gst_rate_bp: 1_201 }, 422, 'inventory/rate-not-in-force'],
    ['to a price above the MRP', { mrp_paise: 1 }, 422, 'inventory/above-mrp'],
    ['only the date', { from_date: '2026-12-01' }, 422, 'inventory/from-date-alone'],
  ])('refuses to change %s', async (_what, patch, status, code) => {
    const shop = aShop(world);
    const id = await shop.addItem();

    const reply = await shop.patch(`/items/${id}`, patch);

    expect(reply).toMatchObject({ status, body: { code } });
    expect(await world.outbox(shop.tenant_id)).toHaveLength(1);
  });

  it('keeps before and after in the audit log', async () => {
    const shop = aShop(world);
    const id = await shop.addItem();

    await shop.patch(`/items/${id}`, { sell_price_paise: 17_000 });

    const rows = await world.service.db
      .collection('audit_log')
      .find({ tenant_id: shop.tenant_id, subject: id })
      .toArray();
    expect(rows.find(({ action }) => action === 'item.changed')).toMatchObject({
      username: 'asha',
      before: { sell_price_paise: 16_000 },
      after: { sell_price_paise: 17_000 },
    });
  });
});

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
