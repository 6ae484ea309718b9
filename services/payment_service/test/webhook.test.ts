import { newId } from '@rmp/service-kit';
import type { Reply, TestService } from '@rmp/service-kit/testing';
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aShop, type Json, type Shop, startPayment } from './support/payment.ts';

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
  await shop.put('/upi/webhook_secret', { provider: 'razorpay', secret });
  intent = (await shop.post('/upi/intents', { amount_paise: 29_100, sale_id: newId() })).body;
});
afterAll(() => world.close());

interface Message {
  readonly tr?: unknown;
  readonly amount?: number;
  readonly currency?: string;
  readonly created_at?: number;
  readonly event?: string;
}

function aMessage({ tr = intent['tr'], amount = 29_100, currency = 'INR', created_at, event }: Message = {}): string {
  const entity = {
    id: 'pay_29QQoUBi66xm2f',
    amount,
    currency,
    status: 'captured',
    notes: { tr },
    acquirer_data: { rrn: '432198765432' },
  };

  return JSON.stringify({
    entity: 'event',
    event: event ?? 'payment.captured',
    created_at: created_at ?? Date.parse(world.clock.now()) / 1000,
    payload: { payment: { entity } },
  });
}

const signed = (raw: string, by = secret): string => createHmac('sha256', by).update(raw).digest('hex');

interface Sending {
  readonly signature?: string;
  readonly to?: string;
  readonly provider?: string;
  readonly eventId?: string;
}

function send(
  raw: string,
  { signature = signed(raw), to = shop.tenant_id, provider = 'razorpay', eventId = newId() }: Sending = {},
): Promise<Reply> {
  const headers = { 'x-razorpay-signature': signature, 'x-razorpay-event-id': eventId };

  return world.http('POST', `/webhook/upi?tenant_id=${to}&provider=${provider}`, { raw, headers });
}

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

    expect((await send(aMessage())).body).toEqual({ outcome: 'posted' });
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

describe('a signed message', () => {
  it('posts the money when nobody has spoken of it, and the sale takes it when it comes', async () => {
    const payment_id = String(intent['payment_id']);

    expect(await send(aMessage())).toMatchObject({ status: 200, body: { outcome: 'posted' } });

    expect((await shop.get(`/payments/${payment_id}`)).body).toMatchObject({
      origin: 'webhook',
      upi_state: 'verified',
      reference: '432198765432',
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

  it('posts once, whether repeated as it was or under another event id', async () => {
    const raw = aMessage();

    expect((await send(raw, { eventId: 'evt_1' })).body).toEqual({ outcome: 'posted' });
    expect((await send(raw, { eventId: 'evt_1' })).body).toEqual({ outcome: 'known' });
    expect((await send(raw, { eventId: 'evt_2' })).body).toEqual({ outcome: 'known' });

    expect((await shop.get('/accounts')).body['rows']).toMatchObject([
      { account: 'upi', balance_paise: 29_100 },
      { account: 'walk_in', balance_paise: -29_100 },
    ]);
  });

  it.each([
    ['about a payment we never asked for', { tr: 'f'.repeat(32) }],
    ['without our reference', { tr: 5 }],
    ['about something else', { event: 'payment.failed' }],
  ])('%s is taken and changes nothing', async (_what, message) => {
    expect(await send(aMessage(message))).toMatchObject({ status: 200, body: { outcome: 'ignored' } });
    expect(await stateOf()).toBe('shown');
  });
});

describe('a message that is not right', () => {
  const nowSeconds = Date.parse('2026-11-22T06:30:00.000Z') / 1000;
  const cases: readonly (readonly [string, () => Promise<Reply>])[] = [
    ['a wrong signature', () => send(aMessage(), { signature: signed('other') })],
    ['no signature at all', () => send(aMessage(), { signature: '' })],
    ['a signature that is no hex', () => send(aMessage(), { signature: 'z'.repeat(64) })],
    [
      'the signature of another shop',
      () => send(aMessage(), { signature: signed(aMessage(), 'the secret of another shop') }),
    ],
    ['altered spaces', () => send(aMessage().replace(':', ': '), { signature: signed(aMessage()) })],
    ['a day and more of age', () => send(aMessage({ created_at: nowSeconds - 90_001 }))],
    ['a date in the future', () => send(aMessage({ created_at: nowSeconds + 601 }))],
    ['another currency', () => send(aMessage({ currency: 'USD' }))],
    ['another amount', () => send(aMessage({ amount: 29_101 }))],
    ['no meaning', () => send('{"entity":"event"}')],
    ['no JSON, though signed', () => send('{"entity":')],
    ['a shop that does not exist', () => send(aMessage(), { to: 'no-such-shop' })],
    ['a shop that cannot exist', () => send(aMessage(), { to: '..%2F..' })],
    ['a provider we do not know', () => send(aMessage(), { provider: 'somebody' })],
    ['no address at all', () => world.http('POST', '/webhook/upi', { raw: aMessage() })],
  ];

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
    expect((await send(aMessage({ created_at: nowSeconds - 86_400 }))).body).toEqual({ outcome: 'posted' });
  });

  it('fills no disk: a minute of them is one row', async () => {
    for (let times = 0; times < 5; times += 1) await send(aMessage(), { signature: '' });

    const rows = await world.service.db.collection('webhook_refusals').find({ tenant_id: shop.tenant_id }).toArray();
    expect(rows).toMatchObject([{ reason: 'signature', count: 5 }]);
  });
});

describe('the secret of a provider', () => {
  it('is never shown, lies sealed, and only the owner sets it', async () => {
    const reply = await shop.put('/upi/webhook_secret', { provider: 'razorpay', secret });
    const row = await world.service.db.collection('webhook_secrets').findOne({ tenant_id: shop.tenant_id });
    const audit = await world.service.db.collection('audit_log').find({ tenant_id: shop.tenant_id }).toArray();

    expect(reply.body).toEqual({ provider: 'razorpay', is_set: true, set_at: '2026-11-22T06:30:00.000Z' });
    expect(JSON.stringify([row, audit])).not.toContain(secret);
  });

  it('sealed for one shop opens for no other', async () => {
    const other = aShop(world);
    const row = await world.service.db.collection('webhook_secrets').findOne({ tenant_id: shop.tenant_id });
    await world.service.db
      .collection('webhook_secrets')
      .insertOne({ tenant_id: other.tenant_id, provider: 'razorpay', sealed: row?.['sealed'] as string, set_at: 'x' });

    expect((await send(aMessage(), { to: other.tenant_id })).status).toBe(500);
  });
});
