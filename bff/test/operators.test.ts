import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBff, type Bff, openBff } from './support/bff.ts';
import { type House, openHouse } from './support/house.ts';
import { aHungServer } from './support/stand-ins.ts';

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

const services = ['user', 'inventory', 'sales', 'payment', 'tenant', 'notification', 'analytics'];

describe('GET /docs', () => {
  it('offers the documents of the bff and of every service', async () => {
    const { body } = await bff.http('GET', '/docs/static/swagger-initializer.js');

    for (const url of ['/openapi.json', ...services.map((name) => `/openapi/${name}.json`)])
      expect(body['text']).toContain(`"url":"${url}"`);
  });

  it.each(services)('shows %s’s own document, to be tried through the gateway', async (name) => {
    const reply = await bff.http('GET', `/openapi/${name}.json`);
    const own = await (await fetch(`${house.urls[name as keyof House['urls']]}/openapi.json`)).json();

    expect(reply).toMatchObject({ status: 200, body: { openapi: '3.1.0', servers: [{ url: `/api/${name}` }] } });
    expect(reply.body).toEqual({ ...(own as object), servers: [{ url: `/api/${name}` }] });
  });

  it('says which service is down', async () => {
    expect(await (await aBff({})).http('GET', '/openapi/sales.json')).toMatchObject({
      status: 503,
      body: { code: 'common/dependency-down', service: 'sales' },
    });
  });
});

describe('GET /ready', () => {
  it('is ready when everybody is there', async () => {
    expect(await bff.http('GET', '/ready')).toMatchObject({
      status: 200,
      body: { status: 'ready', service: 'bff', degraded: [] },
    });
  });

  it('is ready, and says so, when a neighbour is down or hangs', async () => {
    const { sales: _down, ...rest } = house.urls;
    const door = await aBff({ ...rest, payment: await aHungServer() });

    expect(await door.http('GET', '/ready')).toMatchObject({
      status: 200,
      body: { degraded: ['sales does not answer', 'payment does not answer'] },
    });
  });
});

describe('GET /metrics', () => {
  it('counts what was passed on by service, and names no tenant', async () => {
    await bff.http('GET', '/api/sales/sales?tenant_id=sharma-kirana');

    const { body } = await bff.http('GET', '/metrics');

    expect(body['text']).toMatch(/route="\/api\/sales\/\*",status="401"/);
    expect(body['text']).not.toContain('sharma-kirana');
  });
});
