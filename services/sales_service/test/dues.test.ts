import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerId, saleId } from './support/ids.ts';
import { aRequest } from './support/sales.ts';
import { allocationChanged, customerChanged, openShop, type Shop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

const ramesh = { customer_id: customerId(1), name: 'Ramesh Verma' };
const onCredit = (count: number) => aRequest({ sale_id: saleId(count), customer: ramesh, tenders: [] });

describe('what is due on a bill', () => {
  const dueOn = async (shop: Shop, count = 1) => {
    const { body } = await shop.get(`/sales/${saleId(count)}`);
    return [body['due_paise'], body['due_as_of']];
  };

  it('is what payment_service said last, and never goes back', async () => {
    const shop = await openShop(world);
    await shop.record(onCredit(1));
    const words = [10000, 5500, 2000].map((due, at) => allocationChanged(shop.tenant, at + 1, saleId(1), due));

    await shop.hears(...words.slice(0, 2));
    const half = await dueOn(shop);
    for (const word of words.toReversed()) await shop.hears(word);

    expect(half).toEqual([5500, '2026-11-29T06:30:02.000Z']);
    expect(await dueOn(shop)).toEqual([2000, '2026-11-29T06:30:03.000Z']);
    expect(await shop.get(`/sales/${saleId(1)}`)).toMatchObject({ body: { credit_paise: 10500 } });
  });

  it('shows in the feed of what changed, and nothing more than before is shown', async () => {
    const shop = await openShop(world);
    const { body: before } = await shop.record(onCredit(1));
    const { body: list } = await shop.get('/sales');

    await shop.hears(allocationChanged(shop.tenant, 1, saleId(1), 300));

    const { body: feed } = await shop.get(`/sales?updated_since=${String(list['as_of'])}`);
    expect(feed['rows']).toMatchObject([{ sale_id: saleId(1), due_paise: 300 }]);
    const { body: after } = await shop.get(`/sales/${saleId(1)}`);
    expect(Object.keys(after).toSorted()).toEqual(Object.keys(before).toSorted());
  });

  it('of a bill that is not here, or of another shop, is nobody’s business', async () => {
    const [shop, other] = [await openShop(world), await openShop(world)];
    await shop.record(onCredit(1));

    await other.hears(allocationChanged(other.tenant, 1, saleId(1), 1));
    await shop.hears(allocationChanged(shop.tenant, 1, saleId(7), 1));

    expect((await dueOn(shop))[0]).toBe(10500);
  });
});

describe('a customer as payment_service knows him', () => {
  it('is asked about by the rules of credit', async () => {
    const shop = await openShop(world);
    await shop.hears(customerChanged(shop.tenant, 1, 1, { credit_limit_paise: 50000 }));

    const refused = await shop.record(onCredit(1));
    await shop.hears(customerChanged(shop.tenant, 2, 1, { balance_paise: 39500, credit_limit_paise: 50000 }));
    const taken = await shop.record({ ...onCredit(1), customer: { customer_id: customerId(1) } });

    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'sales/over-limit', balance_paise: 45000, credit_paise: 10500, credit_limit_paise: 50000 },
    });
    expect(taken).toMatchObject({ status: 201, body: { flags: [] } });
  });
});
