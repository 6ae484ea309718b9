import type { TestService } from '@rmp/service-kit/testing';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { allRows, aShop, startAnalytics } from './support/analytics.ts';

let world: TestService;
beforeAll(async () => {
  world = await startAnalytics();
});
afterAll(() => world.close());

describe('the event log', () => {
  it('keeps every event whole, kinds nobody here knows included, newest first', async () => {
    const shop = aShop(world);
    const registered = shop.event('user.tenant-registered.v1', 1, { tenant: { business_name: 'Asha Stores' } });
    const unheard = shop.event('inventory.something-new.v9', 5, { 'a.b': 1, $set: { nested: [null] } });
    await world.deliver(registered);
    await world.deliver(unheard);

    const rows = await allRows(shop, '/events');

    expect(rows).toEqual([
      {
        tenant_id: shop.tenant_id,
        event_id: unheard.id,
        seq: 2,
        type: 'inventory.something-new.v9',
        source: '/services/inventory',
        subject: 'x',
        source_seq: 5,
        occurred_at: unheard.time,
        logged_at: '2026-11-22T06:30:00.000Z',
        data: unheard.data,
      },
      expect.objectContaining({ event_id: registered.id, data: registered.data }),
    ]);
  });

  it('gives the events of a batch in their order, page by page, and those of one type', async () => {
    const shop = aShop(world);
    const sales = Array.from({ length: 12 }, (_, at) => shop.sale(at + 1, 100 + at));
    await world.deliver(...sales);
    await world.deliver(shop.event('tenant.profile-changed.v1', 1));

    const all = await allRows(shop, '/events?limit=5');
    const ofType = await allRows(shop, '/events?limit=5&type=sales.sale-recorded.v1');

    const newestFirst = sales.toReversed().map(({ id }) => id);
    expect(all.map((row) => String(row['event_id'])).slice(1)).toEqual(newestFirst);
    expect(ofType.map((row) => String(row['event_id']))).toEqual(newestFirst);
  });

  it('feeds what was logged after the last look, oldest first', async () => {
    const shop = aShop(world);
    await world.deliver(shop.sale(1, 100));
    const { body: page } = await shop.get('/events');
    const later = [shop.sale(2, 100), shop.sale(3, 100), shop.sale(4, 100)];
    await world.deliver(...later);

    const fed = await allRows(shop, `/events?limit=2&updated_since=${String(page['as_of'])}`);

    expect(fed.map((row) => String(row['event_id']))).toEqual(later.map(({ id }) => id));
  });
});

describe('event counts', () => {
  it('count each event once by type', async () => {
    const shop = aShop(world);
    const changed = shop.event('inventory.item-changed.v1', 1);

    await world.deliver(changed, shop.event('inventory.item-changed.v1', 2));
    await world.deliver(changed, shop.event('inventory.stock-moved.v1', 3));
    await world.deliver(shop.sale(1, 100));

    const reply = await shop.get(`/analytics/${shop.tenant_id}/event_counts`);
    expect(reply).toMatchObject({
      status: 200,
      body: {
        tenant_id: shop.tenant_id,
        counts: { 'inventory.item-changed.v1': 2, 'inventory.stock-moved.v1': 1, 'sales.sale-recorded.v1': 1 },
        total: 4,
      },
    });
    expect(await allRows(shop, '/events')).toHaveLength(4);
  });

  it('are refused for another shop, wherever its name stands', async () => {
    const shop = aShop(world);
    const other = aShop(world);

    const reply = await shop.get(`/analytics/${other.tenant_id}/event_counts`);

    expect(reply).toMatchObject({ status: 403, body: { code: 'common/tenant-mismatch' } });
  });

  it('leave out a recorded sale that cannot be read, which is set aside', async () => {
    const shop = aShop(world);
    const broken = shop.event('sales.sale-recorded.v1', 2, { sale: { sold_date: '2026-11-22' } });

    await world.deliver(shop.sale(1, 100), broken, shop.sale(3, 10));

    expect(await shop.counts()).toEqual({ 'sales.sale-recorded.v1': 2 });
    const letters = await world.service.db.collection('dead_letters').find({ tenant_id: shop.tenant_id }).toArray();
    expect(letters).toMatchObject([{ group: 'analytics', event_id: broken.id }]);
  });
});

describe('a batch of fifty sales', () => {
  it('costs two round trips to the database', async () => {
    const commands: string[] = [];
    const mongo = new MongoClient(inject('mongodbUri'), { monitorCommands: true, ignoreUndefined: true });
    const own = await startAnalytics(mongo);
    const shop = aShop(own);
    const sales = Array.from({ length: 50 }, (_, at) => shop.sale(at + 1, 1_000));
    await own.deliver(shop.sale(99, 1_000));
    mongo.on('commandStarted', ({ commandName }) => commands.push(commandName));

    await own.deliver(...sales);

    expect(commands.filter((name) => !['hello', 'ping', 'endSessions'].includes(name))).toEqual([
      'bulkWrite',
      'commitTransaction',
    ]);
    await own.close();
    await mongo.close();
  });
});
