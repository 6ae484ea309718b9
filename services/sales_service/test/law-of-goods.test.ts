import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerId, itemId, saleId } from './support/ids.ts';
import { aFact, aLine, aRequest } from './support/sales.ts';
import {
  allocationChanged,
  customerChanged,
  itemChanged,
  openShop,
  profileChanged,
  startSales,
} from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

const gstin = '27ABCDE1234F1Z0';
const cash = (amount_paise: number) => [{ mode: 'cash', amount_paise }];
const cigarettes = aLine({
  name: 'Cigarettes',
  hsn: '2402',
  gst_rate_bp: 4000,
  unit_price_paise: 13_500,
  mrp_paise: 14_000,
});
const shirt = (unit_price_paise: number, gst_rate_bp: number, more: object = {}) =>
  aLine({ name: 'Shirt', hsn: '6205', unit_price_paise, gst_rate_bp, ...more });

describe('tobacco and pan masala (CGST Rules r.31D)', () => {
  it('are taxed on the printed price alike in quote, sale and fact, and the buyer pays what he was asked', async () => {
    const shop = await openShop(world);
    const wanted = aRequest({ lines: [cigarettes], tenders: cash(13_500) });

    const quote = await shop.post('/sales/quote', wanted);
    const sale = await shop.record(wanted);
    const fact = await shop.record(aFact({ lines: [cigarettes], tenders: cash(13_500) }));

    for (const { body } of [quote, sale, fact]) {
      expect(body).toMatchObject({
        flags: [],
        lines: [
          { taxable_paise: 10_000, cgst_paise: 2000, sgst_paise: 2000, concession_paise: 500, total_paise: 13_500 },
        ],
        totals: { taxable_paise: 10_000, concession_paise: 500, round_off_paise: 0, payable_paise: 13_500 },
      });
    }
    expect(fact.body).not.toHaveProperty('recomputed');
  });

  it('without the printed price are refused as a request and flagged as a fact', async () => {
    const shop = await openShop(world);
    const { mrp_paise: _, ...unmarked } = cigarettes;

    const request = await shop.record(aRequest({ lines: [unmarked], tenders: cash(13_500) }));
    const fact = await shop.record(aFact({ lines: [unmarked] }));

    expect(request).toMatchObject({
      status: 422,
      body: { code: 'sales/printed-price-missing', rule: 'CGST Rules r.31D', line_no: 1 },
    });
    expect(fact.body).toMatchObject({ flags: ['printed-price-missing'] });
  });

  it('were taxed on what they were sold for until 31 January 2026', async () => {
    const shop = await openShop(world);
    const old = aLine({ ...cigarettes, gst_rate_bp: 2800 });

    const { body } = await shop.record(
      aRequest({ lines: [old], tenders: cash(13_500), sold_at: '2026-01-31T06:30:00Z' }),
    );

    expect(body).toMatchObject({ totals: { taxable_paise: 10_546, payable_paise: 13_500 } });
    expect(body).not.toHaveProperty('totals.concession_paise');
  });

  it('are returned at what was paid, with the value and tax of the printed price', async () => {
    const shop = await openShop(world);
    const sale = await shop.record(
      aRequest({ sale_id: saleId(1), lines: [aLine({ ...cigarettes, qty_milli: 2000 })], tenders: cash(27_000) }),
    );

    const note = await shop.post(`/sales/${String(sale.body['sale_id'])}/returns`, {
      lines: [{ line_no: 1, qty_milli: 1000 }],
      refund: { mode: 'cash' },
    });

    expect(note.body).toMatchObject({
      lines: [{ taxable_paise: 10_000, cgst_paise: 2000, concession_paise: 500, total_paise: 13_500 }],
      totals: { taxable_paise: 10_000, concession_paise: 500, payable_paise: 13_500 },
      flags: [],
    });
  });
});

