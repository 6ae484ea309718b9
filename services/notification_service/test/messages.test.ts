import { pageOf } from '@rmp/contracts';
import { Message } from '@rmp/contracts/notification';
import { newId } from '@rmp/service-kit';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  anEmail,
  aShop,
  aWhatsapp,
  consent,
  create,
  read,
  rowsOf,
  send,
  startNotificationService,
} from './support/notification-world.ts';

let world: TestService;

beforeAll(async () => {
  world = await startNotificationService();
});

afterAll(() => world.close());

describe('POST /messages for WhatsApp', () => {
  it('answers a link with the text, which the shopkeeper sends himself', async () => {
    const shop = aShop(world);

    const reply = await create(world, shop, aWhatsapp());

    const { whatsapp_url = '', text, ...message } = Message.parse(reply.body);
    expect(reply.status).toBe(201);
    expect(message).toMatchObject({ status: 'link-ready', purpose: 'utility', locale: 'en', to: '9876543210' });
    expect(text).toBe(
      'Namaste Ravi, your bill A/2627/000124 of 22 Nov 2026 from Sharma Kirana is ₹499.00, fully paid. See the bill: https://shop.example/s/x/y',
    );
    expect(new URL(whatsapp_url).pathname).toBe('/919876543210');
    expect(new URL(whatsapp_url).searchParams.get('text')).toBe(text);
    expect(await rowsOf(world, 'delivery_queue', { tenant_id: shop.tenant })).toEqual([]);
  });

  it('lets the shopkeeper choose the contact when no number is given', async () => {
    const { to: _nobody, ...message } = aWhatsapp({ locale: 'hi' });

    const { body } = await create(world, aShop(world), message);

    expect(body['whatsapp_url']).toMatch(/^https:\/\/wa\.me\/\?text=%E0%A4%A8/);
  });

  it('keeps a draft until it is sent', async () => {
    const shop = aShop(world);
    const { body } = await create(world, shop, aWhatsapp({ draft: true }));
    expect(body).toMatchObject({ status: 'draft' });
    expect(body).not.toHaveProperty('whatsapp_url');

    const replies = [await send(world, shop, body['message_id']), await send(world, shop, body['message_id'])];

    expect(replies.map((reply) => reply.body['status'])).toEqual(['link-ready', 'link-ready']);
    expect((await world.outbox(shop.tenant)).map(({ data }) => data)).toMatchObject([
      { message: { status: 'draft' } },
      { message: { status: 'link-ready' } },
    ]);
  });

  it('publishes and audits how it stands, without words, reader and links', async () => {
    const shop = aShop(world);
    const { body } = await create(world, shop, aWhatsapp({ customer_id: newId() }));

    const told = JSON.stringify([
      await world.outbox(shop.tenant),
      await rowsOf(world, 'audit_log', { tenant_id: shop.tenant }),
    ]);

    expect(told).toContain(body['customer_id']);
    expect(told).not.toMatch(/9876543210|Namaste|shop\.example|wa\.me/);
  });
});

describe('POST /messages again', () => {
  it('answers the message as it is now, and refuses another under its id', async () => {
    const shop = aShop(world);
    const message_id = newId();
    await create(world, shop, aWhatsapp({ message_id, draft: true }));
    await send(world, shop, message_id);

    const again = await create(world, shop, aWhatsapp({ message_id, draft: true }));

    expect(again).toMatchObject({
      status: 200,
      body: { status: 'link-ready' },
      headers: { 'idempotent-replayed': 'true' },
    });
    expect(await create(world, shop, aWhatsapp({ message_id }))).toMatchObject({
      status: 409,
      body: { code: 'common/id-reused' },
    });
  });

  it('makes one message of an Idempotency-Key sent twice', async () => {
    const shop = aShop(world);
    const call = { ...shop, headers: { 'idempotency-key': 'share-124' }, body: aWhatsapp() };

    const replies = await Promise.all([1, 2].map(() => world.http('POST', '/messages', call)));

    expect(new Set(replies.map(({ body }) => body['message_id'])).size).toBe(1);
    expect(await rowsOf(world, 'messages', { tenant_id: shop.tenant })).toHaveLength(1);
  });
});

describe('without a mail server', () => {
  it('an e-mail stays here and says so', async () => {
    const shop = aShop(world);

    const { status, body } = await create(world, shop, anEmail());

    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'not-configured', subject: 'Bill A/2627/000124 from Sharma Kirana' });
    expect(await send(world, shop, body['message_id'])).toMatchObject({
      status: 200,
      body: { status: 'not-configured' },
    });
  });
});

