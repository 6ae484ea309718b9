import { createHash, randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { newId } from '@rmp/service-kit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aBff, type Bff, NOBODY, openBff } from './support/bff.ts';
import { type House, openHouse } from './support/house.ts';
import { aBill, aShop, type Shop } from './support/shop.ts';
import { aHungServer, anEcho, aServer } from './support/stand-ins.ts';

let house: House;
let bff: Bff;

beforeAll(async () => {
  house = await openHouse();
  bff = await openBff(house.urls);
});

afterAll(async () => {
  await bff.close();
  await house.close();
});

async function aSale({ http }: Shop, special: Readonly<Record<string, unknown>> = {}) {
  const reply = await vi.waitFor(async () => {
    const answer = await http('POST', '/api/sales/sales', { body: aBill(special) });
    expect(answer.status).toBeLessThan(300);
    return answer;
  });

  return { ...reply, sale_id: String(reply.body['sale_id']) };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('what a service answers', () => {
  it('comes back with its status and its problem', async () => {
    const { http } = await aShop(bff);

    expect(await http('GET', `/api/sales/sales/${newId()}`)).toMatchObject({
      status: 404,
      headers: { 'content-type': 'application/problem+json' },
      body: { code: 'common/not-found' },
    });
    expect(await http('GET', '/api/sales/sales', { tenant: 'verma-stores' })).toMatchObject({
      status: 403,
      body: { code: 'common/tenant-mismatch' },
    });
    expect(await bff.http('GET', '/api/sales/sales')).toMatchObject({
      status: 401,
      headers: { 'www-authenticate': 'Bearer' },
      body: { code: 'common/unauthenticated' },
    });
  });

  it('says that a call was answered before', async () => {
    const shop = await aShop(bff);
    const sale_id = newId();
    const first = await aSale(shop, { sale_id });

    const again = await aSale(shop, { sale_id });

    expect(first).toMatchObject({ status: 201 });
    expect(first.headers).not.toHaveProperty('idempotent-replayed');
    expect(again).toMatchObject({ status: 200, headers: { 'idempotent-replayed': 'true' }, body: first.body });
  });

  it('recognises a repeated call by its Idempotency-Key', async () => {
    const { http } = await aShop(bff);
    const call = { headers: { 'idempotency-key': 'first-device' }, body: { name: 'Counter' } };
    const first = await http('POST', '/api/tenant/devices', call);

    const again = await http('POST', '/api/tenant/devices', call);

    expect(again).toMatchObject({ headers: { 'idempotent-replayed': 'true' }, body: first.body });
  });

  it('is the same PDF, byte for byte, with the same headers', async () => {
    const shop = await aShop(bff);
    const { sale_id } = await aSale(shop);
    const path = `/sales/${sale_id}/invoice?format=a4`;
    const headers = { authorization: `Bearer ${shop.token}`, 'x-tenant-id': shop.tenant };

    const [direct, passed] = await Promise.all([
      fetch(house.urls.sales + path, { headers }),
      fetch(`${bff.url}/api/sales${path}`, { headers }),
    ]);

    const [mine, theirs] = [new Uint8Array(await passed.arrayBuffer()), new Uint8Array(await direct.arrayBuffer())];
    expect(sha256(mine)).toBe(sha256(theirs));
    expect(new TextDecoder().decode(mine.slice(0, 5))).toBe('%PDF-');
    for (const name of ['content-type', 'content-disposition', 'content-length'])
      expect(passed.headers.get(name)).toBe(direct.headers.get(name));
  });

  it('may be a page for everybody: a shared bill', async () => {
    const shop = await aShop(bff);
    const { sale_id } = await aSale(shop);
    const shared = await shop.http('POST', `/api/sales/sales/${sale_id}/share_invoice`, { body: { channel: 'link' } });

    const page = await fetch(`${bff.url}/api/sales${new URL(String(shared.body['share_url'])).pathname}`);

    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('Sharma Kirana');
  });

  it('keeps every header that is not of the connection', async () => {
    const headers = {
      etag: '"7"',
      'cache-control': 'private, max-age=60',
      location: '/sales/7',
      'retry-after': '9',
      'x-trace': 'abc',
    };
    const sales = await aServer((_request, response) =>
      response.writeHead(207, { ...headers, 'proxy-authenticate': 'Basic', 'keep-alive': 'timeout=1' }).end('{}'),
    );

    const reply = await (await aBff({ sales })).http('GET', '/api/sales/anything');

    expect(reply).toMatchObject({ status: 207, headers });
    expect(reply.headers).not.toHaveProperty('proxy-authenticate');
    expect(reply.headers['keep-alive']).not.toBe('timeout=1');
  });
});

describe('what a service is asked', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('is the caller’s %s with all of it', async (method) => {
    const door = await aBff({ payment: await anEcho() });
    const sent = randomBytes(300_000).toString('base64');

    const { body } = await door.http(method, '/api/payment/webhook/upi?tenant_id=a&provider=razorpay&x=1%2B1', {
      raw: sent,
      token: 'a.b.c',
      tenant: 'sharma-kirana',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        accept: 'application/pdf',
        'idempotency-key': 'k-1',
        'if-none-match': '"7"',
        'x-razorpay-signature': 'f00',
        traceparent: '00-c0ffee00c0ffee00c0ffee00c0ffee00-00f067aa0ba902b7-01',
      },
    });

    expect(body).toMatchObject({
      method,
      url: '/webhook/upi?tenant_id=a&provider=razorpay&x=1%2B1',
      bytes: sent.length,
      sha256: sha256(Buffer.from(sent)),
      headers: {
        authorization: 'Bearer a.b.c',
        'content-type': 'application/json; charset=utf-8',
        accept: 'application/pdf',
        'x-tenant-id': 'sharma-kirana',
        'idempotency-key': 'k-1',
        'if-none-match': '"7"',
        'x-razorpay-signature': 'f00',
        traceparent: '00-c0ffee00c0ffee00c0ffee00c0ffee00-00f067aa0ba902b7-01',
      },
    });
  });

  it('has neither cookies nor others’ word for the way it came, but a trace and the caller’s address', async () => {
    const door = await aBff({ sales: await anEcho() }, { trustProxy: [] });

    const { body } = await door.http('GET', '/api/sales/sales', {
      headers: { cookie: 'session=1', forwarded: 'for=1.2.3.4', 'x-forwarded-for': '1.2.3.4', 'x-forwarded-host': 'x' },
    });

    const { headers } = body as { readonly headers: Readonly<Record<string, string>> }; // what the echo tells
    expect(headers).toMatchObject({ 'x-forwarded-for': '127.0.0.1' });
    expect(headers['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    for (const name of ['cookie', 'forwarded', 'x-forwarded-host']) expect(headers).not.toHaveProperty(name);
  });

  it('is refused by the service itself when a webhook’s signature is wrong', async () => {
    const { tenant } = await aShop(bff);

    expect(
      await bff.http('POST', `/api/payment/webhook/upi?tenant_id=${tenant}&provider=razorpay`, {
        raw: '{"event": "payment.captured" }',
        headers: { 'x-razorpay-signature': 'f00' },
      }),
    ).toMatchObject({ body: { code: 'payment/webhook-refused' } });
  });

  it('is given up when the caller goes away', async () => {
    const left = Promise.withResolvers<void>();
    const sales = await aServer((_request, response) => {
      response.once('close', left.resolve);
      response.writeHead(200, { 'content-type': 'text/csv' }).write('number,total\n');
    });
    const door = await aBff({ sales });
    const caller = new AbortController();
    const answer = await fetch(`${door.url}/api/sales/sales/export`, { signal: caller.signal });

    caller.abort();

    await expect(answer.text()).rejects.toThrow('aborted');
    await expect(left.promise).resolves.toBeUndefined();
  });

  it('may be about the headers only', async () => {
    const sales = await aServer((request, response) =>
      response.writeHead(request.method === 'HEAD' ? 200 : 500, { 'content-length': '12253', etag: '"7"' }).end(),
    );
    const door = await aBff({ sales });

    const reply = await fetch(`${door.url}/api/sales/sales/x/invoice`, { method: 'HEAD' });

    expect(reply.status).toBe(200);
    expect(Object.fromEntries(reply.headers)).toMatchObject({ 'content-length': '12253', etag: '"7"' });
  });

  it('is not begun again when the service is busy', async () => {
    let calls = 0;
    const sales = await aServer((_request, response) => {
      calls += 1;
      response.writeHead(503, { 'content-type': 'application/problem+json', 'retry-after': '0' }).end('{}');
    });

    expect(await (await aBff({ sales })).http('GET', '/api/sales/sales')).toMatchObject({ status: 503 });
    expect(calls).toBe(1);
  });
});

describe('a service that cannot answer', () => {
  it('is named when it is down', async () => {
    expect(await (await aBff({})).http('GET', '/api/inventory/items')).toMatchObject({
      status: 503,
      headers: { 'content-type': 'application/problem+json', 'retry-after': '2' },
      body: { code: 'common/dependency-down', service: 'inventory' },
    });
  });

  it('is named when it takes too long', async () => {
    const door = await aBff({ sales: await aHungServer() }, { gatewayTimeoutMs: 100 });

    expect(await door.http('POST', '/api/sales/sales', { body: {} })).toMatchObject({
      status: 504,
      body: { code: 'common/dependency-slow', service: 'sales' },
    });
  });

  it('is named when it hangs up', async () => {
    const sales = await aServer((request) => request.socket.destroy());

    expect(await (await aBff({ sales })).http('GET', '/api/sales/sales')).toMatchObject({
      status: 503,
      body: { code: 'common/dependency-down', service: 'sales' },
    });
  });

  it('does not leave half an answer looking whole', async () => {
    const sales = await aServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/csv', 'content-length': '1000' });
      response.write('half', () => response.destroy());
    });
    const door = await aBff({ sales });

    await expect(door.http('GET', '/api/sales/sales/export')).rejects.toThrow('terminated');
  });
});

