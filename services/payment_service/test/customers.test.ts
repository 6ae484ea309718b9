import { newId } from '@rmp/service-kit';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aShop, type Json, type Shop, startPayment } from './support/payment.ts';

let world: TestService;
beforeAll(async () => {
  world = await startPayment();
});
afterAll(() => world.close());

const namesOf = async (shop: Shop, path: string): Promise<readonly unknown[]> => {
  const names: unknown[] = [];
  for (let cursor = ''; ;) {
    const { body } = await shop.get(`${path}${cursor}`);
    names.push(...(body['rows'] as Json[]).map(({ name }) => name));
    const next = nextIn(body);
    if (next === null) return names;
    cursor = `&cursor=${next}`;
  }
};

/** The cast: the schema of every list says so. */
const nextIn = (body: Json): string | null => body['next_cursor'] as string | null;

describe('adding a customer', () => {
  it('answers and publishes him with his opening balance', async () => {
    const shop = aShop(world);
    const body = { name: 'Ramesh Verma', mobile: '9876543210', opening_balance_paise: 45_000, credit_days: 30 };

    const reply = await shop.post('/customers', body);

    expect(reply).toMatchObject({ status: 201, body: { balance_paise: 45_000, credit_days: 30, origin: 'entered' } });
    expect(await world.outbox(shop.tenant_id)).toMatchObject([
      { type: 'payment.customer-changed.v1', data: { customer: reply.body } },
    ]);
    await shop.audit();
  });

  it('told again is answered, and other content under his id is refused', async () => {
    const shop = aShop(world);
    const body = { customer_id: newId(), name: 'Ramesh', opening_balance_paise: 100 };
    const first = await shop.post('/customers', body);

    expect(await shop.post('/customers', body)).toMatchObject({ status: 200, body: first.body });
    expect((await shop.post('/customers', { ...body, name: 'Suresh' })).body['code']).toBe('common/id-reused');
    expect(await shop.balance(body.customer_id)).toBe(100);
  });

  it.each<readonly [string, Json, number, string]>([
    ['no name', { name: ' ' }, 400, 'common/invalid'],
    ['a mobile with its country', { name: 'A', mobile: '+919876543210' }, 400, 'common/invalid'],
    ['a GSTIN with a wrong check digit', { name: 'A', gstin: '08ABCDE1234F1Z1' }, 422, 'payment/gstin-invalid'],
    [
      'a GSTIN of another State',
      { name: 'A', gstin: '08ABCDE1234F1Z0', state_code: '27' },
      422,
      'payment/gstin-invalid',
    ],
    ['a State that is none', { name: 'A', state_code: '98' }, 422, 'payment/state-unknown'],
    ['more days of credit than a year', { name: 'A', credit_days: 366 }, 400, 'common/invalid'],
    ['a balance of his own making', { name: 'A', balance_paise: 1 }, 400, 'common/invalid'],
  ])('with %s is refused and writes nothing', async (_what, body, status, code) => {
    const shop = aShop(world);

    expect(await shop.post('/customers', body)).toMatchObject({ status, body: { code } });
    expect((await shop.get('/customers')).body['rows']).toEqual([]);
  });

  it('with a right GSTIN of his State is taken', async () => {
    const body = { name: 'A', gstin: '08ABCDE1234F1Z0', state_code: '08', credit_days: 365 };

    expect((await aShop(world).post('/customers', body)).status).toBe(201);
  });
});

describe('changing a customer', () => {
  it('changes what the patch names, clears with null, and leaves his balance', async () => {
    const shop = aShop(world);
    const id = await shop.addCustomer({ mobile: '9876543210', opening_balance_paise: 100 });

    const reply = await shop.patch(`/customers/${id}`, { name: 'Ramesh V.', mobile: null, credit_limit_paise: 500 });

    expect(reply).toMatchObject({
      status: 200,
      body: { name: 'Ramesh V.', credit_limit_paise: 500, balance_paise: 100 },
    });
    expect(reply.body).not.toHaveProperty('mobile');
    expect((await shop.get(`/customers/${id}`)).body).toEqual(reply.body);
    expect((await shop.get('/customers?mobile=9876543210')).body['rows']).toEqual([]);
  });

  it.each<readonly [string, Json, number]>([
    ['to nothing', {}, 400],
    ['his name to null', { name: null }, 400],
    ['his balance', { balance_paise: 0 }, 400],
    ['his GSTIN to a wrong one', { gstin: '08ABCDE1234F1Z1' }, 422],
  ])('%s is refused', async (_what, patch, status) => {
    const shop = aShop(world);
    const id = await shop.addCustomer();

    expect((await shop.patch(`/customers/${id}`, patch)).status).toBe(status);
  });
});

