import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceA, deviceB, itemId, saleId, userId } from './support/ids.ts';
import { aFact, aLine, aRequest, issuedFor } from './support/sales.ts';
import { deviceRevoked, itemChanged, openShop, profileChanged, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

describe('a fact', () => {
  it('is stored exactly as issued', async () => {
    const shop = await openShop(world);
    const paper = issuedFor([aLine({ name: 'Soap, as printed' })]);
    const fact = aFact({
      issued: { ...paper, template: 'thermal-2', law: 'in-gst-2025-09-22' },
      cashier_id: userId(3),
    });

    const { status, body } = await shop.record(fact);

    expect(status).toBe(201);
    expect(body).toMatchObject({
      origin: 'fact',
      number: 'A/2627/000001',
      lines: paper.lines,
      totals: paper.totals,
      seller: paper.seller,
      template: 'thermal-2',
      law: 'in-gst-2025-09-22',
      cashier_id: userId(3),
      flags: [],
    });
  });

  it('is published whole, with its flags and our own sum', async () => {
    const shop = await openShop(world);
    const { totals } = issuedFor([aLine()]);

    const { body } = await shop.record(
      aFact({ issued: { totals: { ...totals, round_off_paise: -100, payable_paise: 10400 } } }),
    );

    expect(await shop.published()).toMatchObject([{ type: 'sales.sale-recorded.v1', data: { sale: body } }]);
    expect(body).toMatchObject({
      flags: ['total-differs', 'over-tendered'],
      totals: { payable_paise: 10400 },
      recomputed: { totals: { payable_paise: 10500 } },
      credit_paise: 0,
    });
  });

  it('of a revoked, a foreign and an unknown series is stored with its flag', async () => {
    const shop = await openShop(world);
    await shop.hears(deviceRevoked(shop.tenant, 4, deviceA, 'A'));

    const revoked = await shop.record(aFact({ sale_id: saleId(1) }));
    const foreign = await shop.record(aFact({ sale_id: saleId(2), number: 'B/2627/000001', device_id: deviceA }));
    const unknown = await shop.record(aFact({ sale_id: saleId(3), number: 'ZZ/2627/000001' }));
    const welcome = await shop.record(aFact({ sale_id: saleId(4), number: 'B/2627/000002', device_id: deviceB }));

    const replies = [revoked, foreign, unknown, welcome];
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(replies.map(({ body }) => body['flags'])).toEqual([
      ['foreign-series'],
      ['foreign-series'],
      ['foreign-series'],
      [],
    ]);
  });

  it('with a number used before stays beside its holder, in either case of letters', async () => {
    const shop = await openShop(world);
    await shop.record(aFact({ sale_id: saleId(1) }));

    const { status, body } = await shop.record(aFact({ sale_id: saleId(2), number: 'a/2627/000001' }));
    const again = await shop.record(aFact({ sale_id: saleId(2), number: 'a/2627/000001' }));
    const third = await shop.record(aFact({ sale_id: saleId(3) }));

    expect(status).toBe(201);
    expect(body['flags']).toEqual(['number-clash']);
    expect(again).toMatchObject({ status: 200, body });
    expect(third.body['flags']).toEqual(['number-clash']);
    expect((await shop.stored()).map(({ clash }) => clash)).toEqual([false, true, true]);
    expect(await shop.published()).toHaveLength(3);
  });

  it('may use last year’s number again', async () => {
    const shop = await openShop(world);
    await shop.record(aFact({ sale_id: saleId(1), number: 'OLD-1', sold_at: '2026-03-31T06:00:00Z' }));

    const { body } = await shop.record(aFact({ sale_id: saleId(2), number: 'OLD-1' }));

    expect(body['flags']).toEqual(['foreign-series']);
  });

  it('never takes a number from the shop’s own series', async () => {
    const shop = await openShop(world);

    const taken = await shop.record(aFact({ number: 'S/2627/000001' }));
    const request = await shop.record(aRequest());

    expect(taken.body['flags']).toEqual(['number-clash', 'foreign-series']);
    expect(request).toMatchObject({ status: 201, body: { number: 'S/2627/000001', flags: [] } });
  });

  it('is taken from somebody who may not sell, with a flag', async () => {
    const shop = await openShop(world);
    const token = world.token({ tenant_id: shop.tenant, role: 'stock' });

    const { status, body } = await shop.record(aFact(), { token });

    expect({ status, flags: body['flags'] }).toEqual({ status: 201, flags: ['author-not-permitted'] });
  });

  it('is taken by a closed shop', async () => {
    const shop = await openShop(world);
    await shop.hears(profileChanged(shop.tenant, 9, { status: 'closed' }));

    expect((await shop.record(aFact())).status).toBe(201);
  });

  it('is taken by a shop nobody has told us of yet', async () => {
    const tenant = 'not-yet-known';
    const call = { token: world.token({ tenant_id: tenant }), tenant, body: aFact() };

    const { status, body } = await world.http('POST', '/sales', call);

    expect({ status, flags: body['flags'] }).toEqual({ status: 201, flags: ['foreign-series'] });
  });

  it('knows an item by its copy, and flags one it does not know', async () => {
    const shop = await openShop(world);
    const lines = [{ ...aLine(), item_id: itemId(1) }];
    const early = await shop.record(aFact({ sale_id: saleId(1), lines }));
    await shop.hears(itemChanged(shop.tenant, 1, 1));

    const later = await shop.record(aFact({ sale_id: saleId(2), number: 'A/2627/000002', lines }));

    expect([early, later].map(({ body }) => body['flags'])).toEqual([['unknown-item'], []]);
  });

  it('carries the device of the token when it does not name one', async () => {
    const shop = await openShop(world);
    const token = world.token({ tenant_id: shop.tenant, device_id: deviceA });

    const { body } = await shop.record({ ...aFact(), device_id: undefined }, { token });

    expect(body).toMatchObject({ device_id: deviceA, flags: [] });
  });
});