describe('what is no address of a service', () => {
  it('is refused when it is too large, told or not', async () => {
    const echo = await aBff({ sales: await anEcho() });
    const send = (body: ReadableStream | Uint8Array<ArrayBuffer>) =>
      fetch(`${echo.url}/api/sales/sales`, {
        method: 'POST',
        body,
        duplex: 'half',
        headers: { 'content-type': 'application/json' },
      });

    const big = new Uint8Array(10_000_001);
    const replies = await Promise.all([send(big), send(new Blob([big]).stream())]);

    for (const reply of replies) {
      expect(reply.status).toBe(413);
      expect(await reply.json()).toMatchObject({ code: 'common/too-large', bytes_max: 10_000_000 });
    }
  });

  it.each([
    'GET /api/sales/../user/users HTTP/1.1',
    'GET /api/sales/%2e%2e/user/users HTTP/1.1',
    'GET /api/sales//evil.example/ HTTP/1.1',
    'GET http://evil.example/api/sales/sales HTTP/1.1',
    'GET /api/nobody/sales HTTP/1.1',
    'GET /api/sales HTTP/1.1',
    'TRACE /api/sales/sales HTTP/1.1',
  ])('%s reaches nobody', async (line) => {
    const echo = await anEcho();
    const door = await aBff({ sales: echo, user: echo });

    const answer = await spoken(door.url, line);

    expect(answer).toMatch(/^HTTP\/1\.1 (404|400) /);
    expect(answer).not.toContain('"method"');
  });

  it('is not looked for elsewhere', async () => {
    const door = await aBff({ sales: NOBODY });

    expect((await door.http('GET', '/api/sales/x?url=http://evil.example')).status).toBe(503);
  });
});

/** One request line as it is, which no client would send, and the whole answer. */
function spoken(url: string, line: string): Promise<string> {
  const { hostname, port } = new URL(url);

  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) });
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.once('error', reject).once('close', () => resolve(answer));
    socket.end(`${line}\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
  });
}