describe('clothing and footwear (9/2025-Central Tax (Rate))', () => {
  it.each([
    ['a shirt of 2,500 before tax at 5 %', shirt(250_000, 500, { price_includes_tax: false }), []],
    ['a shirt of 2,500.01 at 5 %', shirt(250_001, 500, { price_includes_tax: false }), ['rate-out-of-band']],
    ['a shirt of 2,500 at 18 %', shirt(250_000, 1800, { price_includes_tax: false }), ['rate-out-of-band']],
    ['a shirt of 2,625 with tax at 5 %', shirt(262_500, 500), []],
    ['a shirt between the bands at 5 %', shirt(270_000, 500), ['rate-out-of-band']],
    ['a shirt between the bands at 18 %', shirt(270_000, 1800), ['rate-out-of-band']],
    ['a shirt of 2,951 with tax at 18 %', shirt(295_100, 1800), []],
    [
      'a shirt that a discount brings to 2,500',
      shirt(300_000, 500, { price_includes_tax: false, discount_paise: 50_000 }),
      [],
    ],
    ['shirts sold by weight', shirt(300_000, 500, { unit: 'kg' }), []],
  ])('%s', async (_, line, flags) => {
    const shop = await openShop(world);

    const quote = await shop.post('/sales/quote', aRequest({ lines: [line], tenders: [] }));

    expect(quote.body['flags']).toEqual(flags);
  });

  it('with a rate that contradicts the price are sold on request, and flagged', async () => {
    const shop = await openShop(world);

    const sale = await shop.record(aRequest({ lines: [shirt(270_000, 500)], tenders: cash(270_000) }));
    const fact = await shop.record(aFact({ lines: [shirt(270_000, 500)] }));

    expect(sale).toMatchObject({ status: 201, body: { flags: ['rate-out-of-band'] } });
    expect(fact).toMatchObject({ status: 201, body: { flags: ['rate-out-of-band'] } });
  });
});

describe('digits of HSN (12/2017-Central Tax as amended by 78/2020)', () => {
  const big = [{ financial_year: '2526', turnover_paise: 5_000_000_001 }];

  it.each([
    ['a consumer, up to five crore', {}, undefined, undefined, []],
    ['a business, up to five crore', { gstin }, undefined, undefined, ['hsn-too-short']],
    ['a business, two digits', { gstin }, '34', undefined, ['hsn-too-short']],
    ['a business, four digits', { gstin }, '3401', undefined, []],
    ['a business, four digits, above five crore', { gstin }, '3401', big, ['hsn-too-short']],
    ['a consumer, four digits, above five crore', {}, '3401', big, ['hsn-too-short']],
    ['a consumer, six digits, above five crore', {}, '340111', big, []],
  ])('%s', async (_, customer, hsn, turnovers, flags) => {
    const shop = await openShop(world, turnovers && { turnovers });
    const line = aLine(hsn === undefined ? {} : { hsn });

    const quote = await shop.post('/sales/quote', aRequest({ lines: [line], customer }));

    expect(quote.body['flags']).toEqual(flags);
  });
});

describe('the marked price (Legal Metrology (Packaged Commodities) Rules r.2(m))', () => {
  it('is looked at after discount and with tax', async () => {
    const shop = await openShop(world);
    const onTop = { price_includes_tax: false, unit_price_paise: 10_000, mrp_paise: 10_000 };

    const withTax = await shop.record(aRequest({ lines: [aLine(onTop)] }));
    const discounted = await shop.record(
      aRequest({ lines: [aLine({ ...onTop, discount_paise: 477 })], tenders: cash(10_000) }),
    );

    expect(withTax).toMatchObject({ status: 422, body: { code: 'sales/above-mrp', price_paise: 10_500 } });
    expect(discounted.status).toBe(201);
  });

  it('may be passed for a reason only by goods that come in no package', async () => {
    const shop = await openShop(world);
    const above = { mrp_paise: 10_000, above_mrp_reason: 'the mandi is dear today' };

    const packed = await shop.record(aRequest({ lines: [aLine(above)] }));
    const loose = await shop.record(aRequest({ lines: [aLine({ ...above, unit: 'kg' })] }));
    const fact = await shop.record(aFact({ lines: [aLine(above)] }));

    expect(packed).toMatchObject({ status: 422, body: { code: 'sales/above-mrp' } });
    expect(loose).toMatchObject({
      status: 201,
      body: { flags: [], lines: [{ above_mrp_reason: 'the mandi is dear today' }] },
    });
    expect(fact.body['flags']).toEqual(['above-mrp']);
  });
});

