import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { type Counter, openCounter } from './support/counter.ts';
import { freeOffset, startProduct } from './support/product.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

/** Effects come by events, a moment after the answer. */
const soon = { timeout: 20_000, interval: 50 };

describe('the real jobs of a shop, over HTTP', () => {
  test('S1: six items, three tenders, later payment, returns to the last paisa', async () => {
    const shop = await openCounter(await aProduct(), 'sharma-s1');
    const dal = await shop.addItem('Toor dal, loose', 'KGS', 16000, 0, 20_000);
    const sugar = await shop.addItem('Sugar, loose', 'KGS', 4600, 500, 50_000);
    const oil = await shop.addItem('Mustard oil 1 L', 'PCS', 18500, 500, 10_000);
    const biscuit = await shop.addItem('Biscuit packet', 'PCS', 1000, 500, 100_000);
    const soap = await shop.addItem('Soap bar', 'PCS', 3800, 500, 10_000);
    const battery = await shop.addItem('AA battery pack', 'PCS', 12000, 1800, 10_000);
    const { customer_id } = await shop.payment.addCustomer({
      body: { name: 'Ramesh Verma', mobile: '9800000002', opening_balance_paise: 45000 },
    });

    const bill = await vi.waitFor(
      () =>
        shop.sales.recordSale({
          body: {
            sale_id: '01890000-0000-7000-8000-000000000001',
            customer: { customer_id, name: 'Ramesh Verma' },
            lines: [
              { item_id: dal, qty_milli: 1250 },
              { item_id: sugar, qty_milli: 2000 },
              { item_id: oil, qty_milli: 1000 },
              { item_id: biscuit, qty_milli: 4000 },
              { item_id: soap, qty_milli: 3000 },
              { item_id: battery, qty_milli: 1000 },
            ],
            bill_discount_paise: 2000,
            tenders: [
              { mode: 'cash', amount_paise: 30000 },
              { mode: 'upi', amount_paise: 20000 },
            ],
          },
        }),
      soon,
    );
    const sale_id = bill.sale_id;

    expect(bill.totals).toEqual({
      gross_paise: 75100,
      discount_paise: 2000,
      charges_paise: 0,
      taxable_paise: 69320,
      cgst_paise: 1890,
      sgst_paise: 1890,
      igst_paise: 0,
      cess_paise: 0,
      round_off_paise: 0,
      payable_paise: 73100,
    });
    expect(bill.credit_paise).toBe(23100);
    await vi.waitFor(async () => expect(await shop.balance(customer_id)).toBe(68100), soon);
    await vi.waitFor(async () => expect(await shop.onHand(dal)).toBe(18_750), soon);
    expect(await shop.onHand(soap)).toBe(7_000);

    await shop.payment.recordPayment({
      body: { payment_id: randomUUIDv7(), customer_id, direction: 'in', mode: 'cash', amount_paise: 50000 },
    });
    expect(await shop.balance(customer_id)).toBe(18100);
    await vi.waitFor(async () => expect(await shop.due(sale_id)).toBe(18100), soon);

    const giveBackOneSoap = () =>
      shop.sales.recordReturn({
        params: { sale_id },
        body: { note_id: randomUUIDv7(), lines: [{ line_no: 5, qty_milli: 1000 }], refund: { mode: 'udhaar' } },
      });
    const first = await giveBackOneSoap();
    expect(first.lines[0]).toMatchObject({ net_paise: 3699, taxable_paise: 3523, cgst_paise: 88, sgst_paise: 88 });
    expect(first.totals).toMatchObject({ round_off_paise: 1, payable_paise: 3700 });
    await vi.waitFor(async () => expect(await shop.balance(customer_id)).toBe(14400), soon);
    await vi.waitFor(async () => expect(await shop.onHand(soap)).toBe(8_000), soon);

    expect((await giveBackOneSoap()).lines[0]?.net_paise).toBe(3698);
    expect((await giveBackOneSoap()).lines[0]?.net_paise).toBe(3699);
    await expect(giveBackOneSoap()).rejects.toMatchObject({ status: 422, code: 'sales/over-returned' });
    await vi.waitFor(async () => expect(await shop.onHand(soap)).toBe(10_000), soon);
    expect(await shop.payment.readAccounts({})).toMatchObject({ sum_paise: 0 });
  });

  test('S2: a rush at the counter, paid by UPI that nobody has verified yet', async () => {
    const shop = await openCounter(await aProduct(), 'sharma-s2');
    const noodles = await shop.addItem('Noodles 4-pack', 'PAC', 5600, 500, 10_000);
    const toothpaste = await shop.addItem('Toothpaste', 'PCS', 9500, 500, 10_000);
    const milk = await shop.addItem('UHT milk', 'PCS', 7000, 0, 10_000);
    const payment_id = randomUUIDv7();

    const body = {
      sale_id: randomUUIDv7(),
      lines: [
        { item_id: noodles, qty_milli: 1000 },
        { item_id: toothpaste, qty_milli: 1000 },
        { item_id: milk, qty_milli: 2000 },
      ],
      tenders: [{ payment_id, mode: 'upi', amount_paise: 29100 }],
    } as const;
    const bill = await vi.waitFor(() => shop.sales.recordSale({ body }), soon);

    expect(bill.document_type).toBe('invoice_cum_bill_of_supply');
    expect(bill.totals).toMatchObject({
      taxable_paise: 28382,
      cgst_paise: 359,
      sgst_paise: 359,
      round_off_paise: 0,
      payable_paise: 29100,
    });
    await vi.waitFor(async () => {
      const payment = await shop.payment.getPayment({ params: { payment_id } });
      expect(payment).toMatchObject({ amount_paise: 29100, mode: 'upi', upi_state: 'claimed' });
    }, soon);
    await vi.waitFor(async () => expect(await shop.onHand(milk)).toBe(8_000), soon);
  });

  test('S3: two phones without network sell the same last stock', async () => {
    const shop = await openCounter(await aProduct(), 'sharma-s3');
    const item = await shop.addItem('Item X', 'PCS', 6000, 500, 3_000);
    const phones = [
      await shop.tenants.registerDevice({ body: { device_id: randomUUIDv7(), name: 'A' } }),
      await shop.tenants.registerDevice({ body: { device_id: randomUUIDv7(), name: 'B' } }),
    ];
    const bills = await Promise.all([
      billFrom(shop, item, phones[0]?.device_id ?? '', 'A/2627/000124'),
      billFrom(shop, item, phones[1]?.device_id ?? '', 'B/2627/000087'),
    ]);
    const asTold = bills.map(({ sale_id, number, device_id, cashier_id, sold_at }) => {
      return { sale_id, number, device_id, cashier_id, sold_at, qty_milli: 2_000 };
    });

    const answers = await Promise.all([...bills, ...bills, ...bills].map((body) => shop.sales.recordSale({ body })));

    expect(new Set(answers.map(({ number }) => number))).toEqual(new Set(['A/2627/000124', 'B/2627/000087']));
    for (const { totals } of answers) {
      expect(totals).toMatchObject({ taxable_paise: 11428, cgst_paise: 286, sgst_paise: 286, payable_paise: 12000 });
    }
    await vi.waitFor(async () => expect(await shop.onHand(item)).toBe(-1_000), soon);
    const day = answers[0]?.sold_date ?? '';
    await vi.waitFor(async () => {
      const { counts } = await shop.analytics.countEvents({ params: { tenant_id: shop.tenant } });
      expect(counts['sales.sale-recorded.v1']).toBe(2);
    }, soon);
    const { totals } = await shop.analytics.makeReport({
      body: { type: 'sales_summary', from_date: day, to_date: day },
    });
    expect(totals).toMatchObject({ bills: 2, payable_paise: 24000 });
    const { rows } = await shop.inventory.listAlerts({ query: {} });
    expect(rows).toMatchObject([{ item_id: item, alert: 'oversold' }]);
    const tasks = await shop.inventory.listTasks({ query: { status: 'open' } });
    expect(tasks.rows).toMatchObject([{ kind: 'oversold', subject: item, name: 'Item X', short_milli: 1_000 }]);
    expect(tasks.rows[0]?.bills).toHaveLength(2);
    expect(tasks.rows[0]?.bills).toEqual(expect.arrayContaining(asTold));
  });
});

