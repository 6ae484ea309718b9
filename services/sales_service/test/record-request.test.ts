import { SaleId } from '@rmp/contracts';
import { Tender } from '@rmp/contracts/sales';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemId, paymentId, saleId, userId } from './support/ids.ts';
import { aLine, aRequest } from './support/sales.ts';
import { itemChanged, openShop, profileChanged, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

const soap = { item_id: itemId(1), qty_milli: 1000 };
const oldAndNew = [
  { from_date: '2025-09-22', gst_rate_bp: 500 },
  { from_date: '2026-11-01', gst_rate_bp: 1800 },
];

describe('a request', () => {
  it('takes from its item what the line does not say, and keeps what it says', async () => {
    const shop = await openShop(world);
    await shop.hears(itemChanged(shop.tenant, 1, 1, { hsn: '3401', mrp_paise: 11000 }));

    const { body } = await shop.record({
      lines: [soap, { ...soap, unit_price_paise: 9000, name: 'Soap, dented' }],
      tenders: [{ mode: 'cash', amount_paise: 19500 }],
    });

    expect(body['lines']).toMatchObject([
      { line_no: 1, name: 'Soap bar', hsn: '3401', unit_price_paise: 10500, gst_rate_bp: 500, mrp_paise: 11000 },
      { line_no: 2, name: 'Soap, dented', hsn: '3401', unit_price_paise: 9000, total_paise: 9000 },
    ]);
  });

  it('is taxed by the rate its item had on the day of the bill', async () => {
    const shop = await openShop(world);
    await shop.hears(itemChanged(shop.tenant, 1, 1, { tax: oldAndNew }));
    const tenders = [{ mode: 'cash', amount_paise: 10500 }];

    const before = await shop.record({ lines: [soap], tenders, sold_at: '2026-10-31T18:29:59Z' });
    const after = await shop.record({ lines: [soap], tenders, sold_at: '2026-10-31T18:30:00Z' });

    expect(before.body).toMatchObject({ sold_date: '2026-10-31', lines: [{ gst_rate_bp: 500 }] });
    expect(after.body).toMatchObject({ sold_date: '2026-11-01', lines: [{ gst_rate_bp: 1800 }] });
  });

  it('is numbered in the year of its own day, each year from one', async () => {
    const shop = await openShop(world);

    const old = await shop.record(aRequest({ sold_at: '2026-03-31T18:29:59Z' }));
    const fresh = await shop.record(aRequest({ sold_at: '2026-03-31T18:30:00Z' }));
    const next = await shop.record(aRequest());

    expect([old, fresh, next].map(({ body }) => body['number'])).toEqual([
      'S/2526/000001',
      'S/2627/000001',
      'S/2627/000002',
    ]);
  });

  it.each([
    ['unregistered', 'bill'],
    ['composition', 'bill_of_supply'],
  ])('of a %s seller charges no tax, whatever the item says', async (seller_kind, document_type) => {
    const shop = await openShop(world, { seller_kinds: [{ seller_kind, from_date: '2020-01-01' }] });
    await shop.hears(itemChanged(shop.tenant, 1, 1, { tax: oldAndNew, price_includes_tax: false }));

    const { body } = await shop.record({ lines: [soap], tenders: [{ mode: 'cash', amount_paise: 10500 }] });

    expect(body).toMatchObject({
      document_type,
      lines: [{ gst_rate_bp: 0 }],
      totals: { taxable_paise: 10500, cgst_paise: 0, sgst_paise: 0, igst_paise: 0, payable_paise: 10500 },
    });
  });

  it('follows the seller’s kind over its dates', async () => {
    const shop = await openShop(world, {
      seller_kinds: [
        { seller_kind: 'unregistered', from_date: '2020-01-01' },
        { seller_kind: 'regular', from_date: '2026-11-22' },
      ],
    });

    const before = await shop.record(aRequest({ sold_at: '2026-11-21T10:00:00Z' }));
    const after = await shop.record(aRequest());

    expect(before.body).toMatchObject({ document_type: 'bill', seller: { seller_kind: 'unregistered' } });
    expect(after.body).toMatchObject({ document_type: 'tax_invoice', seller: { gstin: '08ABCDE1234F1Z0' } });
  });

  it('keeps who sold, mints what is missing, and dates itself now in UTC', async () => {
    const shop = await openShop(world);

    const { body } = await shop.record(aRequest({ cashier_id: userId(7), note: 'urgent', tags: ['wedding'] }));

    expect(body).toMatchObject({
      tenant_id: shop.tenant,
      origin: 'request',
      status: 'issued',
      cashier_id: userId(7),
      sold_at: '2026-11-22T06:30:00.000Z',
      recorded_at: '2026-11-22T06:30:00.000Z',
      financial_year: '2627',
      supply: 'regular',
      reverse_charge: false,
      note: 'urgent',
      tags: ['wedding'],
    });
    expect(SaleId.safeParse(body['sale_id']).success).toBe(true);
    expect(Tender.array().length(1).safeParse(body['tenders']).success).toBe(true);
  });

  it('that nobody pays and nobody owes stands unpaid, until a payment comes for it', async () => {
    const shop = await openShop(world);

    const walkIn = await shop.record(aRequest({ tenders: [{ mode: 'cash', amount_paise: 10000 }] }));
    const named = await shop.record(aRequest({ tenders: [], customer: { name: 'Ramesh Verma' } }));

    expect(walkIn).toMatchObject({ status: 201, body: { flags: ['unpaid'], credit_paise: 500, due_paise: 500 } });
    expect(named).toMatchObject({ status: 201, body: { flags: [], credit_paise: 10500, due_paise: 10500 } });
  });

  it('publishes the whole sale with it', async () => {
    const shop = await openShop(world);

    const { body } = await shop.record(aRequest({ sale_id: saleId(1) }));

    const [event, ...others] = await shop.published();
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: 'sales.sale-recorded.v1',
      subject: saleId(1),
      seq: body['seq'],
      data: { sale: body },
    });
  });
});

