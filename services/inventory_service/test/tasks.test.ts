import { newId } from '@rmp/service-kit';
import type { Reply, TestService } from '@rmp/service-kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anItem, aShop, type Shop, startInventory } from './support/inventory.ts';

let world: TestService;
beforeAll(async () => {
  world = await startInventory();
});
afterAll(() => world.close());

const tasksOf = async (shop: Shop, status = 'open') =>
  (await shop.get(`/tasks?status=${status}`)).body['rows'] as readonly Reply['body'][];

const subjectsOf = (task: Reply['body'] = { bills: [] }) =>
  (task['bills'] as readonly Reply['body'][]).map(({ sale_id }) => sale_id);

describe('a shortage', () => {
  it('is one task that names both bills, both counters and both cashiers', async () => {
    const shop = aShop(world);
    const item_id = await shop.addItem({ opening_stock_milli: 3_000 });
    const [a, b] = [newId(), newId()];
    const one = shop.sale(1, [{ item_id, qty_milli: 2_000 }], { number: 'A/2627/000124', device_id: a });
    const two = shop.sale(2, [{ item_id, qty_milli: 2_000 }], { number: 'B/2627/000087', device_id: b });

    await world.deliver(one);
    const before = await tasksOf(shop);
    await world.deliver(two);
    await world.deliver(two, one);

    expect(before).toEqual([]);
    expect(await tasksOf(shop)).toEqual([
      {
        tenant_id: shop.tenant_id,
        task_id: `oversold:${item_id}`,
        seq: expect.any(Number) as unknown,
        kind: 'oversold',
        status: 'open',
        subject: item_id,
        name: 'Toor dal',
        unit: 'KGS',
        short_milli: 1_000,
        opened_at: world.clock.now(),
        bills: [billOf(one), billOf(two)],
      },
    ]);
  });

  it('grows by what is sold while it lasts, and shrinks by what comes back', async () => {
    const shop = aShop(world);
    const item_id = await shop.addItem({ opening_stock_milli: 1_000 });
    const sales = [1, 2, 3].map((seq) => shop.sale(seq, [{ item_id, qty_milli: 1_000 }]));
    const [one, two, three] = sales.map(({ subject }) => subject);

    await world.deliver(...sales.slice(0, 2));
    const first = await tasksOf(shop);
    await world.deliver(...sales.slice(2));
    const second = await tasksOf(shop);
    await world.deliver(...sales.slice(1, 2).map((sale) => shop.cancel(4, sale)));
    const third = await tasksOf(shop);

    expect(first).toMatchObject([{ short_milli: 1_000 }]);
    expect(subjectsOf(first[0])).toEqual([one, two]);
    expect(second).toMatchObject([{ short_milli: 2_000 }]);
    expect(subjectsOf(second[0])).toEqual([one, two, three]);
    expect(third).toMatchObject([{ short_milli: 1_000 }]);
    expect(subjectsOf(third[0])).toEqual([one, three]);
  });

  it.each([
    ['a return', 'return'],
    ['a cancellation', 'cancel'],
    ['what somebody puts in', 'received'],
  ])('is over by %s, and the task says so', async (_what, reason) => {
    const shop = aShop(world);
    const { item_id, sale } = await shortBy(shop, 1_000);
    const back = {
      return: () => world.deliver(shop.note(2, sale, [{ item_id, qty_milli: 1_000 }])),
      cancel: () => world.deliver(shop.cancel(2, sale)),
      received: () => shop.post(`/items/${item_id}/stock`, { delta_milli: 5_000, reason }),
    }[reason];

    await back?.();

    expect(await tasksOf(shop)).toEqual([]);
    expect(await tasksOf(shop, 'resolved')).toMatchObject([
      { resolved_how: 'stock-back', resolution: reason, resolved_at: world.clock.now(), short_milli: 1_000 },
    ]);
  });

  it.each([
    ['before, there is none', ['note', 'anew'], 0],
    ['after, it is over by itself', ['anew', 'note'], 1],
  ] as const)('of a bill written anew: where the goods came back %s', async (_what, order, resolved) => {
    const shop = aShop(world);
    const item_id = await shop.addItem({ opening_stock_milli: 1_000 });
    const one = [{ item_id, qty_milli: 1_000 }];
    const sale = shop.sale(1, one);
    const news = { note: shop.note(2, sale, one), anew: shop.sale(3, one) };

    await world.deliver(sale);
    for (const each of order) await world.deliver(news[each]);

    expect(await shop.onHand(item_id)).toBe(0);
    expect(await tasksOf(shop)).toEqual([]);
    expect(await tasksOf(shop, 'resolved')).toHaveLength(resolved);
  });

  it('goes with its item', async () => {
    const shop = aShop(world);
    const { item_id } = await shortBy(shop, 1_000);

    await shop.remove(`/items/${item_id}`);
    await world.deliver(shop.sale(2, [{ item_id, qty_milli: 1_000 }]));

    expect(await tasksOf(shop)).toEqual([]);
    expect(await tasksOf(shop, 'resolved')).toMatchObject([{ resolved_how: 'item-deleted' }]);
  });

  it('of an item that arrived after its bills is a task too', async () => {
    const shop = aShop(world);
    const item_id = newId();
    const sale = shop.sale(1, [{ item_id, qty_milli: 3_000 }]);
    await world.deliver(sale);

    await shop.post('/items', anItem({ item_id, opening_stock_milli: 2_000 }));

    expect(await tasksOf(shop)).toMatchObject([{ subject: item_id, short_milli: 1_000, bills: [billOf(sale)] }]);
  });

  it('is none where nobody puts stock in, nor where no bill took part', async () => {
    const shop = aShop(world);
    const uncounted = await shop.addItem();
    const broken = await shop.addItem({ opening_stock_milli: 1_000 });

    await world.deliver(shop.sale(1, [{ item_id: uncounted, qty_milli: 1_000 }]));
    await shop.post(`/items/${broken}/stock`, { delta_milli: -2_000, reason: 'damaged' });

    expect(await tasksOf(shop)).toEqual([]);
  });

  it('that starts without a bill becomes a task by the first one', async () => {
    const shop = aShop(world);
    const item_id = await shop.addItem({ opening_stock_milli: 1_000 });
    await shop.post(`/items/${item_id}/stock`, { delta_milli: -2_000, reason: 'damaged' });
    const sale = shop.sale(1, [{ item_id, qty_milli: 1_000 }]);

    await world.deliver(sale);

    expect(await tasksOf(shop)).toMatchObject([{ short_milli: 2_000, bills: [billOf(sale)] }]);
  });
});

