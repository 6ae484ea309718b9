import { readFileSync } from 'node:fs';
import { UserId } from '@rmp/contracts';
import { newId } from '@rmp/service-kit';
import { testToken, type TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aShop, type Json, type Shop, startPayment } from './support/payment.ts';

let world: TestService;
beforeAll(async () => {
  world = await startPayment();
});
afterAll(() => world.close());

const DEVICE = '01890000-0000-7000-8007-000000000001';
const cashier = { user_id: UserId.parse(newId()), username: 'farah', role: 'cashier' } as const;

/** What apps of version 1 wrote: it is read for ever. */
const goldenV1 = (): readonly Json[] =>
  JSON.parse(readFileSync(new URL('golden/commands-v1.json', import.meta.url), 'utf8')) as readonly Json[];

async function bring(shop: Shop, commands: readonly unknown[], call: Json = {}): Promise<readonly Json[]> {
  const body = { device_id: DEVICE, device_now: world.clock.now(), commands };
  const { status, body: answer } = await shop.post('/payments/commands', body, call);
  expect(status).toBe(200);
  return answer['outcomes'] as readonly Json[];
}

const outcomesOf = (outcomes: readonly Json[]) => outcomes.map(({ outcome }) => outcome);

const aCommand = (kind: string, data: Json, special: Json = {}): Json => ({
  command_id: newId(),
  kind,
  v: 1,
  made_at: world.clock.now(),
  data,
  ...special,
});

const addRamesh = (customer_id: string): Json => aCommand('add-customer', { customer_id, name: 'Ramesh' });

async function opened(): Promise<Shop> {
  const shop = aShop(world);
  await world.deliver(shop.profile());
  return shop;
}

