import { inventoryEvents } from '@rmp/contracts/inventory';
import { newId } from '@rmp/service-kit';
import type { TestService } from '@rmp/service-kit/testing';
import { MongoClient } from 'mongodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { allRows, anItem, aShop, type Shop, startInventory } from './support/inventory.ts';

let world: TestService;
beforeAll(async () => {
  world = await startInventory();
});
afterAll(() => world.close());

const published = async (shop: Shop) =>
  (await world.outbox(shop.tenant_id)).filter(({ type }) => type === 'inventory.stock-moved.v1');

const deadLetters = ({ tenant_id }: Shop) => world.service.db.collection('dead_letters').find({ tenant_id }).toArray();

describe('a recorded sale', () => {
  it('takes each line off the stock of its item and says so once', async () => {
    const shop = aShop(world);
    const dal = await shop.addItem({ opening_stock_milli: 10_000 });
    const soap = await shop.addItem({ opening_stock_milli: 5_000 });
    const sale = shop.sale(1, [
      { item_id: dal, qty_milli: 1_250 },
      { item_id: soap, qty_milli: 3_000 },
      { qty_milli: 1_000 },
      { item_id: dal, qty_milli: 250 },
    ]);

    await world.deliver(sale);

    expect([await shop.onHand(dal), await shop.onHand(soap)]).toEqual([8_500, 2_000]);
    expect(await allRows(shop, `/items/${dal}/movements`)).toMatchObject([
      { movement_id: `${sale.id}:4`, delta_milli: -250, on_hand_milli: 8_500, line_no: 4, reason: 'sale' },
      { movement_id: `${sale.id}:1`, delta_milli: -1_250, on_hand_milli: 8_750, sale_id: sale.subject },
      { reason: 'opening' },
    ]);
    const moved = (await published(shop)).at(-1);
    expect(moved?.data).toEqual({
      sale_id: sale.subject,
      reason: 'sale',
      movements: [
        { item_id: dal, delta_milli: -1_500, on_hand_milli: 8_500 },
        { item_id: soap, delta_milli: -3_000, on_hand_milli: 2_000 },
      ],
    });
    inventoryEvents['inventory.stock-moved.v1'].data.parse(moved?.data);
  });

  it('moves stock once, however often and however mixed it is delivered', async () => {
    const shop = aShop(world);
    const item_id = await shop.addItem({ opening_stock_milli: 10_000 });
    const one = shop.sale(1, [{ item_id, qty_milli: 100 }]);
    const two = shop.sale(2, [{ item_id, qty_milli: 200 }]);
    const three = shop.sale(3, [{ item_id, qty_milli: 300 }]);

    await world.deliver(one, two);
    await world.deliver(one);
    await world.deliver(two, three, one);
    await world.deliver(three);

    expect(await shop.onHand(item_id)).toBe(9_400);
    expect(await deadLetters(shop)).toEqual([]);
    expect(await allRows(shop, `/items/${item_id}/movements`)).toHaveLength(4);
  });

  it('publishes one event for a whole batch, a row per item, naming no sale', async () => {
    const shop = aShop(world);
    const item_id = await shop.addItem();
    const sales = Array.from({ length: 50 }, (_, at) => shop.sale(at + 1, [{ item_id, qty_milli: 1_000 }]));

    await world.deliver(...sales);

    expect((await published(shop)).map(({ data }) => data)).toEqual([
      { reason: 'sale', movements: [{ item_id, delta_milli: -50_000, on_hand_milli: -50_000 }] },
    ]);
    const movements = await allRows(shop, `/items/${item_id}/movements?limit=7`);
    expect(movements.map((row) => row['movement_no'])).toEqual(Array.from({ length: 50 }, (_, at) => 50 - at));
  });

  it('splits what it publishes when more items moved than one event names', async () => {
    const shop = aShop(world);
    const lines = () => Array.from({ length: 200 }, () => ({ item_id: newId(), qty_milli: 1_000 }));

    await world.deliver(shop.sale(1, lines()), shop.sale(2, lines().slice(0, 1)));

    const sizes = (await published(shop)).map(({ data }) => (data['movements'] as readonly unknown[]).length);
    expect(sizes).toEqual([200, 1]);
  });

  it('makes an item oversold without stopping anything', async () => {
    const shop = aShop(world);
    const item_id = await shop.addItem({ opening_stock_milli: 3_000 });

    await world.deliver(shop.sale(1, [{ item_id, qty_milli: 2_000 }]), shop.sale(2, [{ item_id, qty_milli: 2_000 }]));

    expect((await shop.get('/alerts')).body['rows']).toMatchObject([
      { item_id, alert: 'oversold', on_hand_milli: -1_000, name: 'Toor dal' },
    ]);
  });

  it('is kept for an item that arrives later, which takes its stock over', async () => {
    const shop = aShop(world);
    const item_id = newId();
    await world.deliver(shop.sale(1, [{ item_id, qty_milli: 2_000 }]));
    const early = [await shop.get(`/items/${item_id}`), await shop.get('/items'), await shop.get('/alerts')];

    const added = await shop.post('/items', anItem({ item_id, opening_stock_milli: 5_000 }));
    await world.deliver(shop.sale(2, [{ item_id, qty_milli: 500 }]));

    expect(early.map(({ status, body }) => [status, body['rows'] ?? body['code']])).toEqual([
      [404, 'common/not-found'],
      [200, []],
      [200, []],
    ]);
    expect(added).toMatchObject({ status: 201, body: { on_hand_milli: 3_000 } });
    expect(await shop.onHand(item_id)).toBe(2_500);
    const movements = await allRows(shop, `/items/${item_id}/movements`);
    expect(movements.map((row) => [row['movement_no'], row['delta_milli']])).toEqual([
      [3, -500],
      [2, 5_000],
      [1, -2_000],
    ]);
  });

  it('moves the stock of a deleted item in silence', async () => {
    const shop = aShop(world);
    const item_id = await shop.addItem({ opening_stock_milli: 1_000 });
    await shop.remove(`/items/${item_id}`);

    await world.deliver(shop.sale(1, [{ item_id, qty_milli: 3_000 }]));

    expect(await shop.onHand(item_id)).toBe(-2_000);
    expect((await shop.get('/alerts')).body['rows']).toEqual([]);
  });

  it('of another shop moves nothing here', async () => {
    const shop = aShop(world);
    const other = aShop(world);
    const item_id = await shop.addItem({ opening_stock_milli: 1_000 });

    await world.deliver(other.sale(1, [{ item_id, qty_milli: 1_000 }]));

    expect(await shop.onHand(item_id)).toBe(1_000);
  });

  it('that cannot be read is set aside and does not hold up the others', async () => {
    const shop = aShop(world);
    const item_id = await shop.addItem({ opening_stock_milli: 1_000 });
    const broken = { ...shop.sale(2, []), data: { sale: 'gone' } };

    await world.deliver(
      shop.sale(1, [{ item_id, qty_milli: 100 }]),
      broken,
      shop.sale(3, [{ item_id, qty_milli: 10 }]),
    );

    expect(await shop.onHand(item_id)).toBe(890);
    expect(await deadLetters(shop)).toMatchObject([{ group: 'inventory', event_id: broken.id }]);
  });
});

