import { newId } from '@rmp/service-kit';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aShop, type Json, startPayment } from './support/payment.ts';

let world: TestService;
beforeAll(async () => {
  world = await startPayment();
});
afterAll(() => world.close());

describe('a payment', () => {
  it('is one of fifty at once on the same customer, and each counts', async () => {
    const shop = aShop(world);
    const customer_id = await shop.addCustomer({ opening_balance_paise: 100_000 });

    const payments = await Promise.all(
      Array.from({ length: 50 }, (_, at) => shop.pay({ customer_id, amount_paise: 1_000 + at })),
    );

    expect(await shop.balance(customer_id)).toBe(100_000 - 50 * 1_000 - (49 * 50) / 2);
    expect(new Set(payments.map(({ number }) => number)).size).toBe(50);
    const { body } = await shop.get(`/customers/${customer_id}/ledger?limit=200`);
    expect(body['entries']).toHaveLength(51);
    await shop.audit();
  });

  it('is one of fifty at once through two replicas', async () => {
    const other = await startPayment({ besides: world });
    const shop = aShop(world);
    const customer_id = await shop.addCustomer({ opening_balance_paise: 100_000 });
    const call = { token: world.token({ tenant_id: shop.tenant_id }), tenant: shop.tenant_id };

    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        (at % 2 ? world : other).http('POST', '/payments', {
          ...call,
          body: { customer_id, mode: 'cash', amount_paise: 1_000 },
        }),
      ),
    );

    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 201));
    expect(await shop.balance(customer_id)).toBe(50_000);
    await shop.audit();
    await other.service.close();
  });

  it('told again is answered as it is, and other content under its id is refused', async () => {
    const shop = aShop(world);
    const customer_id = await shop.addCustomer();
    const body = { payment_id: newId(), customer_id, mode: 'cash', amount_paise: 100 };
    const first = await shop.post('/payments', body);

    const again = await shop.post('/payments', body);

    expect(first.status).toBe(201);
    expect(again).toMatchObject({ status: 200, body: first.body, headers: { 'idempotent-replayed': 'true' } });
    expect((await shop.post('/payments', { ...body, amount_paise: 101 })).body['code']).toBe('common/id-reused');
    expect(await shop.balance(customer_id)).toBe(-100);
  });

  it('that came with its sale before is the same payment', async () => {
    const shop = aShop(world);
    const payment_id = newId();
    const sale = shop.sale({ payable: 100, tenders: [['cash', 100, payment_id]] });
    const body = { payment_id, sale_id: String(sale['sale_id']), mode: 'cash', amount_paise: 100 };
    await world.deliver(shop.recorded(sale));

    expect(await shop.post('/payments', body)).toMatchObject({ status: 200, body: { kind: 'tender' } });
    expect((await shop.post('/payments', { ...body, amount_paise: 99 })).status).toBe(409);
    await shop.audit();
  });

  it('goes to chosen bills, and what is left is an advance that the next bill uses', async () => {
    const shop = aShop(world);
    const customer = { customer_id: await shop.addCustomer() };
    const [first, second, third] = [1_000, 2_000, 4_000].map((payable, at) =>
      shop.sale({ payable, customer, date: `2026-11-0${at + 1}` }),
    );
    await world.deliver(shop.recorded(first ?? {}), shop.recorded(second ?? {}));
    const allocations = [{ sale_id: String(second?.['sale_id']), amount_paise: 1_500 }];

    const payment = await shop.pay({ ...customer, amount_paise: 3_500, allocations });
    await world.deliver(shop.recorded(third ?? {}));

    expect(payment['allocations']).toMatchObject([
      { bill_id: second?.['sale_id'], amount_paise: 1_500 },
      { amount_paise: 1_000 },
      { amount_paise: 500 },
    ]);
    expect(payment['unallocated_paise']).toBe(500);
    expect(await shop.due(String(third?.['sale_id']))).toBe(3_500);
    expect(await shop.balance(customer.customer_id)).toBe(3_500);
    await shop.audit();
  });

  it('of a fact keeps its number, is flagged and never refused', async () => {
    const shop = aShop(world);
    const sale = shop.sale({ payable: 1_000 });
    await world.deliver(shop.cancelled(sale));
    const fact = { number: 'A-R/2627/000007', device_id: newId(), mode: 'cash', amount_paise: 500 };
    const unknown = newId();
    const token = world.token({ tenant_id: shop.tenant_id, role: 'stock' });

    const first = await shop.post('/payments', { ...fact, sale_id: String(sale['sale_id']) });
    const second = await shop.post('/payments', { ...fact, customer_id: unknown }, { token });

    expect(first).toMatchObject({ status: 201, body: { number: fact.number, flags: ['bill-cancelled'] } });
    expect(second).toMatchObject({ status: 201, body: { number: fact.number, customer_id: unknown } });
    expect(new Set(second.body['flags'] as string[])).toEqual(
      new Set(['author-not-permitted', 'unknown-customer', 'number-clash']),
    );
    expect(await shop.balance(unknown)).toBe(-500);
    await shop.audit();
  });

  it('out to a customer is a debt that his next payment settles, and undone it is none', async () => {
    const shop = aShop(world);
    const customer_id = await shop.addCustomer();
    const out = await shop.pay({ customer_id, direction: 'out', amount_paise: 900 });
    await shop.pay({ customer_id, amount_paise: 400 });
    expect(out['number']).toBe('S-F/2627/000001');
    expect(await shop.balance(customer_id)).toBe(500);

    await shop.post(`/payments/${String(out['payment_id'])}/undo`, { reason: 'not given' });

    expect(await shop.balance(customer_id)).toBe(-400);
    await shop.audit();
  });
});

