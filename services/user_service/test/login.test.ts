import { newId } from '@rmp/service-kit';
import { anEvent, testVerifier, type TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addUser,
  aShop,
  asHolder,
  newTenantId,
  register,
  aRegistration,
  rowsOf,
  signIn,
  startUserService,
  accessTokenIn,
  refreshTokenIn,
} from './support/user-world.ts';

let world: TestService;

beforeAll(async () => {
  world = await startUserService();
});

afterAll(() => world.close());

const wrong = { password: 'a wrong password' };

/** Wrong passwords one after the other. */
async function guess(
  tenant: string,
  times: number,
  special: Readonly<Record<string, unknown>> = {},
): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1)
    statuses.push((await signIn(world, tenant, { ...wrong, ...special })).status);
  return statuses;
}

describe('POST /login', () => {
  it('answers tokens and the user', async () => {
    const tenant = await aShop(world);

    const reply = await signIn(world, tenant);

    expect(reply).toMatchObject({
      status: 200,
      body: {
        token_type: 'Bearer',
        expires_in: 600,
        refresh_token: expect.stringMatching(new RegExp(`^rt_${tenant}\\.[\\w-]{43}$`)) as unknown,
        user: { tenant_id: tenant, username: 'asha', role: 'owner' },
      },
    });
  });

  it('gives an access token that says who, what role and which device', async () => {
    const tenant = await aShop(world);
    const device_id = newId();
    const farah = await addUser(world, tenant, { username: 'farah', role: 'manager', grants: ['users:manage'] });

    const { body } = await signIn(world, tenant, { username: 'farah', device_id });

    expect(await testVerifier(accessTokenIn(body))).toMatchObject({
      tenant_id: tenant,
      user_id: farah,
      username: 'farah',
      role: 'manager',
      device_id,
      permissions: expect.arrayContaining(['users:manage']) as unknown,
    });
    expect((await world.http('GET', '/users', asHolder(tenant, body))).status).toBe(200);
  });

  it('stores hashes of refresh tokens only', async () => {
    const tenant = await aShop(world);

    const { body } = await signIn(world, tenant);

    const secret = refreshTokenIn(body).split('.')[1] ?? 'none';
    const names = await world.service.db.listCollections({}, { nameOnly: true }).toArray();
    const everything = await Promise.all(names.map(({ name }) => rowsOf(world, name, { tenant_id: tenant })));
    expect(JSON.stringify(everything)).not.toContain(secret);
    expect(await rowsOf(world, 'refresh_tokens', { tenant_id: tenant })).toHaveLength(1);
  });

  it('answers unknown shop, unknown user and wrong password alike', async () => {
    const tenant = await aShop(world);

    const replies = [
      await signIn(world, newTenantId()),
      await signIn(world, tenant, { username: 'nobody' }),
      await signIn(world, tenant, wrong),
      await signIn(world, tenant, { password: 'x'.repeat(200) }),
    ].map(({ status, headers, body }) => ({
      status,
      type: headers['content-type'],
      body: { ...(body as object), trace_id: 'any' },
    }));

    expect(replies[0]).toMatchObject({ status: 401, body: { code: 'user/wrong-credentials' } });
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
  });

  it('writes nothing under the name of a shop that does not exist', async () => {
    const tenant = newTenantId();

    await guess(tenant, 6);

    expect(await rowsOf(world, 'heads', { tenant_id: tenant })).toEqual([]);
    expect(await rowsOf(world, 'login_attempts', { tenant_id: tenant })).toEqual([]);
  });

  it('lets no password pass that only begins like the right one', async () => {
    const body = aRegistration({ password: 'a'.repeat(72) });
    await register(world, body);

    expect((await signIn(world, body.tenant_id, { password: 'a'.repeat(73) })).status).toBe(401);
    expect((await signIn(world, body.tenant_id, { password: 'a'.repeat(72) })).status).toBe(200);
  });

  it('tells a switched-off account only to who knows the password', async () => {
    const tenant = await aShop(world);
    await addUser(world, tenant, { username: 'ravi', status: 'disabled' });

    expect(await signIn(world, tenant, { username: 'ravi', ...wrong })).toMatchObject({
      status: 401,
      body: { code: 'user/wrong-credentials' },
    });
    expect(await signIn(world, tenant, { username: 'ravi' })).toMatchObject({
      status: 403,
      body: { code: 'user/disabled' },
    });
  });

  it('lets no revoked device in, whoever holds it', async () => {
    const tenant = await aShop(world);
    const device_id = newId();
    const event = anEvent({
      type: 'tenant.device-revoked.v1',
      tenant_id: tenant,
      seq: 3,
      data: {
        device: {
          tenant_id: tenant,
          device_id,
          name: 'Counter 1',
          prefix: 'A',
          status: 'revoked',
          registered_by: newId(),
          registered_at: world.clock.now(),
          revoked_at: world.clock.now(),
          seq: 3,
        },
      },
    });

    await world.deliver(event);
    await world.deliver(event);
    await world.deliver(event, event);

    expect(await signIn(world, tenant, { device_id })).toMatchObject({
      status: 403,
      body: { code: 'user/device-revoked' },
    });
    expect((await signIn(world, tenant, { device_id: newId() })).status).toBe(200);
    expect(await rowsOf(world, 'revoked_devices', { tenant_id: tenant })).toHaveLength(1);
    expect(await rowsOf(world, 'dead_letters', { tenant_id: tenant })).toEqual([]);
  });

  it.each([
    ['no password', { password: undefined }],
    ['an operator as password', { password: { $ne: '' } }],
    ['an operator as user name', { username: { $gt: '' } }],
    ['an unknown field', { remember: true }],
    ['a password of 201 characters', { password: 'x'.repeat(201) }],
  ])('refuses %s', async (_, special) => {
    expect(await signIn(world, newTenantId(), special)).toMatchObject({
      status: 400,
      body: { code: 'common/invalid' },
    });
  });
});