describe('goods that come back', () => {
  it('of a return and of a cancelled sale are on the shelf again, with reason and sale', async () => {
    const shop = aShop(world);
    const item_id = await shop.addItem({ opening_stock_milli: 10_000 });
    const [one, two] = [shop.sale(1, [{ item_id, qty_milli: 3_000 }]), shop.sale(2, [{ item_id, qty_milli: 2_000 }])];

    await world.deliver(one, two, shop.note(3, one, [{ item_id, qty_milli: 1_000 }]), shop.cancel(4, two));

    expect(await shop.onHand(item_id)).toBe(8_000);
    expect(await allRows(shop, `/items/${item_id}/movements`)).toMatchObject([
      { reason: 'cancel', delta_milli: 2_000, sale_id: two.subject, moved_at: '2026-11-22T07:00:00.000Z' },
      { reason: 'return', delta_milli: 1_000, sale_id: one.subject, moved_at: '2026-11-23T06:30:00.000Z' },
      { reason: 'sale' },
      { reason: 'sale' },
      { reason: 'opening' },
    ]);
    expect((await published(shop)).at(-1)?.data).toEqual({
      reason: 'several',
      movements: [{ item_id, delta_milli: -2_000, on_hand_milli: 8_000 }],
    });
  });

  it('net out when they are heard of before their sale, and twice', async () => {
    const shop = aShop(world);
    const item_id = newId();
    const sale = shop.sale(1, [{ item_id, qty_milli: 3_000 }]);
    const cancel = shop.cancel(2, sale);

    await world.deliver(cancel);
    await world.deliver(sale);
    await world.deliver(cancel, sale);
    await shop.post('/items', anItem({ item_id }));

    expect(await shop.onHand(item_id)).toBe(0);
    expect(await allRows(shop, `/items/${item_id}/movements`)).toHaveLength(2);
  });

  it('come back once when a counter cancels what was partly returned', async () => {
    const shop = aShop(world);
    const item_id = await shop.addItem();
    const sale = shop.sale(1, [{ item_id, qty_milli: 3_000 }]);

    await world.deliver(
      sale,
      shop.note(2, sale, [{ item_id, qty_milli: 1_000 }]),
      shop.cancel(3, sale, [{ line_no: 1, qty_milli: 1_000 }]),
    );

    expect(await shop.onHand(item_id)).toBe(0);
  });

  it('are none on a debit note, nor on a line without an item', async () => {
    const shop = aShop(world);
    const item_id = await shop.addItem();
    const sale = shop.sale(1, [{ qty_milli: 1_000 }]);

    await world.deliver(
      shop.note(2, sale, [{ item_id, qty_milli: 1_000 }], 'debit_note'),
      shop.note(3, sale, [{ qty_milli: 1_000 }]),
    );

    expect(await shop.onHand(item_id)).toBe(0);
    expect(await allRows(shop, `/items/${item_id}/movements`)).toEqual([]);
  });
});

