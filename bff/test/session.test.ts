import { SessionNow, SessionOpened } from '@rmp/contracts/bff';
import { newId } from '@rmp/service-kit';
import { testToken } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { aBff, type Bff, openBff } from './support/bff.ts';
import { type House, openHouse } from './support/house.ts';
import { aShop, PASSWORD, signIn } from './support/shop.ts';
import { aServer } from './support/stand-ins.ts';

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

describe('POST /session/sign-in', () => {
  it('registers a new device and brings its key, its series and the shop’s profile', async () => {
    const { tenant } = await aShop(bff);
    const device_id = newId();

    const reply = await signIn(bff, tenant, { device: { device_id, name: 'Counter 1' } });

    const session = SessionOpened.parse(reply.body);
    expect(reply.status).toBe(200);
    expect(session).toMatchObject({
      token_type: 'Bearer',
      user: { tenant_id: tenant, username: 'asha', role: 'owner' },
      device: {
        device_id,
        name: 'Counter 1',
        prefix: 'A',
        series: { sale: 'A', credit_note: 'A-C', refund_voucher: 'A-F' },
      },
      tenant: { tenant_id: tenant, business_name: 'Sharma Kirana' },
      problems: {},
    });
    expect(session.device?.device_key).toMatch(new RegExp(`^dk_${tenant}\\.`));
  });

  it('gives a known device its prefix again and a new key', async () => {
    const { tenant } = await aShop(bff);
    const device = { device_id: newId(), name: 'Counter 1' };
    const first = SessionOpened.parse((await signIn(bff, tenant, { device })).body);

    const again = SessionOpened.parse((await signIn(bff, tenant, { device: { ...device, name: 'Renamed' } })).body);

    expect(again.device).toMatchObject({ prefix: 'A', name: 'Counter 1' });
    expect(again.device?.device_key).not.toBe(first.device?.device_key);
  });

  it('opens no session on a device that was signed out of the shop', async () => {
    const { tenant, http } = await aShop(bff);
    const device = { device_id: newId(), name: 'Lost phone' };
    await signIn(bff, tenant, { device });
    await http('POST', `/api/tenant/devices/${device.device_id}/revoke`);

    const reply = await signIn(bff, tenant, { device });

    expect(reply).toMatchObject({
      status: 403,
      body: { code: 'user/device-revoked', device_id: device.device_id },
    });
    expect(reply.body).not.toHaveProperty('access_token');
  });

  it('opens none either while user_service has not heard of it yet, and leaves no session behind', async () => {
    const { tenant } = await aShop(bff);
    const elsewhere = await openHouse();
    onTestFinished(() => elsewhere.close());
    const device = { device_id: newId(), name: 'Lost phone' };
    const call = { tenant, token: testToken({ tenant_id: tenant }) };
    const late = await aBff({ ...house.urls, tenant: elsewhere.urls.tenant });
    await late.http('POST', '/api/tenant/devices', { ...call, body: device });
    await late.http('POST', `/api/tenant/devices/${device.device_id}/revoke`, call);

    const reply = await signIn(late, tenant, { device });

    const sessions = house.services.find(({ name }) => name === 'user')?.db.collection('sessions');
    expect(reply).toMatchObject({ status: 403, body: { code: 'user/device-revoked' } });
    expect(await sessions?.find({ tenant_id: tenant }, { limit: 10 }).toArray()).toMatchObject([{ status: 'ended' }]);
  });

  it('passes on a wrong password, and that it was tried too often', async () => {
    const { tenant } = await aShop(bff);
    const wrong = () => signIn(bff, tenant, { password: 'not this one' });

    expect(await wrong()).toMatchObject({ status: 401, body: { code: 'user/wrong-credentials' } });
    await vi.waitFor(async () => expect((await wrong()).status).toBe(429));

    const refused = await signIn(bff, tenant);
    expect(refused).toMatchObject({ status: 429, body: { code: 'user/too-many-attempts' } });
    expect(Number(refused.headers['retry-after'])).toBe(refused.body['retry_after_s']);
  });

  it('signs an accountant in, who may not register a device', async () => {
    const { tenant, http } = await aShop(bff);
    const invite = await http('POST', '/api/user/invites', { body: { role: 'accountant' } });
    await bff.http('POST', '/api/user/invites/accept', {
      body: {
        secret: invite.body['secret'],
        username: 'meena',
        password: PASSWORD,
        mobile: '9000000002',
      },
    });

    const session = SessionOpened.parse((await signIn(bff, tenant, { username: 'meena' })).body);

    expect(session).toMatchObject({
      device: null,
      tenant: { tenant_id: tenant },
      problems: { device: { code: 'common/forbidden', status: 403 } },
    });
  });

  it('signs in without device and profile when their service is down, and says so', async () => {
    const { tenant } = await aShop(bff);
    const { tenant: _down, ...rest } = house.urls;
    const alone = await aBff(rest);

    const reply = await signIn(alone, tenant);

    const down = { code: 'common/dependency-down', status: 503, service: 'tenant' };
    expect(reply.status).toBe(200);
    expect(SessionOpened.parse(reply.body)).toMatchObject({
      device: null,
      tenant: null,
      problems: { device: down, tenant: down },
    });
  });

  it('waits a moment for a profile that is on its way', async () => {
    const { tenant, token } = await aShop(bff);
    await vi.waitFor(async () =>
      expect((await bff.http('GET', '/api/tenant/tenant', { tenant, token })).status).toBe(200),
    );
    let asked = 0;
    const pending = await aServer(async (request, response) => {
      const isEarly = request.url === '/tenant' && (asked += 1) <= 2;
      const answer = isEarly
        ? Response.json({ code: 'tenant/profile-pending', retry_after_s: 2 }, { status: 404 })
        : await bff.http('GET', `/api/tenant${request.url}`, { tenant, token });
      const body = answer instanceof Response ? await answer.text() : JSON.stringify(answer.body);
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body);
    });

    const reply = await signIn(await aBff({ ...house.urls, tenant: pending }), tenant);

    expect(SessionOpened.parse(reply.body)).toMatchObject({ tenant: { tenant_id: tenant } });
    expect(asked).toBe(3);
  });

  it('does not wait for ever for a profile that is on its way', async () => {
    const { tenant } = await aShop(bff);
    const elsewhere = await openHouse();
    onTestFinished(() => elsewhere.close());
    const early = await aBff({ ...house.urls, tenant: elsewhere.urls.tenant });

    expect(SessionOpened.parse((await signIn(early, tenant)).body)).toMatchObject({
      device: { prefix: 'A' },
      tenant: null,
      problems: { tenant: { code: 'tenant/profile-pending', status: 404 } },
    });
  });

  it('says who is missing when nobody can be signed in', async () => {
    const { tenant } = await aShop(bff);
    const { user: _down, ...rest } = house.urls;
    const alone = await aBff(rest);

    expect(await signIn(alone, tenant)).toMatchObject({
      status: 503,
      body: { code: 'common/dependency-down', service: 'user' },
      headers: { 'content-type': 'application/problem+json', 'retry-after': '2' },
    });
  });

  it.each([
    [{ device: undefined }, '/device'],
    [{ device: { device_id: 'phone-1', name: 'Phone' } }, '/device/device_id'],
    [{ device: { device_id: '0199e0a0-0000-7000-8000-000000000001' } }, '/device/name'],
    [{ remember: true }, '/remember'],
  ])('refuses %j before anybody is asked', async (special, pointer) => {
    expect(await signIn(await aBff({}), 'sharma-kirana', special)).toMatchObject({
      status: 400,
      body: { code: 'common/invalid', errors: [{ pointer }] },
    });
  });
});