describe('login back-off', () => {
  it('makes the account wait after the fifth wrong password, the right one included', async () => {
    const tenant = await aShop(world);

    expect(await guess(tenant, 5)).toEqual([401, 401, 401, 401, 401]);

    expect(await signIn(world, tenant)).toMatchObject({
      status: 429,
      body: { code: 'user/too-many-attempts', retry_after_s: 30 },
      headers: { 'retry-after': '30' },
    });
  });

  it('lets the account in at the end of the wait and not a moment before', async () => {
    const tenant = await aShop(world);
    await guess(tenant, 5);

    world.clock.advance(29_999);
    expect((await signIn(world, tenant)).status).toBe(429);

    world.clock.advance(1);
    expect((await signIn(world, tenant)).status).toBe(200);
    expect(await rowsOf(world, 'login_attempts', { tenant_id: tenant })).toEqual([]);
  });

  it('doubles the wait with the next wrong password', async () => {
    const tenant = await aShop(world);
    await guess(tenant, 5);
    world.clock.advance(30_000);

    expect(await guess(tenant, 2)).toEqual([401, 429]);
    expect((await signIn(world, tenant)).body).toMatchObject({ retry_after_s: 60 });
  });

  it('starts from nothing after a right password', async () => {
    const tenant = await aShop(world);
    await guess(tenant, 4);
    await signIn(world, tenant);

    expect(await guess(tenant, 5)).toEqual([401, 401, 401, 401, 401]);
  });

  it('makes names that nobody has wait like those that exist', async () => {
    const tenant = await aShop(world);

    expect(await guess(newTenantId(), 6)).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await guess(tenant, 6, { username: 'nobody' })).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('keeps the accounts of a shop and equal names of two shops apart', async () => {
    const [tenant, other] = [await aShop(world), await aShop(world)];
    await addUser(world, tenant, { username: 'ravi' });
    await guess(tenant, 5);

    expect((await signIn(world, tenant, { username: 'ravi' })).status).toBe(200);
    expect((await signIn(world, other)).status).toBe(200);
  });

  it('answers no more guesses when they come all at once, not even the right one', async () => {
    const tenant = await aShop(world);
    const guesses = Array.from({ length: 20 }, () => signIn(world, tenant, wrong));

    const replies = await Promise.all([...guesses, signIn(world, tenant)]);

    const statuses = replies.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(16);
  });

  it('lets any number of right passwords in at once', async () => {
    const tenant = await aShop(world);

    const replies = await Promise.all(Array.from({ length: 16 }, () => signIn(world, tenant)));

    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(replies.map(({ body }) => body['refresh_token'])).size).toBe(16);
  });

  it('keeps the beginning of each wait in the audit log', async () => {
    const tenant = await aShop(world);

    await guess(tenant, 5);

    expect(await rowsOf(world, 'audit_log', { tenant_id: tenant, action: 'login.backed-off' })).toMatchObject([
      { subject: 'asha', after: { failures: 5 } },
    ]);
  });
});

describe('the queue of passwords', () => {
  it('sends away who would wait too long', async () => {
    const small = await startUserService({ passwords: { cost: 4, queueMax: 2 } });
    const tenant = await aShop(small);

    const replies = await Promise.all(Array.from({ length: 8 }, () => signIn(small, tenant)));
    await small.close();

    const busy = replies.filter(({ status }) => status === 503);
    expect(busy.length).toBeGreaterThan(0);
    expect(busy[0]).toMatchObject({ body: { code: 'user/busy' }, headers: { 'retry-after': '3' } });
    expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(2);
  });
});