describe('stock', () => {
  it('is the sum of the movements after any sales in any batches in any order, repeated at will', async () => {
    const quantities = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 4 });
    const deliveries = fc.array(fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });

    await fc.assert(
      fc.asyncProperty(fc.array(quantities, { minLength: 6, maxLength: 6 }), deliveries, async (bills, batches) => {
        const shop = aShop(world);
        const items = [await shop.addItem({ opening_stock_milli: 9_000 }), await shop.addItem(), newId()];
        const sales = bills.map((lines, at) =>
          shop.sale(
            at + 1,
            lines.map((qty_milli, line) => ({ item_id: items[line % 3] ?? '', qty_milli })),
          ),
        );

        for (const batch of batches) await world.deliver(...batch.flatMap((at) => sales[at] ?? []));

        const delivered = new Set(batches.flat());
        for (const [at, item_id] of items.entries()) {
          if (at === 2) await shop.post('/items', anItem({ item_id }));
          const sold = bills
            .filter((_, bill) => delivered.has(bill))
            .flatMap((lines) => lines.filter((_qty, line) => line % 3 === at))
            .reduce((total, qty) => total + qty, 0);
          const movements = await allRows(shop, `/items/${item_id}/movements`);
          const sum = movements.reduce((total, row) => total + Number(row['delta_milli']), 0);
          expect(await shop.onHand(item_id)).toBe((at === 0 ? 9_000 : 0) - sold);
          expect(sum).toBe(await shop.onHand(item_id));
        }
      }),
      { numRuns: 12, seed: 20_261_122 },
    );
  });
});

describe('a batch of fifty sales', () => {
  it('costs three round trips to the database', async () => {
    const commands: string[] = [];
    const mongo = new MongoClient(inject('mongodbUri'), { monitorCommands: true, ignoreUndefined: true });
    const own = await startInventory({ mongo });
    const shop = aShop(own);
    const ids = [];
    for (let at = 0; at < 5; at += 1) ids.push(await shop.addItem());
    const lines = ids.map((item_id) => ({ item_id, qty_milli: 1_000 }));
    const sales = Array.from({ length: 50 }, (_, at) => shop.sale(at + 1, lines));
    mongo.on('commandStarted', ({ commandName }) => commands.push(commandName));

    await own.deliver(...sales);

    expect(commands.filter((name) => !['hello', 'ping', 'endSessions'].includes(name))).toEqual([
      'find',
      'bulkWrite',
      'commitTransaction',
    ]);
    await own.close();
    await mongo.close();
  });
});