describe('a task', () => {
  it('that was looked at stays so while the shortage lasts, and opens again with the next', async () => {
    const shop = aShop(world);
    const { item_id } = await shortBy(shop, 1_000);
    const path = `/tasks/oversold:${item_id}/resolve`;

    const first = await shop.post(path, { resolution: 'counted twice, customer informed' });
    const again = await shop.post(path, { resolution: 'something else' });
    await world.deliver(shop.sale(2, [{ item_id, qty_milli: 1_000 }]));
    const stillShort = await tasksOf(shop);
    await shop.post(`/items/${item_id}/stock`, { delta_milli: 2_000, reason: 'counted' });
    const kept = await tasksOf(shop, 'resolved');
    await world.deliver(shop.sale(3, [{ item_id, qty_milli: 500 }]));

    expect(first).toMatchObject({
      status: 200,
      body: { status: 'resolved', resolved_how: 'looked-at', resolution: 'counted twice, customer informed' },
    });
    expect(again.body).toEqual(first.body);
    expect(stillShort).toEqual([]);
    expect(kept).toEqual([first.body]);
    const [reopened] = await tasksOf(shop);
    expect(reopened).toMatchObject({ short_milli: 500 });
    expect(Object.keys(reopened ?? {}).filter((field) => field.startsWith('resol'))).toEqual([]);
  });

  it('is resolved by whoever looks after stock, and by nobody else', async () => {
    const shop = aShop(world);
    const { item_id } = await shortBy(shop, 1_000);
    const as = (role: 'cashier' | 'stock') => ({
      token: world.token({ tenant_id: shop.tenant_id, role }),
      tenant: shop.tenant_id,
    });
    const path = `/tasks/oversold:${item_id}/resolve`;

    const cashier = [
      await world.http('GET', '/tasks', as('cashier')),
      await world.http('POST', path, { ...as('cashier'), body: {} }),
    ];
    const keeper = await world.http('POST', path, { ...as('stock'), body: {} });

    expect(cashier.map(({ status }) => status)).toEqual([403, 403]);
    expect(keeper.status).toBe(200);
  });

  it('that is not there, or is none, cannot be resolved', async () => {
    const shop = aShop(world);

    expect((await shop.post(`/tasks/oversold:${newId()}/resolve`, {})).status).toBe(404);
    expect((await shop.post('/tasks/anything/resolve', {})).status).toBe(400);
  });
});

