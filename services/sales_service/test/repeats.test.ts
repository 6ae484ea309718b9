import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemId, saleId } from './support/ids.ts';
import { aFact, aLine, aRequest } from './support/sales.ts';
import { itemChanged, openShop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

describe('the same sale again', () => {
  it.each([
    ['request', aRequest({ sale_id: saleId(1) })],
    ['fact', aFact({ sale_id: saleId(1) })],
  ])('is answered with what is stored: a %s', async (_, body) => {
    const shop = await openShop(world);

    const first = await shop.record(body);
    const second = await shop.record(body);

    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(await shop.stored()).toHaveLength(1);
    expect(await shop.published()).toHaveLength(1);
  });

  it.each([
    ['request', aRequest({ sale_id: saleId(1) }), aRequest({ sale_id: saleId(1), note: 'other' })],
    ['fact', aFact({ sale_id: saleId(1) }), aFact({ sale_id: saleId(1), number: 'A/2627/000002' })],
    ['fact for a request', aRequest({ sale_id: saleId(1) }), aFact({ sale_id: saleId(1) })],
  ])('with other content is refused: a %s', async (_, body, other) => {
    const shop = await openShop(world);
    await shop.record(body);

    const { status, body: problem } = await shop.record(other);

    expect({ status, code: problem['code'] }).toEqual({ status: 409, code: 'common/id-reused' });
    expect(await shop.stored()).toHaveLength(1);
    expect(await shop.published()).toHaveLength(1);
  });

  it('is answered though it would be refused today', async () => {
    const shop = await openShop(world);
    await shop.hears(itemChanged(shop.tenant, 1, 1));
    const body = aRequest({ sale_id: saleId(1), lines: [{ item_id: itemId(1), qty_milli: 1000 }] });
    const first = await shop.record(body);
    await shop.hears(itemChanged(shop.tenant, 2, 1, { deleted_at: '2026-11-22T06:30:00.000Z' }));

    const second = await shop.record(body);

    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
  });

  it('under an Idempotency-Key is one sale without an id of its own', async () => {
    const shop = await openShop(world);
    const call = { headers: { 'idempotency-key': 'till-7-0001' } };

    const first = await shop.record(aRequest(), call);
    const second = await shop.record(aRequest(), call);

    expect(second.body).toEqual(first.body);
    expect(await shop.stored()).toHaveLength(1);
  });

  it('posted fifty times by five callers is one sale, one number, one event and fifty equal answers', async () => {
    const shop = await openShop(world);
    const body = aRequest({ sale_id: saleId(1) });
    const caller = async () => {
      const replies = [];
      for (let time = 0; time < 10; time += 1) replies.push(await shop.record(body));
      return replies;
    };

    const replies = (await Promise.all(Array.from({ length: 5 }, caller))).flat();

    expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([...Array.from({ length: 49 }, () => 200), 201]);
    expect(await shop.stored()).toHaveLength(1);
    expect(await shop.published()).toHaveLength(1);
    expect((await shop.record(aRequest())).body['number']).toBe('S/2627/000002');
  });
});

describe('many devices at once', () => {
  it('that send one fact fifty times from five callers leave one sale', async () => {
    const shop = await openShop(world);
    const body = aFact({ sale_id: saleId(1) });

    const replies = await Promise.all(Array.from({ length: 50 }, () => shop.record(body)));

    expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1);
    expect(await shop.stored()).toHaveLength(1);
    expect(await shop.published()).toHaveLength(1);
  });

  it('that claim one number are all kept, and one of them holds it', async () => {
    const shop = await openShop(world);
    const claims = Array.from({ length: 8 }, (_, index) => aFact({ sale_id: saleId(index + 1) }));

    const replies = await Promise.all(claims.map((body) => shop.record(body)));

    expect(replies.map(({ status }) => status)).toEqual(claims.map(() => 201));
    const stored = await shop.stored();
    expect(stored.filter(({ clash }) => clash === false)).toMatchObject([{ flags: [] }]);
    expect(stored.filter(({ clash }) => clash === true).map(({ flags }) => flags)).toEqual(
      Array.from({ length: 7 }, () => ['number-clash']),
    );
  });
});

describe('many clients of one shop', () => {
  it('get the numbers one to n, without gap or double, and every sale whole', async () => {
    const shop = await openShop(world);
    const bills = 8;
    const client = async (_: unknown, index: number) => {
      for (let bill = 0; bill < bills; bill += 1) {
        const lines = Array.from({ length: 1 + (bill % 3) }, () => aLine());
        const isRefused = (index + bill) % 5 === 0;
        const amount_paise = lines.length * 10500 + (isRefused ? 1 : 0);
        const { status } = await shop.record(aRequest({ lines, tenders: [{ mode: 'cash', amount_paise }] }));
        expect(status).toBe(isRefused ? 422 : 201);
      }
    };

    await Promise.all(Array.from({ length: 16 }, client));

    const stored = await shop.stored();
    const serials = stored.map(({ number }) => Number(String(number).slice(-6))).toSorted((a, b) => a - b);
    expect(serials).toEqual(serials.map((_, index) => index + 1));
    expect(new Set(stored.map(({ seq }) => seq)).size).toBe(stored.length);
    const published = await shop.published();
    expect(published.map(({ subject }) => subject)).toEqual(stored.map(({ sale_id }) => sale_id));
    for (const { lines, totals, tenders } of stored as unknown as readonly Whole[]) {
      expect(lines.reduce((sum, { total_paise }) => sum + total_paise, 0)).toBe(totals.payable_paise);
      expect(tenders[0]?.amount_paise).toBe(totals.payable_paise);
    }
  });
});

describe('two replicas of the service', () => {
  it('number the bills of one shop together, without gap or double', async () => {
    const replica = await startSales({ beside: world, mongo: world.mongo });
    const shop = await openShop(world);
    const call = { token: world.token({ tenant_id: shop.tenant }), tenant: shop.tenant, body: aRequest() };
    const same = { ...call, body: aRequest({ sale_id: saleId(1) }) };

    const replies = await Promise.all(
      Array.from({ length: 12 }, (_, index) => [
        (index % 2 === 0 ? world : replica).http('POST', '/sales', call),
        (index % 2 === 0 ? replica : world).http('POST', '/sales', same),
      ]).flat(),
    );

    expect(replies.map(({ status }) => status).toSorted()).toEqual([
      ...Array.from({ length: 11 }, () => 200),
      ...Array.from({ length: 13 }, () => 201),
    ]);
    const serials = (await shop.stored()).map(({ number }) => Number(String(number).slice(-6)));
    expect(serials.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
    await replica.service.close();
  });
});

interface Whole {
  readonly lines: readonly { readonly total_paise: number }[];
  readonly totals: { readonly payable_paise: number };
  readonly tenders: readonly { readonly amount_paise: number }[];
}