describe('a request that breaks a rule', () => {
  const tenders = (amount_paise: number) => [{ mode: 'cash', amount_paise }];
  const big = (unit_price_paise: number) => [aLine({ unit_price_paise, price_includes_tax: false })];

  it.each([
    [
      'too much tendered',
      { tenders: tenders(10501) },
      'sales/over-tendered',
      { payable_paise: 10500, tendered_paise: 10501, over_paise: 1 },
    ],
    [
      'change on a card',
      { tenders: [{ mode: 'card', amount_paise: 10500, tendered_paise: 20000 }] },
      'sales/tendered-cash',
      {},
    ],
    [
      'one payment twice',
      { tenders: [1, 2].map(() => ({ payment_id: paymentId(1), mode: 'upi', amount_paise: 5250 })) },
      'sales/payment-repeated',
      {},
    ],
    [
      'a price above the marked price',
      { lines: [aLine({ mrp_paise: 10499 })] },
      'sales/above-mrp',
      { line_no: 1, mrp_paise: 10499, price_paise: 10500 },
    ],
    [
      'a rate that is not in force',
      { lines: [aLine({ gst_rate_bp: 2800 })] },
      'sales/rate-not-in-force',
      {
        line_no: 1,
        gst_rate_bp: 2800,
        date: '2026-11-22',
        rates_bp: [0, 25, 150, 300, 500, 1200, 1800, 4000],
        in_force: [{ from_date: '2017-07-01', to_date: '2026-01-31' }],
        rule: '9/2025-Central Tax (Rate)',
      },
    ],
    [
      'a rate on exempt goods',
      { lines: [aLine({ treatment: 'exempt' })] },
      'sales/treatment-contradicts-rate',
      { line_no: 1, gst_rate_bp: 500, treatment: 'exempt' },
    ],
    [
      'a cess that is nil by now',
      { lines: [aLine({ cess_rate_bp: 100 })] },
      'sales/cess-not-in-force',
      { line_no: 1, date: '2026-11-22', rule: '19/2025-Central Tax (Rate)' },
    ],
    [
      'a GSTIN that does not add up',
      { customer: { gstin: '27ABCDE1234F1Z1' } },
      'sales/gstin-invalid',
      { expected: '0' },
    ],
    [
      'a State that does not exist',
      { customer: { name: 'Ramesh', state_code: '55' } },
      'sales/state-unknown',
      { state_code: '55' },
    ],
    [
      'no address from ₹50,000',
      { lines: big(5_000_000), tenders: tenders(5_250_000) },
      'sales/address-missing',
      { taxable_paise: 5_000_000 },
    ],
    [
      'a discount above the line',
      { lines: [aLine({ discount_paise: 10501 })] },
      'sales/discount-above-line',
      { gross_paise: 10500 },
    ],
    ['a discount above the bill', { bill_discount_paise: 10501 }, 'sales/discount-above-bill', { lines_paise: 10500 }],
    ['one line number twice', { lines: [1, 1].map((line_no) => ({ ...aLine(), line_no })) }, 'sales/line-numbers', {}],
    ['line numbers on some lines only', { lines: [{ ...aLine(), line_no: 1 }, aLine()] }, 'sales/line-numbers', {}],
    ['a line that says too little', { lines: [{ name: 'Soap', qty_milli: 1000 }] }, 'sales/line-incomplete', {}],
    ['a date in the future', { sold_at: '2026-11-22T06:40:00.001Z' }, 'sales/date-in-future', {}],
    [
      'a product beyond the limit',
      { lines: [aLine({ qty_milli: 1_000_000_000, unit_price_paise: 10_000_000_000 })] },
      'sales/amount-beyond-limit',
      {},
    ],
    [
      'a bill beyond the limit',
      { lines: [1, 2].map(() => aLine({ qty_milli: 100_000, unit_price_paise: 9_999_999_999 })) },
      'sales/amount-beyond-limit',
      {},
    ],
  ])('is refused for %s, and leaves nothing behind', async (_, change, code, members) => {
    const shop = await openShop(world);

    const { status, body, headers } = await shop.record(aRequest(change));

    expect({ status, code: body['code'] }).toEqual({ status: 422, code });
    expect(body).toMatchObject(members);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(await shop.stored()).toEqual([]);
    expect(await shop.published()).toEqual([]);
    expect((await shop.record(aRequest())).body['number']).toBe('S/2627/000001');
  });

  it('takes the boundary itself: ten minutes ahead, the marked price, a rupee below fifty thousand', async () => {
    const shop = await openShop(world);

    const replies = [
      await shop.record(aRequest({ sold_at: '2026-11-22T06:40:00.000Z' })),
      await shop.record(aRequest({ lines: [aLine({ mrp_paise: 10500 })] })),
      await shop.record(aRequest({ lines: big(4_999_900), tenders: tenders(5_249_900) })),
    ];

    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
  });

  it('is not stopped at ₹50,000 once name, address and State are written', async () => {
    const shop = await openShop(world);
    const buyer = { name: 'Ramesh', address: '4 Johari Bazaar', state_code: '08' };

    const { status } = await shop.record(
      aRequest({ lines: big(5_000_000), tenders: tenders(5_250_000), customer: buyer }),
    );

    expect(status).toBe(201);
  });

  it('does not sell to another State when composition or unregistered', async () => {
    const shop = await openShop(world, { seller_kinds: [{ seller_kind: 'composition', from_date: '2020-01-01' }] });

    const { status, body } = await shop.record(aRequest({ customer: { name: 'Ramesh', state_code: '27' } }));

    expect({ status, code: body['code'] }).toEqual({ status: 422, code: 'sales/inter-state-not-allowed' });
  });

  it('is refused by a closed shop, which still takes what was issued', async () => {
    const shop = await openShop(world);
    await shop.hears(profileChanged(shop.tenant, 9, { status: 'closed' }));

    const { status, body } = await shop.record(aRequest());

    expect({ status, code: body['code'] }).toEqual({ status: 403, code: 'tenant/closed' });
  });

  it('needs the permission to sell', async () => {
    const shop = await openShop(world);
    const token = world.token({ tenant_id: shop.tenant, role: 'stock' });

    const { status, body } = await shop.record(aRequest(), { token });

    expect({ status, code: body['code'] }).toEqual({ status: 403, code: 'common/forbidden' });
  });

  it('says in a quote what a sale would be refused for, and asks for no money yet', async () => {
    const shop = await openShop(world);

    const priced = await shop.post('/sales/quote', { lines: [aLine({ mrp_paise: 9000 })] });
    const tendered = await shop.post('/sales/quote', aRequest({ tenders: tenders(10501) }));

    expect(priced.body['flags']).toEqual(['above-mrp']);
    expect(tendered.body['flags']).toEqual(['over-tendered']);
  });
});
