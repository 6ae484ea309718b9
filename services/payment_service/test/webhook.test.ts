import { newId } from '@rmp/service-kit';
import type { Reply, TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aShop, type Json, type Shop, startPayment } from './support/payment.ts';
import { type PlayedProvider, playedProviders, type Word } from './support/providers.ts';

const secret = 'the secret of this shop alone';

let world: TestService;
let shop: Shop;
let intent: Json;
beforeAll(async () => {
  world = await startPayment();
});
beforeEach(async () => {
  world.clock.set('2026-11-22T06:30:00.000Z');
  shop = aShop(world);
  await world.deliver(shop.profile());
  for (const provider of ['razorpay', 'cashfree', 'phonepe']) {
    await shop.put('/upi/webhook_secret', { provider, secret });
  }
  intent = (await shop.post('/upi/intents', { amount_paise: 29_100, sale_id: newId() })).body;
});
afterAll(() => world.close());

/** Right in every way, but for what the test says of it. */
const aMessage = (by: PlayedProvider, given: Partial<Word> = {}): string => by.write({ ...rightWord(), ...given });

const rightWord = (): Word => ({
  tr: intent['tr'],
  amount_paise: 29_100,
  currency: 'INR',
  sentMs: Date.parse(world.clock.now()),
  arrived: true,
});

interface Sending {
  readonly secret?: string;
  readonly sentMs?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly to?: string;
  readonly provider?: string;
}

function send(by: PlayedProvider, raw: string, { secret: key = secret, sentMs, headers, to, provider }: Sending = {}) {
  const signed = by.sign(raw, key, sentMs ?? Date.parse(world.clock.now()));
  const path = `/webhook/upi?tenant_id=${to ?? shop.tenant_id}&provider=${provider ?? by.name}`;

  return world.http('POST', path, { raw, headers: headers ?? signed });
}

const [[, anyProvider]] = playedProviders as readonly [(typeof playedProviders)[number]];

const stateOf = async (): Promise<unknown> =>
  (await shop.get(`/upi/intents/${String(intent['payment_id'])}`)).body['state'];

describe('a UPI intent', () => {
  it('links to exactly the amount, and goes from shown to claimed to verified', async () => {
    expect(intent).toMatchObject({ state: 'shown', amount_paise: 29_100 });
    expect(intent['upi_link']).toContain(`am=291.00&cu=INR&tr=${String(intent['payment_id']).replaceAll('-', '')}`);

    await shop.pay({
      payment_id: String(intent['payment_id']),
      sale_id: String(intent['sale_id']),
      mode: 'upi',
      amount_paise: 29_100,
    });
    expect(await stateOf()).toBe('claimed');
    expect((await shop.get('/payments?upi_state=claimed')).body['rows']).toHaveLength(1);

    expect((await send(anyProvider, aMessage(anyProvider))).body).toEqual({ outcome: 'posted' });
    expect(await stateOf()).toBe('verified');
    expect((await shop.get('/payments?upi_state=claimed')).body['rows']).toHaveLength(0);
    await shop.audit();
  });

  it('is verified by the word of the owner, not of a cashier', async () => {
    const payment = await shop.pay({ sale_id: newId(), mode: 'upi', amount_paise: 100 });
    const path = `/payments/${String(payment['payment_id'])}/verify`;
    const token = world.token({ tenant_id: shop.tenant_id, role: 'cashier' });

    expect((await shop.post(path, {}, { token })).status).toBe(403);
    expect((await shop.post(path, { reference: '4321' })).body).toMatchObject({
      upi_state: 'verified',
      reference: '4321',
    });
    const cash = await shop.pay({ sale_id: newId(), amount_paise: 100 });
    expect((await shop.post(`/payments/${String(cash['payment_id'])}/verify`, {})).body['code']).toBe(
      'payment/not-upi',
    );
  });

  it('needs the UPI id of the shop', async () => {
    const other = aShop(world);

    expect((await other.post('/upi/intents', { amount_paise: 1 })).body['code']).toBe('payment/upi-id-missing');
  });

  it('answers the same intent when repeated, and refuses other content under its id', async () => {
    const body = { payment_id: newId(), amount_paise: 100 };
    await shop.post('/upi/intents', body);

    expect(await shop.post('/upi/intents', body)).toMatchObject({ status: 200, body: { state: 'shown' } });
    expect((await shop.post('/upi/intents', { ...body, amount_paise: 101 })).status).toBe(409);
  });
});

