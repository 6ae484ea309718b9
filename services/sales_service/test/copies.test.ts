import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerId, itemId } from './support/ids.ts';
import { aLine, aRequest } from './support/sales.ts';
import { customerChanged, itemChanged, openShop, profileChanged, startSales } from './support/world.ts';

const soap = { item_id: itemId(1), qty_milli: 1000 };
const tenders = [{ mode: 'cash', amount_paise: 10500 }];

describe('copies', () => {
  let world: TestService;
  beforeAll(async () => {
    world = await startSales();
  });
  afterAll(() => world.close());

  it('hold the owner’s newest word, whatever order it comes in and however often', async () => {
    const shop = await openShop(world);
    const at = (seq: number, sell_price_paise: number) => itemChanged(shop.tenant, seq, 1, { sell_price_paise });
    await shop.hears(at(5, 10500), at(3, 9000));
    await shop.hears(at(4, 9500));
    await shop.hears(at(3, 9000));

    const { body } = await shop.record({ lines: [soap], tenders });

    expect(body['lines']).toMatchObject([{ unit_price_paise: 10500 }]);
  });

  it('of one shop say nothing to another', async () => {
    const [shop, other] = [await openShop(world), await openShop(world)];
    await shop.hears(itemChanged(shop.tenant, 1, 1));

    const { status, body } = await other.record({ lines: [soap], tenders });

    expect({ status, code: body['code'] }).toEqual({ status: 503, code: 'common/dependency-down' });
  });

  it('that miss an item make a request ask, and say what to send when nobody answers', async () => {
    const shop = await openShop(world);

    const { status, body } = await shop.record({ lines: [aLine(), { ...soap, unit_price_paise: 10500 }], tenders });

    expect(status).toBe(503);
    expect(body).toMatchObject({
      code: 'common/dependency-down',
      service: 'inventory',
      item_id: itemId(1),
      errors: ['name', 'unit', 'price_includes_tax', 'gst_rate_bp'].map((field) => ({ pointer: `/lines/1/${field}` })),
    });
    expect(await shop.stored()).toEqual([]);
  });

  it('are not asked for by a line that says everything itself', async () => {
    const shop = await openShop(world);

    const { status } = await shop.record(aRequest({ lines: [{ ...aLine(), item_id: itemId(1) }] }));

    expect(status).toBe(201);
  });

  it('of a deleted item sell nothing any more', async () => {
    const shop = await openShop(world);
    await shop.hears(itemChanged(shop.tenant, 1, 1, { deleted_at: '2026-11-22T06:00:00.000Z' }));

    const { status, body } = await shop.record({ lines: [soap], tenders });

    expect({ status, code: body['code'] }).toEqual({ status: 422, code: 'sales/unknown-item' });
  });
});

describe('an owner who is slow', () => {
  it('is not waited for: the request is told what to send instead', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const world = await startSales({
      urls: { inventory: `http://127.0.0.1:${(silent.address() as AddressInfo).port}` },
    });
    const shop = await openShop(world);

    const { status, body } = await shop.record({ lines: [soap], tenders });

    expect({ status, code: body['code'] }).toEqual({ status: 503, code: 'common/dependency-down' });
    await world.close();
    silent.closeAllConnections();
    silent.close();
  });
});

describe('an owner who answers', () => {
  const asked: (string | undefined)[] = [];
  const words: Record<string, unknown> = {};
  let owner: Server;
  let world: TestService;
  beforeAll(async () => {
    owner = createServer((request, response) => {
      asked.push(request.headers.authorization);
      const word = words[request.url ?? ''];
      response.writeHead(word ? 200 : 404, { 'content-type': 'application/json' });
      response.end(JSON.stringify(word ?? { code: 'common/not-found' }));
    });
    await new Promise<void>((resolve) => owner.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(owner.address() as AddressInfo).port}`;
    world = await startSales({ urls: { inventory: url, payment: url, tenant: url } });
  });
  afterAll(async () => {
    await world.close();
    owner.close();
  });

  it('is asked once, with the caller’s own token, for an item no event has brought', async () => {
    const shop = await openShop(world);
    words[`/items/${itemId(1)}`] = itemChanged(shop.tenant, 1, 1).data['item'];
    asked.length = 0;

    const { status, body } = await shop.record({
      lines: [soap, soap],
      tenders: [{ mode: 'cash', amount_paise: 21000 }],
    });

    expect(status).toBe(201);
    expect(body['lines']).toMatchObject([{ name: 'Soap bar' }, { name: 'Soap bar' }]);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/);
  });

  it('is believed that there is no such item', async () => {
    const shop = await openShop(world);

    const { status, body } = await shop.record({ lines: [{ ...soap, item_id: itemId(2) }], tenders });

    expect({ status, code: body['code'] }).toEqual({ status: 422, code: 'sales/unknown-item' });
    expect(body['errors']).toMatchObject([{ pointer: '/lines/0/item_id' }]);
  });

  it('is asked for a customer no event has brought, unless the bill says his name', async () => {
    const shop = await openShop(world);
    const customer = customerChanged(shop.tenant, 1, 1).data['customer'];
    words[`/items/${itemId(1)}`] = itemChanged(shop.tenant, 1, 1).data['item'];
    words[`/customers/${customerId(1)}`] = customer;

    const known = await shop.record({ lines: [soap], tenders, customer: { customer_id: customerId(1) } });
    const unknown = await shop.record({ lines: [soap], tenders, customer: { customer_id: customerId(2) } });
    asked.length = 0;
    const named = await shop.record({
      lines: [soap],
      tenders,
      customer: { customer_id: customerId(2), name: 'Meena' },
    });

    expect([known.status, unknown.status, named.status]).toEqual([201, 422, 201]);
    expect(unknown.body['code']).toBe('sales/unknown-customer');
    expect(asked).toHaveLength(1); // the item alone
  });

  it('gives the profile of a shop nobody has told us of yet', async () => {
    const tenant = 'brand-new';
    words['/tenant'] = profileChanged(tenant, 1).data['tenant'];

    const { status, body } = await world.http('POST', '/sales', {
      token: world.token({ tenant_id: tenant }),
      tenant,
      body: aRequest(),
    });

    expect(status).toBe(201);
    expect(body['seller']).toMatchObject({ business_name: 'Sharma Kirana', seller_kind: 'regular' });
  });
});
