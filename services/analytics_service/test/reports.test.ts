import type { Reply, TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aLine, aShop, startAnalytics } from './support/analytics.ts';

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
      cancelled_bills: 0,
      cancelled_paise: 0,
      credit_notes: 0,
      returned_paise: 0,
      debit_notes: 0,
      debited_paise: 0,
      net_paise: 2_340,
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

const november = { from_date: '2026-11-01', to_date: '2026-11-30' };
const dal = '01890000-0000-7000-8002-000000000001';

describe('bills that are cancelled and returned', () => {
  const bill = { lines: [aLine('Soap', 500, 2_000, 20_000, 500, dal)], payable_paise: 21_000 };
  const back = { lines: [aLine('Soap', 500, 1_000, 10_000, 250, dal)], payable_paise: 10_500, sold_date: '2026-11-23' };

  it('stay in the summary with columns of their own, in whatever order they are heard of', async () => {
    const shop = aShop(world);
    const events = [
      shop.billed(1, bill),
      shop.billed(2, bill),
      shop.noted(3, back),
      shop.cancelled(4, bill),
      shop.noted(5, { ...back, payable_paise: 700 }, 'debit_note'),
    ];

    for (const event of events.toReversed()) await world.deliver(event);
    await world.deliver(...events);

    const { body } = await shop.report('2026-11-01', '2026-11-30');
    expect(body['rows']).toMatchObject([
      { period: '2026-11-22', bills: 2, payable_paise: 42_000, cancelled_bills: 1, cancelled_paise: 21_000 },
      { period: '2026-11-23', bills: 0, credit_notes: 1, returned_paise: 10_500, debit_notes: 1, debited_paise: 700 },
    ]);
    expect(body['totals']).toMatchObject({ net_paise: 42_000 - 21_000 - 10_500 + 700 });
  });

  it('leave the tax they bore: the sums of S13, rate by rate', async () => {
    const shop = aShop(world);
    await world.deliver(
      shop.billed(1, {
        payable_paise: 73_100,
        lines: [
          aLine('Toor dal', 0, 1_250, 19_467, 0),
          aLine('Sugar', 500, 2_000, 8_529, 213),
          aLine('Mustard oil', 500, 1_000, 17_149, 429),
          aLine('Biscuit', 500, 4_000, 3_708, 93),
          aLine('Soap', 500, 3_000, 10_568, 264),
          aLine('Battery', 1_800, 1_000, 9_899, 891),
        ],
      }),
      shop.billed(2, {
        payable_paise: 29_100,
        lines: [
          aLine('Noodles', 500, 1_000, 5_334, 133),
          aLine('Toothpaste', 500, 1_000, 9_048, 226),
          aLine('Milk', 0, 2_000, 14_000, 0),
        ],
      }),
      shop.billed(3, { payable_paise: 12_000, lines: [aLine('X', 500, 2_000, 11_428, 286)] }),
      shop.billed(4, { payable_paise: 12_000, lines: [aLine('X', 500, 2_000, 11_428, 286)] }),
      shop.noted(5, { payable_paise: 3_700, lines: [aLine('Soap', 500, 1_000, 3_523, 88)] }),
    );

    const { body } = await shop.post('/reports', { type: 'tax_summary', ...november });

    const heads = { igst_paise: 0, cess_paise: 0, supply: 'intra' };
    expect(body['rows']).toEqual([
      { gst_rate_bp: 0, taxable_paise: 33_467, cgst_paise: 0, sgst_paise: 0, ...heads },
      { gst_rate_bp: 500, taxable_paise: 73_669, cgst_paise: 1_842, sgst_paise: 1_842, ...heads },
      { gst_rate_bp: 1_800, taxable_paise: 9_899, cgst_paise: 891, sgst_paise: 891, ...heads },
    ]);
    expect((await shop.report('2026-11-01', '2026-11-30')).body['totals']).toMatchObject({ net_paise: 122_500 });
  });

  it('keep the supplies between States apart', async () => {
    const shop = aShop(world);
    const away = { ...bill, place_of_supply: '27' };
    await world.deliver(shop.billed(1, bill), shop.billed(2, away), shop.billed(3, away), shop.cancelled(4, away));

    const { body } = await shop.post('/reports', { type: 'tax_summary', ...november });

    expect(body['rows']).toMatchObject([
      { supply: 'intra', taxable_paise: 20_000 },
      { supply: 'inter', taxable_paise: 20_000 },
    ]);
    expect(body['totals']).toMatchObject({ taxable_paise: 40_000 });
  });
});

