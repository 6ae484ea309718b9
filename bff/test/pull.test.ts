import { newId } from '@rmp/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBff, type Bff, openBff } from './support/bff.ts';
import { type House, openHouse } from './support/house.ts';
import { aPhone, type Json } from './support/phone.ts';
import { aBill, aShop, type Shop } from './support/shop.ts';

let house: House;
let bff: Bff;
beforeAll(async () => {
  house = await openHouse();
  bff = await openBff(house.urls);
});
afterAll(async () => {
  await bff.close();
  await house.close();
});

interface Answer extends Json {
  readonly cursor: string;
  readonly more: boolean;
  readonly ready: boolean;
}

async function pull(shop: Shop, query: Readonly<Record<string, string>> = {}, call: Json = {}): Promise<Answer> {
  const search = new URLSearchParams(query).toString();
  const reply = await shop.http('GET', `/sync/pull${search && `?${search}`}`, call);
  expect(reply.status).toBe(200);
  return reply.body as unknown as Answer; // as the contract has it
}

/** Every answer until there is no more, from this cursor on. */
async function pullAll(shop: Shop, cursor?: string): Promise<readonly Answer[]> {
  const answers = [await pull(shop, cursor === undefined ? {} : { cursor })];
  for (let last = answers[0]; last?.more; last = answers.at(-1))
    answers.push(await pull(shop, { cursor: last.cursor }));
  return answers;
}

const rowsOf = (answers: readonly Answer[], list: string): readonly Json[] =>
  answers.flatMap((answer) => answer[list] as readonly Json[]);
const idsOf = (answers: readonly Answer[], list: string, id: string) => rowsOf(answers, list).map((row) => row[id]);

/** So many of something, through its own address. */
async function many(shop: Shop, count: number, path: string, body: (index: number) => Json): Promise<readonly Json[]> {
  const made: Json[] = [];
  for (let index = 0; index < count; index += 1) made.push((await shop.http('POST', path, { body: body(index) })).body);
  return made;
}

const anItem = (index: number): Json => ({
  item_id: newId(),
  name: `Item ${index}`,
  unit: 'PCS',
  sell_price_paise: 100,
  price_includes_tax: true,
  gst_rate_bp: 0,
});

