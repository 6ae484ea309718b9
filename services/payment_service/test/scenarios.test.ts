import { newId } from '@rmp/service-kit';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aShop, startPayment } from './support/payment.ts';

let world: TestService;
beforeAll(async () => {
  world = await startPayment();
});
afterAll(() => world.close());

describe('S1: kirana, a bill partly on khata, a later payment, a return', () => {
  it('keeps the balance of Ramesh to the paisa', async () => {
    const shop = aShop(world);
    const ramesh = await shop.addCustomer({ opening_balance_paise: 45_000 });
    const tenders = [
      ['cash', 30_000],
      ['upi', 20_000],
      ['udhaar', 23_100],
    ] as const;
    const bill = shop.sale({ payable: 73_100, tenders, customer: { customer_id: ramesh } });
    const saleId = String(bill['sale_id']);

    await world.deliver(shop.recorded(bill));

    expect(await shop.balance(ramesh)).toBe(68_100);
    expect(await shop.due(saleId)).toBe(23_100);

    const payment = await shop.pay({ customer_id: ramesh, amount_paise: 50_000 });

    expect(payment['allocations']).toEqual([
      { bill_id: `opening:${ramesh}`, amount_paise: 45_000 },
      { bill_id: saleId, amount_paise: 5_000 },
    ]);
    expect(payment['number']).toBe('S-R/2627/000001');
    expect(await shop.balance(ramesh)).toBe(18_100);
    expect(await shop.due(saleId)).toBe(18_100);

    await world.deliver(shop.noted(bill, { amount: 3_700, refund: ['udhaar', 3_700] }));

    expect(await shop.balance(ramesh)).toBe(14_400);
    expect(await shop.due(saleId)).toBe(14_400);
    const { body } = await shop.get(`/customers/${ramesh}/ledger`);
    expect(body).toMatchObject({
      balance_paise: 14_400,
      entries: [
        { kind: 'credit_note', credit_paise: 3_700, balance_paise: 14_400 },
        { kind: 'payment', credit_paise: 50_000, balance_paise: 18_100 },
        { kind: 'sale', debit_paise: 23_100, balance_paise: 68_100 },
        { kind: 'opening', debit_paise: 45_000, balance_paise: 45_000 },
      ],
    });
    const told = (await world.outbox(shop.tenant_id)).filter(({ type }) => type === 'payment.allocation-changed.v1');
    expect(told.map(({ data }) => data['due_paise'])).toEqual([18_100, 14_400]);
    await shop.audit();
  });
});

describe('S9: apparel wholesale on thirty days', () => {
  it.each([
    ['2026-11-22T06:30:00.000Z', { not_yet_due_paise: 1_732_500, days_0_30_paise: 0 }],
    ['2026-12-22T18:29:00.000Z', { not_yet_due_paise: 1_732_500, days_0_30_paise: 0 }],
    ['2026-12-22T18:30:00.000Z', { not_yet_due_paise: 0, days_0_30_paise: 1_732_500 }],
  ])('at %s owes %j', async (now, ageing) => {
    const shop = aShop(world);
    const buyer = await shop.addCustomer({ name: 'Deccan Textiles', gstin: '27ABCDE1234F1Z0', credit_days: 30 });
    const bill = { payable: 1_732_500, date: '2026-11-22', due_date: '2026-12-22', customer: { customer_id: buyer } };
    await world.deliver(shop.recorded(shop.sale(bill)));
    world.clock.set(now);

    const { body } = await shop.get('/udhaar');

    world.clock.set('2026-11-22T06:30:00.000Z');
    expect(body).toMatchObject({ receivable_paise: 1_732_500, rows: [{ customer_id: buyer, ageing }] });
  });
});

describe('S5: month-end settlement with a waiver', () => {
  it('closes the khata of Meena, and the undo of the waiver opens it by 76 rupees', async () => {
    const shop = aShop(world);
    const meena = await shop.addCustomer({ name: 'Meena Devi', opening_balance_paise: 35_000 });
    const bills = (
      [
        ['2026-11-03', 64_000],
        ['2026-11-09', 115_500],
        ['2026-11-17', 23_100],
      ] as const
    ).map(([date, payable]) => shop.sale({ payable, date, customer: { customer_id: meena } }));
    await world.deliver(...bills.toReversed().map(shop.recorded));
    expect(await shop.balance(meena)).toBe(237_600);

    const upi = await shop.pay({ customer_id: meena, mode: 'upi', amount_paise: 230_000 });

    expect(upi['allocations']).toEqual([
      { bill_id: `opening:${meena}`, amount_paise: 35_000 },
      { bill_id: bills[0]?.['sale_id'], amount_paise: 64_000 },
      { bill_id: bills[1]?.['sale_id'], amount_paise: 115_500 },
      { bill_id: bills[2]?.['sale_id'], amount_paise: 15_500 },
    ]);

    const waiver = await shop.pay({
      customer_id: meena,
      mode: 'settlement_discount',
      amount_paise: 7_600,
      reason: 'adjusted',
    });

    expect(await shop.balance(meena)).toBe(0);
    expect(await shop.due(String(bills[2]?.['sale_id']))).toBe(0);
    expect((await shop.get('/udhaar')).body).toMatchObject({ rows: [], receivable_paise: 0 });

    const undone = await shop.post(`/payments/${String(waiver['payment_id'])}/undo`, { reason: 'she will pay' });

    expect(undone.body).toMatchObject({ status: 'undone', allocations: [], unallocated_paise: 0 });
    expect(await shop.balance(meena)).toBe(7_600);
    expect(await shop.due(String(bills[2]?.['sale_id']))).toBe(7_600);
    const { body } = await shop.get(`/customers/${meena}/ledger?limit=2`);
    expect(body['entries']).toMatchObject([
      { kind: 'undo', debit_paise: 7_600, balance_paise: 7_600, reason: 'she will pay' },
      { kind: 'settlement_discount', credit_paise: 7_600, balance_paise: 0, reason: 'adjusted' },
    ]);
    await shop.audit();
  });
});