describe('what is refused', () => {
  const { values, ...bare } = anEmail();

  it.each([
    ['a subject with a second header', anEmail({ subject: 'Bill\r\nBcc: all@example.com' }), '/subject'],
    ['an address with a second header', anEmail({ to: 'ravi@example.com\r\nBcc: all@example.com' }), '/to'],
    ['two addresses', anEmail({ to: 'ravi@example.com, all@example.com' }), '/to'],
    ['a value with a line break', { ...bare, values: { ...values, shop: 'X\nBcc: all@example.com' } }, '/values/shop'],
    ['a value nobody knows', { ...bare, values: { ...values, colour: 'red' } }, '/values/colour'],
    ['a greeting of one’s own', { ...bare, values: { ...values, greeting: 'Hey' } }, '/values/greeting'],
    ['a mobile number for e-mail', anEmail({ to: '9876543210' }), '/to'],
    ['an e-mail to nobody', anEmail({ to: undefined }), '/to'],
    ['an address for WhatsApp', aWhatsapp({ to: 'ravi@example.com' }), '/to'],
    ['template and text', anEmail({ text: 'Hello', purpose: 'utility' }), '/text'],
    ['text without purpose', { channel: 'whatsapp', text: 'Hello' }, '/purpose'],
    ['an attachment to WhatsApp', aWhatsapp({ share_url: 'https://shop.example/s/x/y' }), '/share_url'],
    ['an unknown channel', aWhatsapp({ channel: 'sms' }), '/channel'],
  ])('%s', async (_, body, pointer) => {
    const shop = aShop(world);

    const reply = await create(world, shop, body);

    expect(reply).toMatchObject({ status: 400, body: { code: 'common/invalid' } });
    expect(reply.body['errors']).toEqual(
      expect.arrayContaining([expect.objectContaining({ pointer }) as unknown]) as unknown,
    );
    expect(await rowsOf(world, 'messages', { tenant_id: shop.tenant })).toEqual([]);
  });

  it.each([
    ['notification/unknown-template', aWhatsapp({ template_key: 'no_such' })],
    ['notification/placeholder-missing', aWhatsapp({ values: { shop: 'X' } })],
    ['notification/subject-missing', { channel: 'email', to: 'r@example.com', text: 'Hello', purpose: 'utility' }],
    ['notification/attachment-refused', anEmail({ share_url: 'https://evil.example/s/x/y' })],
    ['notification/attachment-refused', anEmail({ share_url: 'https://shop.example/s/somebody-else/y' })],
  ])('%s', async (code, body) => {
    expect(await create(world, aShop(world), body)).toMatchObject({ status: 422, body: { code } });
  });
});

describe('consent', () => {
  const offer = { channel: 'whatsapp', to: '9876543210', text: '10 % off this week', purpose: 'marketing' };

  it('is not needed for one’s own bill, but an opt-out stops it at once', async () => {
    const shop = aShop(world);
    expect((await create(world, shop, aWhatsapp())).status).toBe(201);
    const { body: draft } = await create(world, shop, aWhatsapp({ draft: true }));

    await consent(world, shop);

    const refused = { status: 422, body: { code: 'notification/opted-out' } };
    expect(await create(world, shop, aWhatsapp())).toMatchObject(refused);
    expect(await create(world, shop, aWhatsapp({ draft: true }))).toMatchObject(refused);
    expect(await send(world, shop, draft['message_id'])).toMatchObject(refused);
    expect(await read(world, shop, draft['message_id'])).toMatchObject({ status: 'draft' });
    expect((await create(world, shop, aWhatsapp({ to: '9876500000' }))).status).toBe(201);
    expect((await create(world, aShop(world), aWhatsapp())).status).toBe(201);
  });

  it('is needed for marketing, and as easily taken back as given', async () => {
    const shop = aShop(world);
    expect(await create(world, shop, offer)).toMatchObject({
      status: 422,
      body: { code: 'notification/consent-missing' },
    });

    await consent(world, shop, { purpose: 'marketing', decision: 'given', wording: 'Tell me of offers' });
    expect((await create(world, shop, offer)).status).toBe(201);

    world.clock.advance(1000);
    await consent(world, shop, { purpose: 'marketing' });
    expect(await create(world, shop, offer)).toMatchObject({ status: 422, body: { code: 'notification/opted-out' } });
    expect((await create(world, shop, aWhatsapp())).status).toBe(201);
  });

  it('cannot be had from nobody: marketing without a number is refused', async () => {
    const { to: _nobody, ...toAnybody } = offer;

    expect(await create(world, aShop(world), toAnybody)).toMatchObject({
      status: 422,
      body: { code: 'notification/consent-missing' },
    });
  });

  it('knows an address however it was typed', async () => {
    const shop = aShop(world);
    await consent(world, shop, { to: 'Ravi@Example.com' });

    expect(await create(world, shop, anEmail({ to: 'ravi@example.COM' }))).toMatchObject({
      status: 422,
      body: { code: 'notification/opted-out' },
    });
  });
});

describe('GET /messages', () => {
  it('lists the newest change first and finds those of a sale, a customer, a status', async () => {
    const shop = aShop(world);
    const sale_id = newId();
    const customer_id = newId();
    const first = (await create(world, shop, aWhatsapp({ draft: true, sale_id }))).body['message_id'];
    const second = (await create(world, shop, aWhatsapp({ customer_id }))).body['message_id'];
    await send(world, shop, first);
    const third = (await create(world, shop, anEmail())).body['message_id'];
    const idsOf = async (query: string) => {
      const { body } = await world.http('GET', `/messages?${query}`, shop);
      return pageOf(Message)
        .parse(body)
        .rows.map(({ message_id }) => message_id);
    };

    expect(await idsOf('')).toEqual([third, first, second]);
    expect(await idsOf(`sale_id=${sale_id}`)).toEqual([first]);
    expect(await idsOf(`customer_id=${customer_id}`)).toEqual([second]);
    expect(await idsOf('status=link-ready')).toEqual([first, second]);
    expect(await idsOf('status=link-ready&limit=1')).toEqual([first]);
  });
});