describe('GET /sync/pull', () => {
  it('gives a new device what a counter needs, then documents, and after that only what changed', async () => {
    const shop = await aShop(bff);
    await house.services[0]?.bus.drained();
    const [item] = await many(shop, 1, '/api/inventory/items', anItem);
    const [customer] = await many(shop, 1, '/api/payment/customers', () => ({ name: 'Ramesh' }));
    const [bill] = await many(shop, 1, '/api/sales/sales', () => aBill());
    await house.services[0]?.bus.drained();

    const first = await pullAll(shop);
    const again = await pull(shop, { cursor: String(first.at(-1)?.cursor) });
    await shop.http('PATCH', `/api/payment/customers/${String(customer?.['customer_id'])}`, {
      body: { name: 'Suresh' },
    });
    await shop.http('PATCH', '/api/tenant/tenant', { body: { upi_id: 'sharma@upi' } });
    const later = await pull(shop, { cursor: again.cursor });

    expect(first.at(-1)).toMatchObject({ ready: true, more: false, problems: {} });
    expect(idsOf(first, 'items', 'item_id')).toEqual([item?.['item_id']]);
    expect(rowsOf(first, 'parties')).toMatchObject([{ name: 'Ramesh', balance_paise: 0 }]);
    expect(idsOf(first, 'sales', 'sale_id')).toEqual([bill?.['sale_id']]);
    expect(rowsOf(first, 'payments')).toMatchObject([{ amount_paise: 9000 }]);
    expect(first[0]).toMatchObject({ profile: { tenant_id: shop.tenant } });
    expect(again).toMatchObject({ items: [], parties: [], sales: [], notes: [], payments: [], more: false });
    expect(again).not.toHaveProperty('profile');
    expect(later).toMatchObject({
      items: [],
      sales: [],
      parties: [{ name: 'Suresh' }],
      profile: { upi_id: 'sharma@upi' },
    });
  });

  it('tells of what was deleted, also a device that starts', async () => {
    const shop = await aShop(bff);
    const items = await many(shop, 3, '/api/inventory/items', anItem);
    const [gone] = items;
    const before = await pullAll(shop);

    await shop.http('DELETE', `/api/inventory/items/${String(gone?.['item_id'])}`);
    const later = await pullAll(shop, before.at(-1)?.cursor);
    const fromTheStart = await pullAll(shop);

    for (const answers of [later, fromTheStart]) {
      const tombstones = rowsOf(answers, 'items').filter((row) => row['deleted_at'] !== undefined);
      expect(tombstones).toMatchObject([{ item_id: gone?.['item_id'] }]);
    }
  });

  it('goes on where it was cut off, loses nothing that changes meanwhile, and leaves the past for last', async () => {
    const shop = await aShop(bff);
    await house.services[0]?.bus.drained();
    const phone = await aPhone(bff, shop);
    const bills = Array.from({ length: 205 }, (_, index) => phone.bill(index + 1)['data'] as Json);
    for (const from of [0, 200]) await phone.push(bills.slice(from, from + 200).map((data) => phone.bill(1, data)));

    const first = await pull(shop);
    const [meanwhile] = await many(shop, 1, '/api/sales/sales', () => aBill());
    const rest = await pullAll(shop, first.cursor);
    const sameAgain = await pull(shop, { cursor: first.cursor });

    expect(first).toMatchObject({ ready: true, more: true });
    expect(first['sales']).toHaveLength(200);
    const newest = bills.slice(-5).map((bill) => bill['sale_id']);
    expect(newest).toContain(idsOf([first], 'sales', 'sale_id')[0]);
    expect(new Set(idsOf([first, ...rest], 'sales', 'sale_id'))).toEqual(
      new Set([...bills, meanwhile].map((bill) => bill?.['sale_id'])),
    );
    expect(idsOf([sameAgain], 'sales', 'sale_id')).toEqual(idsOf(rest.slice(0, 1), 'sales', 'sale_id'));
  });

  it('gives only what the counter needs when asked so, and the rest from the same cursor', async () => {
    const shop = await aShop(bff);
    await house.services[0]?.bus.drained();
    await many(shop, 1, '/api/sales/sales', () => aBill());

    const counter = await pull(shop, { first: 'true' });
    const rest = await pull(shop, { cursor: counter.cursor });

    expect(counter).toMatchObject({ ready: true, sales: [] });
    expect(rest['sales']).toHaveLength(1);
  });

  it('shows nobody what his role may not see', async () => {
    const shop = await aShop(bff);
    await house.services[0]?.bus.drained();
    await many(shop, 1, '/api/inventory/items', anItem);
    await many(shop, 1, '/api/payment/customers', () => ({ name: 'Ramesh' }));
    await many(shop, 1, '/api/sales/sales', () => aBill());

    const answer = await pull(shop, {}, { token: shop.tokenOf({ role: 'stock' }) });

    expect(answer).toMatchObject({ parties: [], sales: [], payments: [], problems: {}, ready: true });
    expect(answer['items']).toHaveLength(1);
  });

  it('names a list that cannot be read now, and keeps its place', async () => {
    const shop = await aShop(bff);
    await house.services[0]?.bus.drained();
    await many(shop, 1, '/api/payment/customers', () => ({ name: 'Ramesh' }));
    const { payment: _, ...others } = house.urls;
    const lame = await aBff(others);

    const { body } = await lame.http('GET', '/sync/pull', { token: shop.token, tenant: shop.tenant });
    const later = await pull(shop, { cursor: String(body['cursor']) });

    expect(body).toMatchObject({
      ready: false,
      parties: [],
      problems: { parties: { code: 'common/dependency-down' } },
    });
    expect(later).toMatchObject({ ready: true, parties: [{ name: 'Ramesh' }] });
  });

  it('refuses a cursor it never gave', async () => {
    const shop = await aShop(bff);

    const reply = await shop.http('GET', '/sync/pull?cursor=nonsense');

    expect(reply).toMatchObject({ status: 400, body: { code: 'common/invalid' } });
  });
});