describe('a customer named on the bill alone', () => {
  it('gets an account from the sale, which somebody enters later', async () => {
    const shop = aShop(world);
    const bill = shop.sale({ payable: 10_000, customer: { name: 'Sita', mobile: '9876543210' } });
    await world.deliver(shop.recorded(bill));
    const { body } = await shop.get('/customers');
    const [opened] = body['rows'] as { customer_id: string }[];
    expect(opened).toMatchObject({ name: 'Sita', mobile: '9876543210', origin: 'from_sale', balance_paise: 10_000 });

    await world.deliver(
      shop.recorded(shop.sale({ payable: 500, customer: { name: 'Sita ji', mobile: '9876543210' } })),
    );
    const entered = await shop.post('/customers', {
      customer_id: opened?.customer_id ?? '',
      name: 'Sita Sharma',
      mobile: '9876543210',
    });

    expect(entered).toMatchObject({ status: 201, body: { origin: 'entered', balance_paise: 10_500 } });
    await shop.audit();
  });

  it('with the mobile of another is flagged when entered, and nobody is merged', async () => {
    const shop = aShop(world);
    const first = await shop.addCustomer({ mobile: '9876543210' });

    const second = await shop.post('/customers', { name: 'Somebody', mobile: '9876543210' });

    expect(second).toMatchObject({ status: 201, body: { same_mobile_as: [first] } });
    expect((await shop.get('/customers?mobile=9876543210')).body['rows']).toHaveLength(2);
  });
});

describe('what comes before its sale', () => {
  it('waits and nets out: payment, return and cancel', async () => {
    const shop = aShop(world);
    const ramesh = await shop.addCustomer();
    const bill = shop.sale({ payable: 10_000, customer: { customer_id: ramesh } });
    const saleId = String(bill['sale_id']);
    await shop.pay({ sale_id: saleId, amount_paise: 4_000 });
    await world.deliver(shop.noted(bill, { amount: 1_000 }));
    expect((await shop.get(`/sales/${saleId}/payments`)).body).toMatchObject({ state: 'awaited', due_paise: 0 });

    await world.deliver(shop.recorded(bill));

    expect(await shop.due(saleId)).toBe(5_000);
    expect(await shop.balance(ramesh)).toBe(5_000);
    await shop.audit();
  });

  it('a cancel alone leaves nothing, and its sale changes nothing later', async () => {
    const shop = aShop(world);
    const ramesh = await shop.addCustomer();
    const tenders = [['cash', 4_000]] as const;
    const bill = shop.sale({ payable: 10_000, tenders, customer: { customer_id: ramesh } });

    await world.deliver(shop.cancelled(bill));
    await world.deliver(shop.recorded(bill));
    await world.deliver(shop.cancelled(bill));

    expect(await shop.balance(ramesh)).toBe(0);
    const { body } = await shop.get(`/sales/${String(bill['sale_id'])}/payments`);
    expect(body).toMatchObject({ state: 'cancelled', due_paise: 0 });
    expect(body['rows']).toMatchObject([
      { kind: 'tender', status: 'reversed', direction: 'in' },
      { kind: 'refund', status: 'posted', direction: 'out', mode: 'cash', amount_paise: 4_000 },
    ]);
    await shop.audit();
  });

  it('a tender told before its sale is the same payment', async () => {
    const shop = aShop(world);
    const payment_id = newId();
    const bill = shop.sale({ payable: 10_000, tenders: [['upi', 10_000, payment_id]] });
    await shop.pay({ payment_id, sale_id: String(bill['sale_id']), mode: 'upi', amount_paise: 10_000 });

    await world.deliver(shop.recorded(bill));

    expect(await shop.due(String(bill['sale_id']))).toBe(0);
    expect((await shop.get('/payments')).body['rows']).toMatchObject([{ payment_id, kind: 'tender' }]);
    expect((await shop.get('/accounts')).body['rows']).toEqual([
      { account: 'sales', balance_paise: -10_000 },
      { account: 'upi', balance_paise: 10_000 },
      { account: 'walk_in', balance_paise: 0 },
    ]);
    await shop.audit();
  });
});