describe.each(playedProviders)('a signed message of %s', (_name, by) => {
  it('posts the money when nobody has spoken of it, and the sale takes it when it comes', async () => {
    const payment_id = String(intent['payment_id']);

    expect(await send(by, aMessage(by))).toMatchObject({ status: 200, body: { outcome: 'posted' } });

    expect((await shop.get(`/payments/${payment_id}`)).body).toMatchObject({
      origin: 'webhook',
      upi_state: 'verified',
      reference: by.reference,
      amount_paise: 29_100,
    });
    const sale = shop.sale({
      sale_id: String(intent['sale_id']),
      payable: 29_100,
      tenders: [['upi', 29_100, payment_id]],
    });
    await world.deliver(shop.recorded(sale));
    expect(await shop.due(String(intent['sale_id']))).toBe(0);
    expect((await shop.get('/payments')).body['rows']).toMatchObject([
      { payment_id, kind: 'tender', upi_state: 'verified' },
    ]);
    await shop.audit();
  });

  it('posts once, whether repeated as it was or told anew', async () => {
    const raw = aMessage(by);

    expect((await send(by, raw)).body).toEqual({ outcome: 'posted' });
    expect((await send(by, raw)).body).toEqual({ outcome: 'known' });
    world.clock.set('2026-11-22T06:31:00.000Z');
    expect((await send(by, aMessage(by))).body).toEqual({ outcome: 'known' });

    expect((await shop.get('/accounts')).body['rows']).toMatchObject([
      { account: 'upi', balance_paise: 29_100 },
      { account: 'walk_in', balance_paise: -29_100 },
    ]);
  });

  it.each([
    ['about a payment we never asked for', { tr: 'f'.repeat(32) }],
    ['without our reference', { tr: 'order_OFR_2' }],
    ['about something else', { arrived: false }],
  ])('%s is taken and changes nothing', async (_what, given) => {
    expect(await send(by, aMessage(by, given))).toMatchObject({ status: 200, body: { outcome: 'ignored' } });
    expect(await stateOf()).toBe('shown');
  });
});

describe.each(playedProviders)('a message of %s that is not right', (_name, by) => {
  const nowMs = Date.parse('2026-11-22T06:30:00.000Z');
  const aged = (sentMs: number) => send(by, aMessage(by, { sentMs }), { sentMs });
  const ofTime: readonly (readonly [string, () => Promise<Reply>])[] = [
    ['a day and more of age', () => aged(nowMs - 90_001_000)],
    ['a date in the future', () => aged(nowMs + 601_000)],
  ];
  const ofCurrency: readonly (readonly [string, () => Promise<Reply>])[] = [
    ['another currency', () => send(by, aMessage(by, { currency: 'USD' }))],
  ];
  const cases: readonly (readonly [string, () => Promise<Reply>])[] = [
    ['a wrong signature', () => send(by, aMessage(by), { headers: by.sign('other', secret, nowMs) })],
    ['no signature at all', () => send(by, aMessage(by), { headers: {} })],
    ['a signature that is none', () => send(by, aMessage(by), { headers: worded(by.sign('', secret, nowMs), 'z') })],
    ['the signature of another shop', () => send(by, aMessage(by), { secret: 'the secret of another shop' })],
    [
      'the signature of another message',
      () => send(by, aMessage(by), { headers: signatureOf(by, { amount_paise: 1 }) }),
    ],
    ['altered spaces', () => send(by, by.respace(aMessage(by)), { headers: signatureOf(by) })],
    ['another amount', () => send(by, aMessage(by, { amount_paise: 29_101 }))],
    ['no meaning', () => send(by, '{"entity":"event"}')],
    ['no JSON, though signed', () => send(by, '{"entity":')],
    ['no bytes, though signed', () => send(by, '')],
    ['a shop that does not exist', () => send(by, aMessage(by), { to: 'no-such-shop' })],
    ['a shop that cannot exist', () => send(by, aMessage(by), { to: '..%2F..' })],
    ['a provider we do not know', () => send(by, aMessage(by), { provider: 'somebody' })],
    ['no address at all', () => world.http('POST', '/webhook/upi', { raw: aMessage(by) })],
    ...(by.signs.includes('time') ? ofTime : []),
    ...(by.signs.includes('currency') ? ofCurrency : []),
    ...playedProviders
      .filter(([, { name }]) => name !== by.name)
      .map(
        ([name, other]) => [`the way of ${name}`, () => send(other, aMessage(other), { provider: by.name })] as const,
      ),
  ];

  const signatureOf = (signer: PlayedProvider, given: Partial<Word> = {}) =>
    signer.sign(aMessage(signer, given), secret, nowMs);

  it.each(cases)('with %s is refused like every other, posts nothing and is counted', async (what, act) => {
    const reply = await act();

    const { trace_id, ...body } = reply.body;
    expect(trace_id).toBeTypeOf('string');
    expect({ ...reply, body, headers: {} }).toEqual({
      status: 401,
      headers: {},
      body: {
        type: expect.stringContaining('payment/webhook-refused') as unknown,
        title: 'This message is not accepted',
        status: 401,
        code: 'payment/webhook-refused',
      },
    });
    expect(await stateOf(), what).toBe('shown');
    expect((await shop.get('/payments')).body['rows']).toEqual([]);
    const refusals = await world.service.db
      .collection('webhook_refusals')
      .find({ tenant_id: { $in: [shop.tenant_id, '-'] } })
      .toArray();
    expect(refusals.length).toBeGreaterThan(0);
  });

  it('exactly a day old, as the provider may still repeat it, is right', async () => {
    expect((await aged(nowMs - 86_400_000)).body).toEqual({ outcome: 'posted' });
  });

  it('fills no disk: a minute of them is one row', async () => {
    for (let times = 0; times < 5; times += 1) await send(by, aMessage(by), { headers: {} });

    const rows = await world.service.db.collection('webhook_refusals').find({ tenant_id: shop.tenant_id }).toArray();
    expect(rows).toMatchObject([{ reason: 'signature', count: 5 }]);
  });
});

