import type { Reply, TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aShop, startAnalytics } from './support/analytics.ts';

let world: TestService;
beforeAll(async () => {
  world = await startAnalytics();
});
afterAll(() => world.close());

describe('the sales summary', () => {
  it('sums the figures of the bills by day, month and in total', async () => {
    const shop = aShop(world);
    await world.deliver(
      shop.sale(1, 10_000, '2026-10-31'),
      shop.sale(2, 2_000, '2026-11-21'),
      shop.sale(3, 300, '2026-11-22'),
      shop.sale(4, 40, '2026-11-22'),
    );

    const byDay = await shop.report('2026-11-01', '2026-11-30');
    const byMonth = await shop.report('2026-10-01', '2026-11-30', 'month');
    const total = await shop.report('2026-10-31', '2026-11-21', 'total');

    const payables = ({ body }: Reply) =>
      [...(body['rows'] as Iterable<Reply['body']>)].map((row) => [row['period'], row['payable_paise']]);
    expect(byDay.status).toBe(200);
    expect(byDay.body).toMatchObject({ type: 'sales_summary', group_by: 'day', as_of: '2026-11-22T06:30:00.000Z' });
    expect(payables(byDay)).toEqual([
      ['2026-11-21', 2_000],
      ['2026-11-22', 340],
    ]);
    expect(byDay.body['totals']).toEqual({
      bills: 3,
      gross_paise: 2_349,
      discount_paise: 9,
      charges_paise: 0,
      taxable_paise: 2_340,
      cgst_paise: 12,
      sgst_paise: 12,
      igst_paise: 0,
      cess_paise: 0,
      round_off_paise: -24,
      payable_paise: 2_340,
      credit_paise: 15,
    });
    expect(payables(byMonth)).toEqual([
      ['2026-10', 10_000],
      ['2026-11', 2_340],
    ]);
    expect(payables(total)).toEqual([['total', 12_000]]);
  });

  it('counts a bill once, however often and however mixed it is delivered', async () => {
    const shop = aShop(world);
    const one = shop.sale(1, 100);
    const two = shop.sale(2, 20);
    const three = shop.sale(3, 3);

    await world.deliver(three);
    await world.deliver(one, two);
    await world.deliver(two, three, one);

    expect((await shop.report('2026-11-22', '2026-11-22')).body['totals']).toMatchObject({
      bills: 3,
      payable_paise: 123,
    });
    expect(await shop.counts()).toEqual({ 'sales.sale-recorded.v1': 3 });
    const { db } = world.service;
    expect(await db.collection('dead_letters').find({ tenant_id: shop.tenant_id }).toArray()).toEqual([]);
  });

  it('is empty for a shop that sold nothing', async () => {
    const shop = aShop(world);

    const reply = await shop.report('2026-11-01', '2026-11-30');

    expect(reply.body).toMatchObject({ rows: [], totals: { bills: 0, payable_paise: 0 } });
  });

  it.each([
    ['an unknown report', { type: 'horoscope' }, 400, 'common/invalid'],
    ['a day that is none', { to_date: '2026-02-30' }, 400, 'common/invalid'],
    ['an instant for a day', { to_date: '2026-11-22T00:00:00Z' }, 400, 'common/invalid'],
    ['an unknown field', { where: {} }, 400, 'common/invalid'],
    ['a range that ends before it begins', { to_date: '2026-10-31' }, 422, 'analytics/range-reversed'],
    ['a range of 401 days', { to_date: '2027-12-06' }, 422, 'analytics/range-too-long'],
  ])('refuses %s', async (_what, given, status, code) => {
    const shop = aShop(world);

    const reply = await shop.post('/reports', {
      type: 'sales_summary',
      from_date: '2026-11-01',
      to_date: '2026-11-30',
      ...given,
    });

    expect(reply).toMatchObject({ status, body: { code } });
  });

  it('covers a range of 400 days', async () => {
    const shop = aShop(world);

    const reply = await shop.report('2026-11-01', '2027-12-05', 'total');

    expect(reply.status).toBe(200);
  });
});