describe('the list of customers', () => {
  it('reads page by page in order of change and of names, and tells what changed since', async () => {
    const shop = aShop(world);
    const names = ['मीना', 'Zubin', 'anil', 'Anil', 'Bela', 'anil'];
    const ids: string[] = [];
    for (const name of names) ids.push(await shop.addCustomer({ name }));
    const { body } = await shop.get('/customers?limit=200');
    await shop.pay({ customer_id: ids[1], amount_paise: 100 });

    const since = await shop.get(`/customers?updated_since=${String(body['as_of'])}`);

    expect(await namesOf(shop, '/customers?limit=2')).toEqual(['मीना', 'anil', 'Anil', 'Bela', 'anil', 'Zubin']);
    expect((await namesOf(shop, '/customers?order=name&limit=2')).map((name) => String(name).toLowerCase())).toEqual([
      'anil',
      'anil',
      'anil',
      'bela',
      'zubin',
      'मीना',
    ]);
    expect(since.body['rows']).toMatchObject([{ customer_id: ids[1], balance_paise: -100 }]);
  });

  it.each(['cursor=bm9uc2Vuc2U', 'limit=0', 'limit=201', 'order=name&mobile=9876543210', 'order=name&cursor=WzFd'])(
    'refuses %s',
    async (query) => {
      expect((await aShop(world).get(`/customers?${query}`)).body['code']).toBe('common/invalid');
    },
  );

  it('keeps a cursor short for the longest name in any script', async () => {
    const shop = aShop(world);
    for (const end of ['1', '2']) await shop.addCustomer({ name: '😀'.repeat(59) + end });

    expect(await namesOf(shop, '/customers?order=name&limit=1')).toHaveLength(2);
  });
});

describe('udhaar', () => {
  it('tells who owes by the days since each bill fell due', async () => {
    const shop = aShop(world);
    const terms = await shop.addCustomer({ name: 'On terms', credit_days: 30 });
    const plain = await shop.addCustomer({ name: 'Plain' });
    await shop.addCustomer({ name: 'Paid ahead', opening_balance_paise: -500 });
    const bill = (customer_id: string, payable: number, date: string, due_date?: string) =>
      shop.recorded(shop.sale({ payable, date, customer: { customer_id }, ...(due_date && { due_date }) }));
    await world.deliver(
      bill(terms, 1, '2026-10-23'),
      bill(terms, 20, '2026-10-22'),
      bill(plain, 300, '2026-11-22'),
      bill(plain, 4_000, '2026-10-22'),
      bill(plain, 50_000, '2026-09-22'),
      bill(plain, 600_000, '2026-08-23'),
      bill(plain, 7_000_000, '2026-08-01', '2026-11-22'),
    );

    const { body } = await shop.get('/udhaar');

    expect(body).toMatchObject({
      as_of_date: '2026-11-22',
      receivable_paise: 7_654_321 - 500,
      rows: [
        {
          customer_id: terms,
          balance_paise: 21,
          oldest_date: '2026-10-22',
          ageing: { not_yet_due_paise: 1, days_0_30_paise: 20 },
        },
        {
          customer_id: plain,
          balance_paise: 7_654_300,
          unallocated_paise: 0,
          ageing: {
            not_yet_due_paise: 7_000_000,
            days_0_30_paise: 300,
            days_31_60_paise: 4_000,
            days_61_90_paise: 50_000,
            over_90_days_paise: 600_000,
          },
        },
      ],
    });
    await shop.audit();
  });
});

describe('the khata', () => {
  it('reads page by page, newest first, without a gap', async () => {
    const shop = aShop(world);
    const id = await shop.addCustomer({ opening_balance_paise: 1_000 });
    for (let amount = 1; amount <= 4; amount += 1) await shop.pay({ customer_id: id, amount_paise: amount });
    const numbers: unknown[] = [];

    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await shop.get(`/customers/${id}/ledger?limit=2${cursor && `&cursor=${cursor}`}`);
      numbers.push(...(body['entries'] as Json[]).map(({ entry_no }) => entry_no));
      cursor = nextIn(body);
    }

    expect(numbers).toEqual([5, 4, 3, 2, 1]);
    expect((await shop.get(`/customers/${id}/ledger?cursor=WyJhIl0`)).status).toBe(400);
  });
});