it('Act s.15(3)(b): what is waived after the invoice changes neither the bill nor the return', async () => {
  const shop = await openShop(world);
  await shop.hears(customerChanged(shop.tenant, 1, 1));
  const customer = { customer_id: customerId(1), name: 'Meena Devi' };
  const sale = await shop.record(aRequest({ sale_id: saleId(1), customer, tenders: [] }));
  const filed = await shop.get('/gst/returns/gstr1?period=2026-11');

  await shop.hears(allocationChanged(shop.tenant, 1, saleId(1), 0));

  const after = await shop.get(`/sales/${saleId(1)}`);
  expect(after.body).toMatchObject({ due_paise: 0, totals: sale.body['totals'], lines: sale.body['lines'] });
  expect((await shop.get('/gst/returns/gstr1?period=2026-11')).body).toEqual(filed.body);
});

describe('goods without tax (CGST Act s.2(47), s.2(78), s.9)', () => {
  it('are nil, exempt or non-GST as their item says, on the bill, its note and in Table 8', async () => {
    const shop = await openShop(world);
    const free = (count: number, treatment: string) =>
      itemChanged(shop.tenant, count, count, { tax: [{ from_date: '2025-09-22', gst_rate_bp: 0, treatment }] });
    await shop.hears(free(1, 'nil'), free(2, 'exempt'), free(3, 'non_gst'));
    const lines = [1, 2, 3].map((count) => ({ item_id: itemId(count), qty_milli: count * 1000 }));

    const sale = await shop.record(aRequest({ lines, tenders: cash(63_000) }));
    const note = await shop.post(`/sales/${String(sale.body['sale_id'])}/returns`, {
      lines: [{ line_no: 3, qty_milli: 1000 }],
      refund: { mode: 'cash' },
    });
    const { body } = await shop.get('/gst/returns/gstr1?period=2026-11');

    expect(sale.body).toMatchObject({
      document_type: 'bill_of_supply',
      lines: [{ treatment: 'nil' }, { treatment: 'exempt' }, { treatment: 'non_gst' }],
    });
    expect(note.body).toMatchObject({ lines: [{ treatment: 'non_gst' }] });
    expect(body).toHaveProperty('nil.inv', [{ sply_ty: 'INTRAB2C', nil_amt: 105, expt_amt: 210, ngsup_amt: 210 }]);
  });
});

describe('a shop that changes its kind in mid-year (CGST Act s.10, s.31)', () => {
  it('writes each bill as the kind of its own day, also one that arrives late', async () => {
    const shop = await openShop(world);
    await shop.hears(
      profileChanged(shop.tenant, 9, {
        seller_kinds: [
          { seller_kind: 'composition', from_date: '2026-04-01' },
          { seller_kind: 'regular', from_date: '2026-10-01' },
        ],
      }),
    );

    const before = await shop.record(aRequest({ sold_at: '2026-09-30T18:29:59Z' }));
    const after = await shop.record(aRequest({ sold_at: '2026-09-30T18:30:00Z' }));
    const late = await shop.record(aFact({ sold_at: '2026-09-30T06:30:00Z' }));

    expect(before.body).toMatchObject({
      document_type: 'bill_of_supply',
      totals: { cgst_paise: 0, payable_paise: 10500 },
    });
    expect(after.body).toMatchObject({ document_type: 'tax_invoice', totals: { cgst_paise: 250 } });
    expect(late.body['flags']).toContain('seller-kind-mismatch');
  });
});

describe('compensation cess (19/2025-Central Tax (Rate))', () => {
  it.each([
    ['2025-09-21T06:30:00Z', '2202', 1200, 201],
    ['2025-09-22T06:30:00Z', '2202', 1200, 422],
    ['2026-01-31T06:30:00Z', '2402', 1200, 201],
    ['2026-02-01T06:30:00Z', '2402', 1200, 422],
  ])('of a bill of %s on goods of %s', async (sold_at, hsn, cess_rate_bp, expected) => {
    const shop = await openShop(world);
    const line = aLine({ hsn, cess_rate_bp, gst_rate_bp: 1800, mrp_paise: 20_000 });

    const { status, body } = await shop.record(aRequest({ lines: [line], sold_at }));

    expect({ status, code: body['code'] }).toEqual({
      status: expected,
      code: expected === 201 ? undefined : 'sales/cess-not-in-force',
    });
  });

  it('on a document of a day without it is flagged', async () => {
    const shop = await openShop(world);

    const { body } = await shop.record(aFact({ lines: [aLine({ cess_rate_bp: 1200 })] }));

    expect(body['flags']).toEqual(['rate-not-in-force']);
  });
});
