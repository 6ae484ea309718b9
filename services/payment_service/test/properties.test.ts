import type { CloudEvent } from '@rmp/contracts';
import { newId } from '@rmp/service-kit';
import type { Reply, TestService } from '@rmp/service-kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aShop, type Json, type Shop, startPayment } from './support/payment.ts';

let world: TestService;
beforeAll(async () => {
  world = await startPayment();
});
afterAll(() => world.close());

const BILLS = 4;
const people = [newId(), newId()] as const;

/** How one bill is made and what becomes of it. */
const life = fc.record({
  payable: fc.integer({ min: 1, max: 90_000 }),
  /** Cash in parts of a thousand of what is payable; above a thousand is over-tendered. */
  cash: fc.integer({ min: 0, max: 1_200 }),
  whose: fc.constantFrom('first', 'second', 'inline', 'nobody'),
  returned: fc.option(
    fc.record({ part: fc.integer({ min: 1, max: 1_000 }), mode: fc.constantFrom('none', 'udhaar', 'cash') }),
  ),
  raised_paise: fc.option(fc.integer({ min: 1, max: 5_000 })),
  isCancelled: fc.boolean(),
  isTenderEarly: fc.boolean(),
});

const payment = fc.record({
  amount_paise: fc.integer({ min: 1, max: 120_000 }),
  direction: fc.constantFrom('in', 'in', 'in', 'out'),
  whose: fc.nat(1),
  forBill: fc.option(fc.nat(BILLS - 1)),
  isUndone: fc.boolean(),
});

const lives = fc.array(life, { minLength: BILLS, maxLength: BILLS });
const dice = fc.array(fc.nat(1_000), { minLength: 60, maxLength: 60 });

type Life = fc.Arbitrary<unknown> & typeof life extends fc.Arbitrary<infer Value> ? Value : never;
type Made = fc.Arbitrary<unknown> & typeof payment extends fc.Arbitrary<infer Value> ? Value : never;

describe('the books', () => {
  it('balance after any sales, payments, returns, undoings and cancels, in any order and repeated at will', async () => {
    await fc.assert(
      fc.asyncProperty(lives, fc.array(payment, { maxLength: 4 }), dice, async (bills, made, ranks) => {
        const shop = await aShopOfTwo();
        const sales = bills.map((bill) => saleOf(shop, bill));
        const events = bills.flatMap((bill, at) => eventsOf(shop, bill, sales[at] ?? {}));
        const steps = [
          ...events.map((event) => () => world.deliver(event)),
          ...made.map((one) => paying(shop, one, sales)),
          ...bills.flatMap((bill, at) => (bill.isTenderEarly ? [earlyTender(shop, sales[at] ?? {})] : [])),
        ];

        for (const step of inDisorder([...steps, ...steps.slice(0, 8)], ranks)) await step();
        await shop.audit();
        await world.deliver(...inDisorder(events, ranks));

        await shop.audit();
      }),
      { numRuns: 12, seed: 20_261_122, endOnFailure: true },
    );
  });

  it('come to the same balances and dues whatever came first', async () => {
    await fc.assert(
      fc.asyncProperty(lives, dice, async (bills, ranks) => {
        const [one, other] = [await aShopOfTwo(), await aShopOfTwo()];
        const sales = bills.map((bill) => saleOf(one, bill));
        const events = bills.flatMap((bill, at) => eventsOf(one, bill, sales[at] ?? {}));
        const elsewhere = inDisorder(events, ranks).map((event) => ({
          ...event,
          tenantid: other.tenant_id as CloudEvent['tenantid'],
        }));

        for (const event of events) await world.deliver(event);
        for (let at = 0; at < elsewhere.length; at += 3) await world.deliver(...elsewhere.slice(at, at + 3));

        expect(await balancesOf(other)).toEqual(await balancesOf(one));
        expect(await accountsOf(other)).toEqual(await accountsOf(one));
        await other.audit();
      }),
      { numRuns: 12, seed: 20_261_122, endOnFailure: true },
    );
  });
});

