import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commandId, deviceA, noteId, saleId } from './support/ids.ts';
import { aLine, aRequest } from './support/sales.ts';
import { openShop, type Shop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterEach(() => world.clock.set('2026-11-22T06:30:00.000Z'));
afterAll(() => world.close());

const path = `/sales/${saleId(1)}/share_invoice`;
const devices = 'AAAAAAAAAAAAAAAAAAAAAA';

async function withSale(given = {}): Promise<Shop> {
  const shop = await openShop(world);
  await shop.record(aRequest({ sale_id: saleId(1), tenders: [], customer: { name: 'Ramesh Verma' }, ...given }));
  return shop;
}

/** As a customer opens it: without token or tenant. */
async function open(url: string) {
  const { statusCode, headers, rawPayload } = await world.service.app.inject({ method: 'GET', url });
  return { status: statusCode, headers, text: rawPayload.toString(), bytes: rawPayload };
}

const linkOf = async (shop: Shop, body = {}): Promise<string> => {
  const reply = await shop.post(path, { channel: 'link', ...body });
  expect(reply.status).toBe(200);
  return String(reply.body['share_url']).replace('https://bills.example', '');
};

describe('a shared bill', () => {
  it('opens as a plain page without a token, and says what was bought, paid and is due', async () => {
    const shop = await withSale();
    const link = await linkOf(shop);

    const { status, headers, text } = await open(link);

    expect(link).toMatch(new RegExp(`^/s/${shop.tenant}/[A-Za-z0-9_-]{22}$`));
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    });
    expect(String(headers['content-security-policy'])).toContain("default-src 'none'");
    for (const word of ['Sharma Kirana', 'S/2627/000001', 'Soap bar, 1 pcs', 'Ramesh Verma', '₹105.00', 'Due']) {
      expect(text).toContain(word);
    }
    expect(text).not.toContain('<script');
  });

  it('opens as paper with .pdf behind the link', async () => {
    const link = await linkOf(await withSale());

    const { status, headers, bytes } = await open(`${link}.pdf`);

    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'application/pdf' });
    expect(headers['cache-control']).toBe('private, no-store');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('shows typed text as text', async () => {
    const shop = await withSale({ lines: [aLine({ name: '<img src=x onerror="alert(1)">' })] });

    const { text } = await open(await linkOf(shop));

    expect(text).not.toContain('<img');
    expect(text).toContain('&#60;img src=x onerror=&#34;alert(1)&#34;&#62;');
  });

  it('is kept by the hash of its secret alone', async () => {
    const shop = await withSale();
    const secret = (await linkOf(shop)).split('/').at(-1) ?? '';

    const shares = await world.service.db.collection('shares').find({ tenant_id: shop.tenant }).toArray();
    const everything = await world.service.db.listCollections({}, { nameOnly: true }).toArray();
    const rows = await Promise.all(
      everything.map(({ name }) => world.service.db.collection(name).find({ tenant_id: shop.tenant }).toArray()),
    );

    expect(shares).toMatchObject([{ sale_id: saleId(1) }]);
    expect(String(shares[0]?.['secret_hash'])).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('gets a new link each time, and each opens it', async () => {
    const shop = await withSale();

    const links = [await linkOf(shop), await linkOf(shop)];

    expect(new Set(links).size).toBe(2);
    for (const link of links) expect((await open(link)).status).toBe(200);
  });
});

describe('a link that opens nothing', () => {
  it('answers the same to the byte, whether wrong, foreign, expired, of no shop, or not uploaded yet', async () => {
    const [shop, other] = [await withSale(), await withSale()];
    const link = await linkOf(shop);
    const secret = link.split('/').at(-1);
    world.clock.advance(181 * 86_400_000);

    const answers = [
      await open(link),
      await open(`${link}.pdf`),
      await open(`/s/${other.tenant}/${secret}`),
      await open(`/s/${shop.tenant}/${devices}`),
      await open(`/s/no-such-shop/${devices}`),
      await open(`/s/A%20B/${devices}`),
      await open(`/s/${shop.tenant}/x`),
    ];

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.text).toContain('not here yet');
  });

  it('of a device’s own making opens once its bill has arrived', async () => {
    const shop = await openShop(world);
    const link = `/s/${shop.tenant}/${devices}`;
    const before = await open(link);
    await shop.record(aRequest({ sale_id: saleId(1) }));

    const first = await linkOf(shop, { secret: devices });
    const again = await linkOf(shop, { secret: devices });

    expect(before.status).toBe(404);
    expect([first, again]).toEqual([link, link]);
    expect((await open(link)).status).toBe(200);
  });

  it('of a device cannot be put on another bill', async () => {
    const shop = await withSale();
    await linkOf(shop, { secret: devices });
    await shop.record(aRequest({ sale_id: saleId(2) }));

    const reply = await shop.post(`/sales/${saleId(2)}/share_invoice`, { channel: 'link', secret: devices });

    expect(reply).toMatchObject({ status: 409, body: { code: 'common/id-reused' } });
  });
});