describe('a request that cannot be', () => {
  const device_id = newId();
  it.each<readonly [string, Json, number, string]>([
    ['names nobody', { amount_paise: 1 }, 400, 'common/invalid'],
    ['is of nothing', { amount_paise: 0, sale_id: newId() }, 400, 'common/invalid'],
    ['is of part of a paisa', { amount_paise: 1.5, sale_id: newId() }, 400, 'common/invalid'],
    ['is below zero', { amount_paise: -1, sale_id: newId() }, 400, 'common/invalid'],
    ['is beyond all limits', { amount_paise: 1_000_000_000_001, sale_id: newId() }, 400, 'common/invalid'],
    ['is paid in shells', { amount_paise: 1, sale_id: newId(), mode: 'shells' }, 400, 'common/invalid'],
    ['has an unknown field', { amount_paise: 1, sale_id: newId(), tip: 1 }, 400, 'common/invalid'],
    [
      'is a receipt of no device',
      { amount_paise: 1, sale_id: newId(), number: 'A-R/2627/000001' },
      400,
      'common/invalid',
    ],
    [
      'forgives without a reason',
      { amount_paise: 1, sale_id: newId(), mode: 'settlement_discount' },
      400,
      'common/invalid',
    ],
    [
      'is of the year 1969',
      { amount_paise: 1, sale_id: newId(), paid_at: '1969-12-31T00:00:00Z' },
      400,
      'common/invalid',
    ],
    [
      'is of tomorrow',
      { amount_paise: 1, sale_id: newId(), paid_at: '2026-11-23T00:00:00Z' },
      422,
      'payment/date-in-future',
    ],
    ['names an unknown customer', { amount_paise: 1, customer_id: newId() }, 422, 'payment/unknown-customer'],
    [
      'gives money to nobody',
      { amount_paise: 1, sale_id: newId(), direction: 'out', device_id },
      422,
      'payment/customer-required',
    ],
  ])('because it %s is refused and writes nothing', async (_why, body, status, code) => {
    const shop = aShop(world);

    const reply = await shop.post('/payments', { mode: 'cash', ...body });

    expect(reply).toMatchObject({ status, body: { code } });
    expect((await shop.get('/payments')).body['rows']).toEqual([]);
    expect(await world.outbox(shop.tenant_id)).toEqual([]);
  });

  it('against a cancelled bill, beyond what is due or of another customer is refused with the figures', async () => {
    const shop = aShop(world);
    const [one, other] = [await shop.addCustomer(), await shop.addCustomer()];
    const walkIn = shop.sale({ payable: 1_000, tenders: [['cash', 400]] });
    const khata = shop.sale({ payable: 1_000, customer: { customer_id: one } });
    const cancelled = shop.sale({ payable: 1_000 });
    await world.deliver(shop.recorded(walkIn), shop.recorded(khata));
    await world.deliver(shop.cancelled(cancelled));
    const pay = (sale: Json, body: Json) =>
      shop.post('/payments', { mode: 'cash', sale_id: String(sale['sale_id']), ...body });

    expect((await pay(cancelled, { amount_paise: 1 })).body).toMatchObject({
      code: 'payment/bill-cancelled',
      due_paise: 0,
    });
    expect((await pay(walkIn, { amount_paise: 601 })).body).toMatchObject({
      code: 'payment/beyond-due',
      amount_paise: 601,
      due_paise: 600,
    });
    expect((await pay(khata, { amount_paise: 1, customer_id: other })).body).toMatchObject({
      code: 'payment/other-customer',
    });
    const forgive = { customer_id: one, mode: 'settlement_discount', reason: 'adjusted' };
    expect((await shop.post('/payments', { ...forgive, amount_paise: 1_001 })).body).toMatchObject({
      code: 'payment/beyond-due',
      due_paise: 1_000,
    });
    const allocations = [{ sale_id: String(khata['sale_id']), amount_paise: 20 }];
    expect(
      (await shop.post('/payments', { mode: 'cash', customer_id: one, amount_paise: 19, allocations })).body,
    ).toMatchObject({ code: 'payment/allocations-differ', allocations_paise: 20 });

    expect((await pay(walkIn, { amount_paise: 600 })).status).toBe(201);
    expect((await shop.post('/payments', { ...forgive, amount_paise: 1_000 })).status).toBe(201);
    await shop.audit();
  });

  it('by a cashier who forgives or undoes is refused, by a stock hand altogether', async () => {
    const shop = aShop(world);
    const customer_id = await shop.addCustomer({ opening_balance_paise: 1_000 });
    const as = (role: 'cashier' | 'stock') => ({ token: world.token({ tenant_id: shop.tenant_id, role }) });
    const cash = { customer_id, mode: 'cash', amount_paise: 1 };
    const forgive = { ...cash, mode: 'settlement_discount', reason: 'adjusted' };

    expect((await shop.post('/payments', forgive, as('cashier'))).status).toBe(403);
    expect((await shop.post('/payments', cash, as('stock'))).status).toBe(403);
    const taken = await shop.post('/payments', cash, as('cashier'));
    expect(taken.status).toBe(201);
    const undo = `/payments/${String(taken.body['payment_id'])}/undo`;
    expect((await shop.post(undo, { reason: 'mistake' }, as('cashier'))).status).toBe(403);
  });

  it('to undo a tender is refused, to undo twice is done once', async () => {
    const shop = aShop(world);
    const payment_id = newId();
    await world.deliver(shop.recorded(shop.sale({ payable: 100, tenders: [['cash', 100, payment_id]] })));
    const own = await shop.pay({ customer_id: await shop.addCustomer(), amount_paise: 100 });
    const undo = (id: unknown) => shop.post(`/payments/${String(id)}/undo`, { reason: 'mistake' });

    expect((await undo(payment_id)).body).toMatchObject({ code: 'payment/cannot-undo', kind: 'tender' });
    const first = await undo(own['payment_id']);
    expect(await undo(own['payment_id'])).toMatchObject({ status: 200, body: first.body });
    await shop.audit();
  });

  it('of a closed shop is refused, a fact of it is kept', async () => {
    const shop = aShop(world);
    await world.deliver(shop.profile({ status: 'closed' }));
    const body = { sale_id: newId(), mode: 'cash', amount_paise: 1 };

    expect((await shop.post('/payments', body)).body['code']).toBe('tenant/closed');
    expect((await shop.post('/payments', { ...body, number: 'A-R/2627/000001', device_id: newId() })).status).toBe(201);
  });
});