describe('a provider of its own ways', () => {
  const of = (name: string): PlayedProvider =>
    playedProviders.find(([known]) => known === name)?.[1] ?? expect.fail(`${name} is not played`);

  it('cashfree signs the moment with the body: another moment is another signature', async () => {
    const raw = aMessage(of('cashfree'));
    const headers = of('cashfree').sign(raw, secret, Date.parse(world.clock.now()));

    const reply = await send(of('cashfree'), raw, {
      headers: { ...headers, 'x-webhook-timestamp': String(Date.parse(world.clock.now()) + 1) },
    });

    expect(reply.status).toBe(401);
  });

  it.each([
    ['an order of another amount', /"order_amount":291.00/, '"order_amount":290.00'],
    ['an order in another currency', /"order_currency":"INR"/, '"order_currency":"USD"'],
    ['paise beyond two places', /291\.00/g, '291.001'],
    ['an amount as a power of ten', /291\.00/g, '2.91e2'],
  ])('cashfree is refused with %s', async (_what, written, other) => {
    const raw = aMessage(of('cashfree')).replace(written, other);

    expect((await send(of('cashfree'), raw)).status).toBe(401);
    expect(await stateOf()).toBe('shown');
  });

  it('cashfree may leave out paise that are none', async () => {
    const raw = aMessage(of('cashfree')).replaceAll('291.00', '291');

    expect((await send(of('cashfree'), raw)).body).toEqual({ outcome: 'posted' });
  });

  it('phonepe is refused with anything beside what is signed', async () => {
    const raw = aMessage(of('phonepe'));
    const besides = raw.replace('}', ',"amount":1}');

    expect((await send(of('phonepe'), besides, { headers: of('phonepe').sign(raw, secret, 0) })).status).toBe(401);
  });

  it('phonepe is refused by name and password alone: they sign nothing of the body', async () => {
    const raw = JSON.stringify({ event: 'checkout.order.completed', payload: { state: 'COMPLETED', amount: 29_100 } });

    expect((await send(of('phonepe'), raw, { headers: { authorization: 'a'.repeat(64) } })).status).toBe(401);
  });
});

/** The same headers, each digit of their signatures another. */
const worded = (headers: Readonly<Record<string, string>>, letter: string) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replaceAll(/[0-9a-f]/g, letter)]));

describe('the word of a bank', () => {
  it('about a payment that was undone tells that it is verified, and does not undo it again', async () => {
    const payment_id = String(intent['payment_id']);
    await shop.pay({ payment_id, sale_id: String(intent['sale_id']), mode: 'upi', amount_paise: 29_100 });
    await shop.post(`/payments/${payment_id}/undo`, { reason: 'customer said it failed' });

    await send(anyProvider, aMessage(anyProvider));

    const events = (await world.outbox(shop.tenant_id)).filter(({ subject }) => subject === payment_id);
    expect(events.map(({ type, data }) => [type, data['changes'], (data['payment'] as Json)['status']])).toEqual([
      ['payment.payment-recorded.v1', undefined, 'posted'],
      ['payment.payment-changed.v1', ['status'], 'undone'],
      ['payment.payment-changed.v1', ['upi_state'], 'undone'],
    ]);
    await shop.audit();
  });
});

describe('the secret of a provider', () => {
  it('is never shown, lies sealed, and only the owner sets it', async () => {
    const reply = await shop.put('/upi/webhook_secret', { provider: 'razorpay', secret });
    const row = await world.service.db
      .collection('webhook_secrets')
      .findOne({ tenant_id: shop.tenant_id, provider: 'razorpay' });
    const audit = await world.service.db.collection('audit_log').find({ tenant_id: shop.tenant_id }).toArray();

    expect(reply.body).toEqual({ provider: 'razorpay', is_set: true, set_at: '2026-11-22T06:30:00.000Z' });
    expect(JSON.stringify([row, audit])).not.toContain(secret);
  });

  it('sealed for one shop opens for no other', async () => {
    const other = aShop(world);
    const row = await world.service.db
      .collection('webhook_secrets')
      .findOne({ tenant_id: shop.tenant_id, provider: 'razorpay' });
    await world.service.db
      .collection('webhook_secrets')
      .insertOne({ tenant_id: other.tenant_id, provider: 'razorpay', sealed: row?.['sealed'] as string, set_at: 'x' });

    expect((await send(anyProvider, aMessage(anyProvider), { to: other.tenant_id })).status).toBe(500);
  });
});