describe('handing a bill over', () => {
  let notification: Server;
  let connected: TestService;
  const asked: string[] = [];
  let answer: { status: number; body: object } = { status: 503, body: { code: 'common/unavailable' } };
  beforeAll(async () => {
    notification = createServer((request, response) => {
      request.on('data', (chunk: Buffer) => asked.push(chunk.toString()));
      request.on('end', () =>
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body)),
      );
    });
    await new Promise<void>((resolve) => notification.listen(0, '127.0.0.1', resolve));
    const { port } = notification.address() as AddressInfo;
    connected = await startSales({ urls: { notification: `http://127.0.0.1:${port}` } });
  });
  afterAll(async () => {
    await connected.close();
    notification.close();
  });

  const share = async (body: object) => {
    const shop = await openShop(connected);
    const customer = { name: 'Ramesh Verma', mobile: '9876543210' };
    await shop.record(aRequest({ sale_id: saleId(1), tenders: [], customer }));
    asked.length = 0;
    return shop.post(path, body as Readonly<Record<string, unknown>>);
  };

  it('by WhatsApp works without notification_service: the shopkeeper sends it himself', async () => {
    const shop = await withSale({ customer: { name: 'Ramesh Verma', mobile: '9876543210' } });

    const { status, body } = await shop.post(path, { channel: 'whatsapp' });

    expect({ status, sent: body['status'] }).toEqual({ status: 200, sent: 'link-ready' });
    const { origin, pathname, searchParams } = new URL(String(body['whatsapp_url']));
    expect(origin + pathname).toBe('https://wa.me/919876543210');
    expect(searchParams.get('text')).toBe(
      `Sharma Kirana: bill S/2627/000001, ₹105.00. Due ₹105.00. ${String(body['share_url'])}`,
    );
  });

  it('by e-mail goes to notification_service with the link, in the caller’s name', async () => {
    const at = '2026-11-22T06:30:00.000Z';
    answer = {
      status: 201,
      body: {
        tenant_id: 'shop-1',
        message_id: saleId(77),
        channel: 'email',
        purpose: 'utility',
        status: 'queued',
        locale: 'en',
        text: 'x',
        attempts: [],
        created_by: saleId(78),
        created_at: at,
        updated_at: at,
        seq: 1,
      },
    };

    const { status, body } = await share({ channel: 'email', to: 'ramesh@example.com' });

    expect({ status, body }).toMatchObject({ status: 200, body: { message_id: saleId(77), status: 'queued' } });
    expect(JSON.parse(asked[0] ?? '{}')).toMatchObject({
      channel: 'email',
      to: 'ramesh@example.com',
      purpose: 'utility',
      share_url: body['share_url'],
    });
  });

  it('to a customer who asked for no messages is refused', async () => {
    answer = { status: 422, body: { code: 'notification/opted-out' } };

    expect(await share({ channel: 'whatsapp' })).toMatchObject({
      status: 422,
      body: { code: 'notification/opted-out' },
    });
  });

  it('by e-mail without notification_service says so', async () => {
    answer = { status: 503, body: { code: 'common/unavailable' } };

    expect(await share({ channel: 'email', to: 'ramesh@example.com' })).toMatchObject({
      status: 503,
      body: { code: 'common/dependency-down', service: 'notification' },
    });
  });

  it.each([
    ['an e-mail to nobody', { channel: 'email' }],
    ['WhatsApp to an address', { channel: 'whatsapp', to: 'a@example.com' }],
    ['a secret that is too short', { channel: 'link', secret: 'abc' }],
    ['a pigeon', { channel: 'pigeon' }],
  ])('is refused for %s', async (_what, body) => {
    expect(await share(body)).toMatchObject({ status: 400, body: { code: 'common/invalid' } });
  });
});

describe('a shared note', () => {
  const withNote = async (): Promise<Shop> => {
    const shop = await withSale();
    const body = { note_id: noteId(1), lines: [{ line_no: 1, qty_milli: 1000 }], refund: { mode: 'udhaar' } };
    expect((await shop.post(`/sales/${saleId(1)}/returns`, body)).status).toBe(201);
    return shop;
  };

  it('opens as a page of its own, names the bill it corrects, and has its paper behind .pdf', async () => {
    const link = await linkOf(await withNote(), { note_id: noteId(1) });

    const [page, paper] = [await open(link), await open(`${link}.pdf`)];

    for (const word of ['Credit note S-C/2627/000001', 'on bill S/2627/000001', 'Soap bar, 1 pcs', '₹105.00']) {
      expect(page.text).toContain(word);
    }
    expect(paper).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } });
  });

  it('says in WhatsApp that it is a note', async () => {
    const reply = await (await withNote()).post(path, { channel: 'whatsapp', note_id: noteId(1), to: '9000000001' });

    expect(decodeURIComponent(String(reply.body['whatsapp_url']))).toContain('credit note S-C/2627/000001, ₹105.00.');
  });

  it('given away by a device opens the note once both are here, and its secret opens nothing else', async () => {
    const shop = await withNote();
    const data = { sale_id: saleId(1), note_id: noteId(1), secret: devices };
    const push = (command_id: string, given: object) =>
      shop.post('/sales/commands', {
        device_id: deviceA,
        commands: [{ command_id, kind: 'share-bill', v: 1, data: given }],
      });

    const first = await push(commandId(1), data);
    const other = await push(commandId(2), { sale_id: saleId(1), secret: devices });

    expect(first.body['outcomes']).toMatchObject([{ outcome: 'applied' }]);
    expect(other.body['outcomes']).toMatchObject([{ outcome: 'attention', code: 'common/id-reused' }]);
    expect((await open(`/s/${shop.tenant}/${devices}`)).text).toContain('Credit note');
  });

  it('of another bill is not found', async () => {
    const shop = await withNote();
    await shop.record(aRequest({ sale_id: saleId(2) }));

    const reply = await shop.post(`/sales/${saleId(2)}/share_invoice`, { channel: 'link', note_id: noteId(1) });

    expect(reply).toMatchObject({ status: 404, body: { code: 'common/not-found' } });
  });
});