describe('the open tasks', () => {
  it('are the same for the same bills, returns and cancellations in any batches, order and repetition', async () => {
    const events = 6;
    const orders = fc.shuffledSubarray([...Array(events).keys()], { minLength: events });

    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 }),
        fc.array(fc.tuple(orders, fc.integer({ min: 1, max: 4 }), fc.nat(events - 1)), { minLength: 2, maxLength: 2 }),
        async (quantities, ways) => {
          const outcomes = [];
          for (const [order, size, again] of ways) {
            const shop = aShop(world);
            const item_id = await shop.addItem({ opening_stock_milli: 5_000 });
            const sales = quantities.map((qty, at) =>
              shop.sale(at + 1, [{ item_id, qty_milli: qty * 1_000 }], {
                number: `A/2627/00000${at}`,
                sold_at: `2026-11-22T07:0${at}:00.000Z`,
              }),
            );
            const [first, second] = sales;
            if (!first || !second) throw new Error('there are four sales');
            const all = [...sales, shop.note(5, first, [{ item_id, qty_milli: 1_000 }]), shop.cancel(6, second)];
            const queue = [...order, again].flatMap((at) => all[at] ?? []);
            for (let at = 0; at < queue.length; at += size) await world.deliver(...queue.slice(at, at + size));
            outcomes.push({ onHand: await shop.onHand(item_id), tasks: (await tasksOf(shop)).map(seen) });
          }

          expect(outcomes[1]).toEqual(outcomes[0]);
          expect(outcomes[0]?.tasks).toHaveLength(Number(outcomes[0]?.onHand) < 0 ? 1 : 0);
        },
      ),
      { numRuns: 25, seed: 20_261_122 },
    );
  });
});

/** What a task says, whichever shop and moment it is of. */
const seen = ({ short_milli, bills }: Reply['body']) => ({
  short_milli,
  bills: (bills as readonly Reply['body'][]).map(({ number, qty_milli }) => [number, qty_milli]),
});

/** A bill of one line as its task names it. */
function billOf({ data }: ReturnType<Shop['sale']>) {
  const { lines, ...sale } = data['sale'] as Reply['body'];
  const { sale_id, number, device_id, cashier_id, sold_at } = sale;
  const [{ qty_milli } = { qty_milli: 0 }] = lines as readonly { qty_milli: number }[];

  return {
    sale_id,
    cashier_id,
    sold_at,
    qty_milli,
    ...(number ? { number } : {}),
    ...(device_id ? { device_id } : {}),
  };
}

/** An item of which one bill took more than there was. */
async function shortBy(shop: Shop, short: number) {
  const item_id = await shop.addItem({ opening_stock_milli: 1_000 });
  const sale = shop.sale(1, [{ item_id, qty_milli: 1_000 + short }]);
  await world.deliver(sale);

  return { item_id, sale };
}
