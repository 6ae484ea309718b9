import { newId } from '@rmp/service-kit';
import type { TestService } from '@rmp/service-kit/testing';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { aShop, startPayment } from './support/payment.ts';

let world: TestService;
beforeAll(async () => {
  world = await startPayment();
});
afterAll(() => world.close());

describe('a sale', () => {
  it('delivered twice, in one batch or two, is posted once', async () => {
    const shop = aShop(world);
    const customer_id = await shop.addCustomer();
    const event = shop.recorded(shop.sale({ payable: 900, tenders: [['cash', 400]], customer: { customer_id } }));

    await world.deliver(event, event);
    await world.deliver(event);

    expect(await shop.balance(customer_id)).toBe(500);
    await shop.audit();
  });

  it('of nobody and unpaid is owed on the bill alone, and paid on it', async () => {
    const shop = aShop(world);
    const sale = shop.sale({ payable: 900, tenders: [['cash', 400]] });
    const sale_id = String(sale['sale_id']);
    await world.deliver(shop.recorded(sale));
    expect(await shop.due(sale_id)).toBe(500);

    await shop.pay({ sale_id, amount_paise: 500 });

    expect(await shop.due(sale_id)).toBe(0);
    expect((await world.outbox(shop.tenant_id)).at(-1)).toMatchObject({
      type: 'payment.allocation-changed.v1',
      data: { sale_id, due_paise: 0, as_of: world.clock.now() },
    });
    await shop.audit();
  });

  it('paid from an advance uses it', async () => {
    const shop = aShop(world);
    const customer_id = await shop.addCustomer({ opening_balance_paise: -1_000 });
    const sale = shop.sale({ payable: 700, tenders: [['advance', 700]], customer: { customer_id } });

    await world.deliver(shop.recorded(sale));

    expect(await shop.balance(customer_id)).toBe(-300);
    expect(await shop.due(String(sale['sale_id']))).toBe(0);
    await shop.audit();
  });

  it('over-tendered leaves an advance, which pays what is open', async () => {
    const shop = aShop(world);
    const customer_id = await shop.addCustomer({ opening_balance_paise: 50 });
    const sale = shop.sale({ payable: 700, tenders: [['cash', 800]], customer: { customer_id } });

    await world.deliver(shop.recorded(sale));

    expect(await shop.balance(customer_id)).toBe(-50);
    await shop.audit();
  });

  it('that is cancelled gives its tenders back in kind, and frees what was paid later', async () => {
    const shop = aShop(world);
    const customer_id = await shop.addCustomer();
    const tenders = [
      ['cash', 300],
      ['card', 200],
    ] as const;
    const [sale, next] = [
      shop.sale({ payable: 900, tenders, customer: { customer_id } }),
      shop.sale({ payable: 500, customer: { customer_id } }),
    ];
    await world.deliver(shop.recorded(sale), shop.recorded(next));
    await shop.pay({ customer_id, sale_id: String(sale['sale_id']), mode: 'upi', amount_paise: 400 });

    await world.deliver(shop.cancelled(sale));

    expect(await shop.due(String(next['sale_id']))).toBe(100);
    expect(await shop.balance(customer_id)).toBe(100);
    expect((await shop.get('/accounts')).body['rows']).toEqual([
      { account: 'card', balance_paise: 0 },
      { account: 'cash', balance_paise: 0 },
      { account: 'receivable', balance_paise: 100 },
      { account: 'sales', balance_paise: -500 },
      { account: 'upi', balance_paise: 400 },
    ]);
    await shop.audit();
  });

  it('returned for cash leaves what is due, returned on the khata lowers it, and a debit note raises it', async () => {
    const shop = aShop(world);
    const customer_id = await shop.addCustomer();
    const sale = shop.sale({ payable: 900, tenders: [['cash', 300]], customer: { customer_id } });
    const due = () => shop.due(String(sale['sale_id']));
    const cashRefund = newId();
    await world.deliver(shop.recorded(sale));

    await world.deliver(shop.noted(sale, { amount: 100, refund: ['cash', 100, cashRefund] }));
    expect(await due()).toBe(600);
    await world.deliver(shop.noted(sale, { amount: 100, refund: ['udhaar', 100] }));
    expect(await due()).toBe(500);
    await world.deliver(shop.noted(sale, { kind: 'debit_note', amount: 30 }));
    expect(await due()).toBe(530);

    expect(await shop.balance(customer_id)).toBe(530);
    expect((await shop.get(`/payments/${cashRefund}`)).body).toMatchObject({
      kind: 'refund',
      direction: 'out',
      mode: 'cash',
    });
    await shop.audit();
  });

  it.each([
    ['note first', true],
    ['bill first', false],
  ])('taken for goods that came back costs the difference, %s', async (_order, isNoteFirst) => {
    const shop = aShop(world);
    const customer_id = await shop.addCustomer();
    const before = shop.sale({ payable: 900, customer: { customer_id } });
    await world.deliver(shop.recorded(before));
    const exchange = { payment_id: newId(), amount_paise: 100 };
    const refund = { mode: 'cash', amount_paise: 20, payment_id: newId(), exchange };
    const tenders = [
      ['exchange', 100],
      ['cash', 30],
    ] as const;
    const after = shop.sale({ payable: 150, tenders, customer: { customer_id } });

    const both = [shop.noted(before, { amount: 120, given: refund }), shop.recorded(after)];
    const inOrder = isNoteFirst ? both : both.toReversed();
    await world.deliver(...inOrder);
    await world.deliver(...inOrder);

    expect([await shop.due(String(before['sale_id'])), await shop.due(String(after['sale_id']))]).toEqual([900, 20]);
    expect(await shop.balance(customer_id)).toBe(920);
    expect((await shop.get('/accounts')).body['rows']).toEqual([
      { account: 'cash', balance_paise: 10 },
      { account: 'receivable', balance_paise: 920 },
      { account: 'sales', balance_paise: -1050 },
      { account: 'sales_returns', balance_paise: 120 },
    ]);
    expect((await shop.get(`/payments/${exchange.payment_id}`)).body).toMatchObject({
      kind: 'refund',
      direction: 'out',
      mode: 'exchange',
      amount_paise: 100,
    });
    await shop.audit();
  });

  it('that cannot be read is set aside and does not hold up the others', async () => {
    const shop = aShop(world);
    const [first, last] = [shop.sale({ payable: 1 }), shop.sale({ payable: 2 })];

    await world.deliver(shop.recorded(first), shop.recorded({ sale_id: newId() }), shop.recorded(last));

    expect([await shop.due(String(first['sale_id'])), await shop.due(String(last['sale_id']))]).toEqual([1, 2]);
    const rows = await world.service.db.collection('dead_letters').find({ tenant_id: shop.tenant_id }).toArray();
    expect(rows).toMatchObject([{ group: 'payment' }]);
  });

  it('of another shop posts nothing here', async () => {
    const [shop, other] = [aShop(world), aShop(world)];
    const sale = other.sale({ payable: 100 });

    await world.deliver(other.recorded(sale));

    expect((await shop.get(`/sales/${String(sale['sale_id'])}/payments`)).status).toBe(404);
    expect((await shop.get('/accounts')).body['rows']).toEqual([]);
  });
});

describe('a batch of fifty sales', () => {
  it.each([
    ['paid in cash', 100, ['bulkWrite', 'commitTransaction']],
    ['half on khata', 50, ['find', 'bulkWrite', 'commitTransaction']],
  ])('%s costs four round trips to the database at most', async (_how, cash, trips) => {
    const commands: string[] = [];
    const mongo = new MongoClient(inject('mongodbUri'), { monitorCommands: true, ignoreUndefined: true });
    const own = await startPayment({ mongo });
    const shop = aShop(own);
    const customer_id = await shop.addCustomer();
    const sales = Array.from({ length: 50 }, () =>
      shop.sale({ payable: 100, tenders: [['cash', cash]], customer: { customer_id } }),
    );
    mongo.on('commandStarted', ({ commandName }) => commands.push(commandName));

    await own.deliver(...sales.map(shop.recorded));

    // The kit may know the head from the transaction before, and then need not ask for it.
    const asides = ['hello', 'ping', 'endSessions', 'findAndModify'];
    expect(commands.filter((name) => !asides.includes(name))).toEqual(trips);
    await shop.audit();
    await own.close();
    await mongo.close();
  });
});