/** What a phone prints and sends later: the quote's figures under a number of its own. */
async function billFrom(shop: Counter, itemId: string, deviceId: string, number: string) {
  const line = { line_no: 1, item_id: itemId, qty_milli: 2000 };
  const complete = {
    ...line,
    name: 'Item X',
    unit: 'PCS',
    unit_price_paise: 6000,
    price_includes_tax: true,
    gst_rate_bp: 500,
  };
  const tenders = [{ payment_id: randomUUIDv7(), mode: 'cash' as const, amount_paise: 12000 }];
  const quote = await vi.waitFor(() => shop.sales.quoteSale({ body: { lines: [complete], tenders } }), soon);
  const { document_type, lines, totals, seller, place_of_supply } = quote;

  return {
    sale_id: randomUUIDv7(),
    device_id: deviceId,
    cashier_id: randomUUIDv7(),
    number,
    sold_at: new Date().toISOString(),
    lines: [complete],
    tenders,
    issued: { document_type, lines, totals, seller, place_of_supply, template: 'test', law: 'test' },
  };
}

/** A product of the test's own; answers how far its ports lie from the usual ones. */
async function aProduct(): Promise<number> {
  const offset = await freeOffset();
  await startProduct({ dataDir: temporaryFolder(), offset }).ready;

  return offset;
}
