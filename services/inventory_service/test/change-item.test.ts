import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aShop, startInventory } from './support/inventory.ts';

let world: TestService;
beforeAll(async () => {
  world = await startInventory();
});
afterAll(() => world.close());

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
    ['its treatment to one without a rate', { treatment: 'nil' }, 422, 'inventory/treatment-contradicts-rate'],
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
