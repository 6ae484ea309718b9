import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerId, saleId } from './support/ids.ts';
import { aFact, aRequest } from './support/sales.ts';
import { openShop, type Shop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

const ramesh = { customer_id: customerId(1), name: 'Ramesh Verma' };
const meena = { customer_id: customerId(2), name: 'Meena Devi' };

/** Six bills of three days and two customers, in the order they reached us. */
async function withBills(): Promise<Shop> {
  const shop = await openShop(world);
  const days = ['20', '21', '20', '22', '21', '22'];
  for (const [index, day] of days.entries()) {
    const customer = index % 2 === 0 ? ramesh : meena;
    await shop.record(aRequest({ sale_id: saleId(index + 1), sold_at: `2026-11-${day}T06:00:00Z`, customer }));
  }
  return shop;
}

interface Listed {
  readonly rows: readonly { readonly sale_id: string; readonly sold_date: string }[];
  readonly next_cursor: string | null;
  readonly as_of: string;
}

const list = async (shop: Shop, query: string): Promise<Listed> => {
  const { status, body } = await shop.get(`/sales?${query}`);
  expect(status).toBe(200);
  return body as unknown as Listed;
};

const billsOf = ({ rows }: Listed): readonly number[] => rows.map(({ sale_id }) => Number(`0x${sale_id.slice(-4)}`));

/** Every page, until there is no next one. */
async function readAll(shop: Shop, query: string): Promise<readonly number[]> {
  const bills: number[] = [];
  let cursor = '';
  for (;;) {
    const page = await list(shop, `${query}${cursor}`);
    bills.push(...billsOf(page));
    if (page.next_cursor === null) return bills;
    cursor = `&cursor=${page.next_cursor}`;
  }
}

describe('a list of bills', () => {
  it('is newest first, page by page', async () => {
    const shop = await withBills();

    expect(await readAll(shop, 'limit=4')).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it('shows what a list needs and no lines', async () => {
    const shop = await withBills();

    const { rows } = await list(shop, 'limit=1');

    expect(rows[0]).toMatchObject({
      number: 'S/2627/000006',
      customer: meena,
      totals: { payable_paise: 10500 },
      flags: [],
    });
    expect(rows[0]).not.toHaveProperty('lines');
  });

  it('of some days is by date, the newest day first, page by page', async () => {
    const shop = await withBills();

    expect(await readAll(shop, 'limit=1&from_date=2026-11-20')).toEqual([6, 4, 5, 2, 3, 1]);
    expect(await readAll(shop, 'limit=2&from_date=2026-11-20&to_date=2026-11-21')).toEqual([5, 2, 3, 1]);
    expect(await readAll(shop, 'limit=3&to_date=2026-11-20')).toEqual([3, 1]);
    expect(await readAll(shop, 'from_date=2026-11-23')).toEqual([]);
  });

  it('of a customer, also within some days', async () => {
    const shop = await withBills();

    expect(await readAll(shop, `limit=2&customer_id=${customerId(1)}`)).toEqual([5, 3, 1]);
    expect(await readAll(shop, `customer_id=${customerId(1)}&from_date=2026-11-21`)).toEqual([5]);
    expect(await readAll(shop, `customer_id=${customerId(9)}`)).toEqual([]);
  });

  it('of a number, in either case, shows everyone who claims it', async () => {
    const shop = await openShop(world);
    await shop.record(aFact({ sale_id: saleId(1) }));
    await shop.record(aFact({ sale_id: saleId(2), number: 'a/2627/000001' }));

    expect(await readAll(shop, 'number=A/2627/000001')).toEqual([2, 1]);
    expect(await readAll(shop, 'number=a/2627/000001')).toEqual([2, 1]);
  });

  it('since a place shows what changed after it, oldest change first', async () => {
    const shop = await withBills();
    const { as_of } = await list(shop, 'limit=200');
    await shop.patch(`/sales/${saleId(2)}`, { note: 'paid late' });
    await shop.record(aRequest({ sale_id: saleId(7) }));

    expect(await readAll(shop, `limit=1&updated_since=${as_of}`)).toEqual([2, 7]);
  });

  it('resumes a feed from a list by date without losing a bill', async () => {
    const shop = await withBills();
    const { as_of } = await list(shop, 'from_date=2026-11-20');
    await shop.record(aRequest({ sale_id: saleId(7) }));

    expect(await readAll(shop, `updated_since=${as_of}`)).toEqual([7]);
  });
});

describe('one bill', () => {
  it('is shown whole, and nothing of what is kept beside it', async () => {
    const shop = await openShop(world);
    const { body } = await shop.record(aRequest({ sale_id: saleId(1) }));

    const shown = await shop.get(`/sales/${saleId(1)}`);

    expect(shown).toMatchObject({ status: 200, body });
    expect(Object.keys(shown.body)).not.toContain('request_hash');
  });

  it('of another shop is not found', async () => {
    const [shop, other] = [await openShop(world), await openShop(world)];
    await shop.record(aRequest({ sale_id: saleId(1) }));

    const { status, body } = await other.get(`/sales/${saleId(1)}`);

    expect({ status, code: body['code'] }).toEqual({ status: 404, code: 'common/not-found' });
  });
});