describe('what a device queued about customers and money', () => {
  it('of version 1 is taken, and delivered three times it happened once', async () => {
    const shop = await opened();

    const [first, second, third] = [
      await bring(shop, goldenV1()),
      await bring(shop, goldenV1()),
      await bring(shop, goldenV1()),
    ];

    expect(outcomesOf(first)).toEqual(['applied', 'applied', 'applied', 'applied', 'applied']);
    expect(outcomesOf(second)).toEqual(['duplicate', 'duplicate', 'duplicate', 'duplicate', 'duplicate']);
    expect(third).toEqual(second);
    const { body } = await shop.get('/customers/01890000-0000-7000-8000-00000000d001');
    expect(body).toMatchObject({ name: 'Ramesh Kumar', balance_paise: 25_000 });
    expect(body).not.toHaveProperty('credit_days');
    await shop.audit();
  });

  it('is taken but for what cannot be, which is kept as it came', async () => {
    const shop = await opened();
    const [one, other] = [newId(), newId()];
    const spoilt = [
      aCommand('change-customer', { customer_id: newId(), patch: { name: 'X' } }),
      aCommand('shout', {}),
      aCommand('record-payment', { payment_id: newId(), customer_id: one, mode: 'cash', amount_paise: 'ten' }),
      'customer!',
    ];

    const outcomes = await bring(shop, [addRamesh(one), ...spoilt, addRamesh(other)]);

    expect(outcomesOf(outcomes)).toEqual(['applied', ...spoilt.map(() => 'attention'), 'applied']);
    expect(outcomes.slice(1, 5)).toMatchObject([
      { stored: true, code: 'common/not-found', fix: expect.any(String) as unknown },
      { stored: true, code: 'payment/unknown-command', pointer: '/kind' },
      { stored: true, code: 'common/invalid', pointer: '/data/amount_paise' },
      { stored: true, code: 'common/invalid' },
    ]);
    const kept = (await shop.get('/quarantine')).body['rows'] as readonly Json[];
    expect(kept).toHaveLength(4);
    const whole = await shop.get(`/quarantine/${String(outcomes[3]?.['content_hash'])}`);
    expect(JSON.parse(String(whole.body['raw']))).toEqual(spoilt[2]);
  });

  it('adds new customers together, and all but one where that one cannot be', async () => {
    const shop = await opened();
    const people = Array.from({ length: 60 }, () => addRamesh(newId()));
    const wrong = aCommand('add-customer', { customer_id: newId(), name: 'X', gstin: '08AAACR5055K1Z0' });

    const first = await bring(shop, people);
    const again = await bring(shop, [...people.slice(0, 2), wrong, addRamesh(newId())]);

    expect(new Set(outcomesOf(first))).toEqual(new Set(['applied']));
    expect(outcomesOf(again)).toEqual(['duplicate', 'duplicate', 'attention', 'applied']);
    expect(again[2]).toMatchObject({ stored: true, code: 'payment/gstin-invalid' });
    expect(await world.outbox(shop.tenant_id)).toHaveLength(61);
  });

  it('keeps a payment whose author may take none, and flags it', async () => {
    const shop = await opened();
    const customer_id = await shop.addCustomer();
    const payment = (number: string) => ({
      payment_id: newId(),
      customer_id,
      direction: 'in',
      mode: 'cash',
      amount_paise: 1000,
      device_id: DEVICE,
      number,
    });
    const token = testToken({
      tenant_id: shop.tenant_id,
      role: 'accountant',
      device_id: DEVICE,
      queue: 'open',
      authors: [cashier],
    });

    const outcomes = await bring(
      shop,
      [
        aCommand('record-payment', payment('A-R/2627/000001'), { author_id: cashier.user_id }),
        aCommand('record-payment', payment('A-R/2627/000002'), { author_id: newId() }),
        aCommand('add-customer', { customer_id: newId(), name: 'Nobody’s' }, { author_id: newId() }),
      ],
      { token },
    );

    expect(outcomes).toMatchObject([
      { outcome: 'applied', flags: [] },
      { outcome: 'flagged', flags: ['author-not-permitted'] },
      { outcome: 'attention', stored: true, code: 'common/forbidden' },
    ]);
    const { body } = await shop.get(`/payments/${String(outcomes[0]?.['payment_id'])}`);
    expect(body).toMatchObject({ user_id: cashier.user_id });
  });

  it('of a device that was signed out is kept until the owner lets it in', async () => {
    const shop = await opened();
    const customer_id = newId();
    const token = testToken({ tenant_id: shop.tenant_id, queue: 'held', authors: [cashier] });

    const [held] = await bring(shop, [{ ...addRamesh(customer_id), author_id: cashier.user_id }], { token });
    const before = await shop.get(`/customers/${customer_id}`);
    const path = `/quarantine/${String(held?.['content_hash'])}/let-in`;
    const [first, again] = [await shop.post(path, {}), await shop.post(path, {})];

    expect(held).toMatchObject({ outcome: 'attention', stored: true, code: 'tenant/device-revoked' });
    expect(before.status).toBe(404);
    expect([first.body, again.body]).toMatchObject([{ outcome: 'applied', customer_id }, { outcome: 'duplicate' }]);
  });
});

describe('a customer whom a bill has opened', () => {
  it('is entered by who changes him, and adding him later leaves that standing', async () => {
    const shop = await opened();
    const sale = shop.sale({ payable: 10_000, customer: { customer_id: newId(), name: 'Ramu' } });
    await world.deliver(shop.recorded(sale));
    const { customer_id } = sale['customer'] as { readonly customer_id: string };

    const changed = await shop.patch(`/customers/${customer_id}`, { name: 'Ramesh Verma' });
    const added = await shop.post('/customers', { customer_id, name: 'Ramu', mobile: '9000000001' });

    expect(changed.body).toMatchObject({ name: 'Ramesh Verma', origin: 'entered', balance_paise: 10_000 });
    expect(added).toMatchObject({
      status: 201,
      body: { name: 'Ramesh Verma', mobile: '9000000001', origin: 'entered', balance_paise: 10_000 },
    });
  });
});