async function aShopOfTwo(): Promise<Shop> {
  const shop = aShop(world);
  await shop.addCustomer({ customer_id: people[0], opening_balance_paise: 45_000 });
  await shop.addCustomer({ customer_id: people[1], opening_balance_paise: -20_000 });

  return shop;
}

function saleOf(shop: Shop, { payable, cash, whose }: Life): Json {
  const amount = Math.floor((payable * cash) / 1_000);
  const customers: Record<string, Json> = {
    first: { customer_id: people[0] },
    second: { customer_id: people[1] },
    inline: { name: 'Somebody' },
  };

  return shop.sale({
    payable,
    tenders: amount > 0 ? [['cash', amount]] : [],
    ...(customers[whose] && { customer: customers[whose] }),
  });
}

function eventsOf(shop: Shop, { payable, returned, raised_paise, isCancelled }: Life, sale: Json): CloudEvent[] {
  const amount = returned ? Math.ceil((payable * returned.part) / 1_000) : 0;
  const refund = returned && returned.mode !== 'none' ? { refund: [returned.mode, amount] as const } : {};

  return [
    shop.recorded(sale),
    ...(returned ? [shop.noted(sale, { amount, ...refund })] : []),
    ...(raised_paise ? [shop.noted(sale, { kind: 'debit_note', amount: raised_paise })] : []),
    ...(isCancelled ? [shop.cancelled(sale)] : []),
  ];
}

/** The same payment each time the step is taken; undone after it, where the test says so. */
function paying(shop: Shop, { amount_paise, direction, whose, forBill, isUndone }: Made, sales: readonly Json[]) {
  const payment_id = newId();
  const sale = forBill === null || direction === 'out' ? undefined : sales[forBill];
  const whom = sale ? { sale_id: String(sale['sale_id']) } : { customer_id: people[whose] };
  const number = `A-R/2627/${payment_id.slice(-6)}`.replace(
    /\/[0-9a-f]{6}$/,
    `/${String(amount_paise).padStart(6, '0')}`,
  );
  const body = { payment_id, amount_paise, direction, mode: 'cash', number, device_id: newId(), ...whom };

  return async (): Promise<void> => {
    await shop.pay(body);
    if (isUndone) await shop.post(`/payments/${payment_id}/undo`, { reason: 'a mistake' });
  };
}

/** The counter tells of the tender at once; the sale comes later, or came before. */
function earlyTender(shop: Shop, sale: Json) {
  const [tender] = sale['tenders'] as { payment_id: string; amount_paise: number }[];
  const number = `B-R/2627/${String(sale['number']).slice(-6)}`;
  const body = { ...tender, mode: 'cash', sale_id: String(sale['sale_id']), number, device_id: newId() };

  return async (): Promise<void> => {
    if (tender) await shop.post('/payments', body);
  };
}

const inDisorder = <Value>(values: readonly Value[], ranks: readonly number[]): Value[] =>
  values
    .map((value, at) => ({ value, rank: ranks[at] ?? at }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ value }) => value);

/** What is not zero. */
const accountsOf = async (shop: Shop): Promise<readonly Json[]> =>
  rowsIn(await shop.get('/accounts')).filter(({ balance_paise }) => balance_paise !== 0);

/** The cast: both lists answer rows, their schemas are the whitelist. */
const rowsIn = ({ body }: Reply): readonly Json[] => body['rows'] as Json[];

async function balancesOf(shop: Shop): Promise<readonly (readonly [unknown, unknown])[]> {
  const rows = rowsIn(await shop.get('/customers?limit=200'));

  return rows
    .filter(({ balance_paise }) => balance_paise !== 0)
    .map(({ customer_id, balance_paise }) => [customer_id, balance_paise] as const)
    .toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}