describe('a session', () => {
  it('tells who is signed in, at which shop and on which device', async () => {
    const { tenant } = await aShop(bff);
    const opened = SessionOpened.parse((await signIn(bff, tenant)).body);

    const reply = await bff.http('GET', '/session', { tenant, token: opened.access_token });

    const { device_key: _key, ...device } = opened.device ?? { device_key: '' };
    expect(SessionNow.parse(reply.body)).toMatchObject({
      parts: { user: { data: opened.user }, tenant: { data: opened.tenant }, device: { data: device } },
    });
    expect(JSON.stringify(reply.body)).not.toContain('dk_');
  });

  it('goes on with the next refresh token, until it is ended', async () => {
    const { tenant } = await aShop(bff);
    const opened = SessionOpened.parse((await signIn(bff, tenant)).body);

    const refreshed = await bff.http('POST', '/session/refresh', { body: { refresh_token: opened.refresh_token } });
    const { access_token, refresh_token } = refreshed.body;
    const ended = await bff.http('POST', '/session/sign-out', {
      tenant,
      token: String(access_token),
      body: { refresh_token },
    });

    expect(refreshed.status).toBe(200);
    expect(refresh_token).not.toBe(opened.refresh_token);
    expect(ended).toMatchObject({ status: 204, body: {} });
    expect(await bff.http('POST', '/session/refresh', { body: { refresh_token } })).toMatchObject({
      status: 401,
      body: { code: 'user/session-ended' },
    });
  });

  it('counts sign-ins of everybody’s own address, not of the bff’s', async () => {
    const strict = await openHouse({ SIGN_INS_PER_MINUTE: '2' });
    onTestFinished(() => strict.close());
    const door = await aBff(strict.urls);
    const from = (address: string, at: number) =>
      door.http('POST', '/session/sign-in', {
        headers: { 'x-forwarded-for': address },
        body: {
          tenant_id: 'nobodys-shop',
          username: `user-${at}`,
          password: PASSWORD,
          device: { device_id: newId(), name: 'Phone' },
        },
      });

    const statuses: number[] = [];
    for (const [at, address] of ['203.0.113.7', '203.0.113.7', '203.0.113.7', '203.0.113.8'].entries())
      statuses.push((await from(address, at)).status);

    expect(statuses).toEqual([401, 401, 429, 401]);
  });
});
