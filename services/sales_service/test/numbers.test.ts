import { businessDateOf, financialYearOf, numberKey } from '@rmp/gst';
import { newId } from '@rmp/service-kit';
import type { TestService } from '@rmp/service-kit/testing';
import { MongoClient } from 'mongodb';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { deviceA, saleId } from './support/ids.ts';
import { aFact, aLine, aRequest } from './support/sales.ts';
import { openShop, type Shop, startSales } from './support/world.ts';

/** Seeds of the random runs; `RMP_SOAK` runs the long form. */
const SEEDS = Array.from({ length: process.env['RMP_SOAK'] ? 200 : 3 }, (_, index) => index + 1);
const WRITERS = 4;
const BILLS = 60;
const STOPS = 2;

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterEach(() => world.clock.set('2026-11-22T06:30:00.000Z'));
afterAll(() => world.close());

describe('The year of a number is the Indian one, on a server in UTC (r.46(b))', () => {
  it.each([
    ['2026-03-31T18:29:59.999Z', '2026-03-31', 'S/2526/000001'],
    ['2026-03-31T18:30:00.000Z', '2026-04-01', 'S/2627/000001'],
    ['2027-03-31T18:29:59.000Z', '2027-03-31', 'S/2627/000001'],
    ['2027-03-31T18:30:00.000Z', '2027-04-01', 'S/2728/000001'],
  ])('at %s it is %s: %s', async (now, day, number) => {
    world.clock.set(now);
    const shop = await openShop(world);

    const { body } = await shop.record(aRequest());

    expect(body).toMatchObject({ number, sold_date: day, financial_year: number.slice(2, 6) });
  });

  it('begins at 1 in April, while a bill of March that comes late goes on where March was', async () => {
    world.clock.set('2026-03-31T18:29:00.000Z');
    const shop = await openShop(world);
    await shop.record(aRequest());
    world.clock.set('2026-03-31T18:31:00.000Z');

    const april = await shop.record(aRequest());
    const march = await shop.record(aRequest({ sold_at: '2026-03-31T18:29:59Z' }));

    expect([april.body['number'], march.body['number']]).toEqual(['S/2627/000001', 'S/2526/000002']);
  });
});

it('one number in another case is the same number, and both papers stay (GSTN advisory of 4 April 2025)', async () => {
  const shop = await openShop(world);

  const upper = await shop.record(aFact({ number: 'A/2627/000007' }));
  const lower = await shop.record(aFact({ sale_id: saleId(2), number: 'a/2627/000007' }));
  const nextYear = await shop.record(
    aFact({ sale_id: saleId(3), number: 'A/2526/000007', sold_at: '2026-03-30T06:00:00Z', device_id: deviceA }),
  );

  expect([upper.body['flags'], lower.body['flags']]).toEqual([[], ['number-clash']]);
  expect(nextYear.body['flags']).toEqual([]);
});

describe('Numbers are 1, 2, 3 … without a gap or a double', () => {
  it.each(SEEDS)(
    'with four writers, a replica that is stopped under them, lost answers and clocks that jump: seed %i',
    async (seed) => {
      const random = seeded(seed);
      const shop = await openShop(world);
      const told = await written(shop, random);
      const stored = await shop.stored();

      expect(stored).toHaveLength(BILLS);
      const byYear = Map.groupBy(stored, ({ financial_year }) => String(financial_year));
      for (const [year, bills] of byYear) {
        const keys = bills.map(({ number }) => numberKey(String(number))).toSorted();
        expect(keys).toEqual(bills.map((_, index) => `S/${year}/${String(index + 1).padStart(6, '0')}`));
      }
      for (const { number, sold_at, sold_date, sale_id } of stored) {
        expect(sold_date).toBe(businessDateOf(String(sold_at)));
        expect(String(number).split('/')[1]).toBe(financialYearOf(String(sold_date)).label);
        expect(told.get(String(sale_id))).toBe(number);
      }
    },
  );
});

/** When bills are written: around the end of a year, and on an ordinary day. */
const MOMENTS = ['2026-03-31T18:29:59.999Z', '2026-03-31T18:30:00.000Z', '2026-04-02T05:00:00.000Z'];

/** What the server's clock is set to, also back. */
const CLOCKS = ['2026-04-02T05:00:00.000Z', '2026-11-22T06:30:00.000Z', '2027-04-01T00:00:00.000Z'];

/**
 * Another replica, on a connection of its own. It hangs up when nobody waits for it any more: a transaction whose
 * connection is cut stands in the way for a minute, as in MongoDB; what a killed process leaves is tried in launch/test.
 */
async function aReplica() {
  const mongo = await new MongoClient(inject('mongodbUri'), { ignoreUndefined: true }).connect();
  const { service, http } = await startSales({ mongo, beside: world });
  return { http, stop: () => service.close(), hangUp: () => mongo.close() };
}

/**
 * Bills of four writers at two replicas, one of which is stopped under them again and again; each is asked for until it
 * is answered, and one in four answers is lost on its way.
 */
async function written(shop: Shop, random: () => number): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  const token = world.token({ tenant_id: shop.tenant });
  let replica = await aReplica();
  let left = BILLS;
  let begun = 0;
  const stops: (() => Promise<void>)[] = [];
  const writer = async () => {
    while (left-- > 0) {
      const sale_id = newId();
      const sold_at = MOMENTS[Math.floor(random() * MOMENTS.length)] ?? '';
      const call = { token, tenant: shop.tenant, body: aRequest({ sale_id, sold_at }) };
      begun += 1;
      while (!told.has(sale_id)) {
        world.clock.set(CLOCKS[Math.floor(random() * CLOCKS.length)] ?? '');
        const { status, body } = await (random() < 0.5 ? replica : world).http('POST', '/sales', call);
        if (status < 300 && random() < 0.75) told.set(sale_id, String(body['number']));
        await world.http('POST', '/sales', { ...call, body: aRequest({ lines: [aLine({ gst_rate_bp: 1300 })] }) });
      }
    }
  };
  const stopper = async () => {
    for (let count = 1; count <= STOPS; count += 1) {
      await vi.waitUntil(() => begun >= (count * BILLS) / (STOPS + 1), { timeout: 60_000, interval: 5 });
      const stopped = replica;
      replica = await aReplica();
      stops.push(stopped.hangUp);
      await stopped.stop();
    }
  };
  await Promise.all([stopper(), ...Array.from({ length: WRITERS }, writer)]);
  await replica.stop();
  for (const hangUp of [...stops, replica.hangUp]) await hangUp();
  return told;
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
