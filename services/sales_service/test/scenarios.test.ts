import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenarioBills } from './support/bills.ts';
import type { ScenarioBill } from './support/bills.ts';
import { customerId, deviceA, saleId } from './support/ids.ts';
import { aFact, linesOf } from './support/sales.ts';
import { openShop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

const figuresOf = (bill: ScenarioBill) =>
  bill.lines.map(({ expected }) => ({ ...expected, sgst_paise: expected.cgst_paise, igst_paise: 0, cess_paise: 0 }));

describe.each(scenarioBills)('$title', (bill) => {
  const { bill_discount_paise, document_type, totals } = bill;
  const paid = [{ mode: 'upi', amount_paise: totals['payable_paise'] }];

  it('is exact to the paisa as a request', async () => {
    const shop = await openShop(world);

    const { status, body } = await shop.record({ lines: linesOf(bill), bill_discount_paise, tenders: paid });

    expect(status).toBe(201);
    expect(body).toMatchObject({ document_type, totals, number: 'S/2627/000001', credit_paise: 0, flags: [] });
    expect(body['lines']).toMatchObject(figuresOf(bill));
  });

  it('is exact to the paisa as a fact, with nothing to say against it', async () => {
    const shop = await openShop(world);

    const { status, body } = await shop.record(aFact({ lines: linesOf(bill), bill_discount_paise }));

    expect(status).toBe(201);
    expect(body).toMatchObject({ document_type, totals, number: 'A/2627/000001', device_id: deviceA, flags: [] });
    expect(body['lines']).toMatchObject(figuresOf(bill));
    expect(body).not.toHaveProperty('recomputed');
  });

  it('is quoted with the same figures and leaves nothing behind', async () => {
    const shop = await openShop(world);

    const { status, body } = await shop.post('/sales/quote', { lines: linesOf(bill), bill_discount_paise });

    expect(status).toBe(200);
    expect(body).toMatchObject({ document_type, totals, flags: [] });
    expect(await shop.stored()).toEqual([]);
  });
});

it('leaves the rest of a three-way payment to the customer’s khata', async () => {
  const shop = await openShop(world);
  const bill = scenarioBills[0] as ScenarioBill;
  const tenders = [
    { mode: 'cash', amount_paise: 30000, tendered_paise: 50000 },
    { mode: 'upi', amount_paise: 20000 },
  ];
  const customer = { customer_id: customerId(1), name: 'Ramesh Verma' };

  const { body } = await shop.record({
    sale_id: saleId(1),
    lines: linesOf(bill),
    bill_discount_paise: bill.bill_discount_paise,
    tenders,
    customer,
  });

  expect(body).toMatchObject({ credit_paise: 23100, due_paise: 23100, customer, tenders });
  expect(body['tenders']).toHaveLength(2);
});

it('bills a registered buyer of another State with freight: S9 of the apparel wholesaler', async () => {
  const shop = await openShop(world);

  const { body } = await shop.record({
    lines: [
      {
        name: 'Shirt',
        hsn: '6205',
        unit: 'PCS',
        qty_milli: 40_000,
        unit_price_paise: 45_000,
        price_includes_tax: false,
        gst_rate_bp: 500,
        discount_paise: 180_000,
      },
    ],
    charges: [{ kind: 'freight', amount_paise: 30_000 }],
    customer: { name: 'Mumbai Retail', gstin: '27ABCDE1234F1Z0' },
    due_date: '2026-12-22',
  });

  expect(body).toMatchObject({
    document_type: 'tax_invoice',
    place_of_supply: '27',
    totals: { taxable_paise: 1_650_000, igst_paise: 82_500, cgst_paise: 0, sgst_paise: 0, payable_paise: 1_732_500 },
    credit_paise: 1_732_500,
  });
});