describe('the items of a range', () => {
  const sold = (name: string, qty: number, paise: number, day: string, itemId?: string) => ({
    lines: [aLine(name, 0, qty, paise, 0, itemId)],
    payable_paise: paise,
    sold_date: day,
  });

  it('are ranked by what they brought in, over the days asked for and no others', async () => {
    const shop = aShop(world);
    await world.deliver(
      shop.billed(1, sold('Dal', 1_000, 10_000, '2026-10-31', dal)),
      shop.billed(2, sold('Dal', 2_000, 20_000, '2026-11-01', dal)),
      shop.billed(3, sold('Toor dal', 3_000, 30_000, '2026-12-05', dal)),
      shop.billed(4, sold('Loose tea', 100, 45_000, '2026-11-30')),
      shop.billed(5, sold('LOOSE TEA', 100, 1_000, '2026-11-30')),
      shop.noted(6, sold('Toor dal', 500, 5_000, '2026-11-30', dal)),
      shop.billed(7, sold('Gone', 1_000, 90_000, '2026-11-30')),
      shop.cancelled(8, sold('Gone', 1_000, 90_000, '2026-11-30')),
    );

    const { body } = await shop.post('/reports', { type: 'top_items', from_date: '2026-11-01', to_date: '2026-12-05' });
    const best = await shop.post('/reports', { type: 'top_items', ...november, limit: 1 });

    expect(body['rows']).toMatchObject([
      { name: 'LOOSE TEA', sold_milli: 200, net_paise: 46_000 },
      { item_id: dal, name: 'Toor dal', sold_milli: 5_000, returned_milli: 500, sold_paise: 50_000, net_paise: 45_000 },
      { name: 'Gone', sold_paise: 90_000, returned_paise: 90_000, net_paise: 0 },
    ]);
    expect(body['totals']).toEqual({ items: 3, sold_paise: 186_000, returned_paise: 95_000, net_paise: 91_000 });
    expect(best.body).toMatchObject({ rows: [{ name: 'LOOSE TEA' }], totals: { items: 3 } });
  });
});

describe('payments by mode', () => {
  it('are what came, less what went and what was undone, each counted once', async () => {
    const shop = aShop(world);
    const events = [
      shop.payment(1, { amount_paise: 30_000 }),
      shop.payment(2, { amount_paise: 5_000 }),
      shop.payment(3, { amount_paise: 5_000, status: 'undone' }, 'changed'),
      shop.payment(4, { amount_paise: 9_000, direction: 'out' }),
      shop.payment(5, { mode: 'upi', amount_paise: 20_000 }),
      shop.payment(6, { mode: 'upi', amount_paise: 20_000 }, 'changed'),
      shop.payment(7, { mode: 'upi', amount_paise: 1, paid_date: '2026-12-01' }),
    ];
    await world.deliver(...events);
    await world.deliver(...events);

    const { body } = await shop.post('/reports', { type: 'payments_by_mode', ...november });

    expect(body['rows']).toEqual([
      {
        mode: 'cash',
        payments: 3,
        in_paise: 35_000,
        out_paise: 9_000,
        undone_in_paise: 5_000,
        undone_out_paise: 0,
        to_verify_paise: 0,
        net_paise: 21_000,
      },
      {
        mode: 'upi',
        payments: 1,
        in_paise: 20_000,
        out_paise: 0,
        undone_in_paise: 0,
        undone_out_paise: 0,
        to_verify_paise: 0,
        net_paise: 20_000,
      },
    ]);
    expect(body['totals']).toMatchObject({ payments: 4, net_paise: 41_000 });
  });

  it('count what went back with a cancelled bill as its refund alone, and what was undone once', async () => {
    const shop = aShop(world);

    await world.deliver(
      shop.payment(1, { amount_paise: 10_000 }),
      shop.payment(2, { amount_paise: 10_000, status: 'reversed' }, 'changed', ['status']),
      shop.payment(3, { amount_paise: 10_000, direction: 'out' }),
      shop.payment(4, { mode: 'upi', amount_paise: 20_000 }),
      shop.payment(5, { mode: 'upi', amount_paise: 20_000, status: 'undone' }, 'changed', ['status']),
      shop.payment(6, { mode: 'upi', amount_paise: 20_000, status: 'undone' }, 'changed', ['upi_state']),
    );

    const { body } = await shop.post('/reports', { type: 'payments_by_mode', ...november });
    expect(body['rows']).toMatchObject([
      { mode: 'cash', payments: 2, in_paise: 10_000, out_paise: 10_000, undone_in_paise: 0, net_paise: 0 },
      { mode: 'upi', payments: 1, in_paise: 20_000, out_paise: 0, undone_in_paise: 20_000, net_paise: 0 },
    ]);
  });

  it('say what of UPI nobody has verified yet', async () => {
    const shop = aShop(world);
    const upi = (seq: number, amount_paise: number, more: Readonly<Record<string, unknown>>, changes?: string[]) =>
      shop.payment(seq, { mode: 'upi', amount_paise, ...more }, changes ? 'changed' : 'recorded', changes);
    const claimed = { upi_state: 'claimed' };

    await world.deliver(
      upi(1, 10_000, claimed),
      upi(2, 2_000, claimed),
      upi(3, 2_000, { upi_state: 'verified' }, ['upi_state']),
      upi(4, 300, claimed),
      upi(5, 300, { ...claimed, status: 'undone' }, ['status']),
      upi(6, 40, { upi_state: 'verified' }),
      upi(7, 40, { upi_state: 'verified', status: 'undone' }, ['status']),
      upi(8, 5, { ...claimed, direction: 'out' }),
    );

    const { body } = await shop.post('/reports', { type: 'payments_by_mode', ...november });
    expect(body['rows']).toMatchObject([{ mode: 'upi', in_paise: 12_340, to_verify_paise: 10_000 }]);
  });
});
