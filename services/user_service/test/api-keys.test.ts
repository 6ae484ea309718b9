import { pageOf } from '@rmp/contracts';
import { ApiKey, ApiKeyMade } from '@rmp/contracts/user';
import { newId } from '@rmp/service-kit';
import { testVerifier, type Reply, type TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addUser, aShop, asHolder, countStatuses, rowsOf, signIn, startUserService } from './support/user-world.ts';

let world: TestService;

beforeAll(async () => {
  world = await startUserService();
});

afterAll(() => world.close());

async function anOwner() {
  const tenant = await aShop(world);
  const { body } = await signIn(world, tenant);
  return { tenant, owner: asHolder(tenant, body) };
}

const makeKey = (owner: object, special: Readonly<Record<string, unknown>> = {}): Promise<Reply> =>
  world.http('POST', '/api_keys', { ...owner, body: { name: 'Import', role: 'cashier', ...special } });

const exchange = (api_key: unknown): Promise<Reply> => world.http('POST', '/token', { body: { api_key } });

describe('POST /api_keys', () => {
  it('answers the key once and keeps only its hash', async () => {
    const { tenant, owner } = await anOwner();

    const reply = await makeKey(owner);

    const { secret, api_key } = ApiKeyMade.parse(reply.body);
    expect(reply.status).toBe(201);
    expect(secret).toMatch(new RegExp(`^ak_${tenant}\\.[\\w-]{43}$`));
    expect(api_key).toMatchObject({ name: 'Import', role: 'cashier', status: 'active' });
    for (const collection of ['api_keys', 'outbox', 'audit_log', 'idempotency_keys'])
      expect(JSON.stringify(await rowsOf(world, collection, { tenant_id: tenant }))).not.toContain(secret);
    expect((await world.outbox(tenant)).at(-1)).toMatchObject({ type: 'user.api-key-changed.v1', data: { api_key } });
  });

  it('answers a repeated call without the key', async () => {
    const { owner } = await anOwner();
    const special = { api_key_id: newId() };
    const first = await makeKey(owner, special);

    const again = await makeKey(owner, special);

    expect(again).toMatchObject({ status: 200, headers: { 'idempotent-replayed': 'true' } });
    expect(again.body).toEqual({ api_key: first.body['api_key'] });
    expect((await makeKey(owner, { ...special, name: 'Other' })).status).toBe(409);
  });

  it('keeps at most 20 that are good', async () => {
    const { owner } = await anOwner();
    const inAnHour = new Date(Date.parse(world.clock.now()) + 3_600_000).toISOString();
    const replies: Reply[] = [];
    for (let count = 0; count < 21; count += 1) replies.push(await makeKey(owner, { expires_at: inAnHour }));

    expect(countStatuses(replies)).toEqual({ 201: 20, 422: 1 });
    expect(replies.at(-1)?.body).toMatchObject({ code: 'user/too-many-api-keys', active_max: 20 });
  });

  it.each([
    [{ role: 'owner' }, 400, 'common/invalid'],
    [{ name: '' }, 400, 'common/invalid'],
    [{ expires_at: '2020-01-01T00:00:00.000Z' }, 422, 'user/api-key-ends-early'],
  ])('answers %j with %i %s', async (special, status, code) => {
    const { owner } = await anOwner();

    expect(await makeKey(owner, special)).toMatchObject({ status, body: { code } });
  });

  it('is for owners, as they are now', async () => {
    const { tenant, owner } = await anOwner();
    await addUser(world, tenant, { username: 'meena', role: 'manager', grants: ['users:manage'] });
    const meena = asHolder(tenant, (await signIn(world, tenant, { username: 'meena' })).body);
    expect((await makeKey(meena)).status).toBe(403);

    await world.service.db
      .collection('users')
      .updateOne({ tenant_id: tenant, username: 'asha' }, { $set: { role: 'manager' } });

    expect((await makeKey(owner)).status).toBe(403);
  });
});

describe('POST /token', () => {
  it('gives a token of ten minutes with the key’s role, which works and names the key', async () => {
    const { tenant, owner } = await anOwner();
    const { secret, api_key } = ApiKeyMade.parse((await makeKey(owner, { role: 'accountant' })).body);

    const { status, body } = await exchange(secret);

    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
    const token = String(body['access_token']);
    expect(await testVerifier(token)).toMatchObject({
      tenant_id: tenant,
      user_id: api_key.api_key_id,
      username: `api-key:${api_key.api_key_id}`,
      role: 'accountant',
    });
    expect((await world.http('GET', '/users', { tenant, token })).status).toBe(200);
    expect((await world.http('GET', '/api_keys', { tenant, token })).status).toBe(403);
    expect((await world.http('GET', '/profile', { tenant, token })).status).toBe(404);
  });

  it('writes its use down once an hour', async () => {
    const { tenant, owner } = await anOwner();
    const { secret } = ApiKeyMade.parse((await makeKey(owner)).body);
    const uses = () => rowsOf(world, 'audit_log', { tenant_id: tenant, action: 'api-key.used' });

    await exchange(secret);
    await exchange(secret);
    expect(await uses()).toHaveLength(1);

    world.clock.advance(3_600_000);
    await exchange(secret);
    expect(await uses()).toHaveLength(2);
    expect(await rowsOf(world, 'api_keys', { tenant_id: tenant })).toMatchObject([{ last_used_at: world.clock.now() }]);
  });

  it('refuses unknown, expired and revoked keys alike', async () => {
    const { tenant, owner } = await anOwner();
    const expires_at = new Date(Date.parse(world.clock.now()) + 60_000).toISOString();
    const expiring = ApiKeyMade.parse((await makeKey(owner, { expires_at })).body);
    const revoked = ApiKeyMade.parse((await makeKey(owner)).body);
    expect((await exchange(expiring.secret)).status).toBe(200);
    await world.http('POST', `/api_keys/${revoked.api_key.api_key_id}/revoke`, owner);

    world.clock.advance(60_000);

    const replies = [];
    for (const key of [`ak_${tenant}.${'x'.repeat(43)}`, expiring.secret, revoked.secret])
      replies.push(await exchange(key));
    for (const { status, body, headers } of replies)
      expect({ status, code: body['code'], challenge: headers['www-authenticate'] }).toEqual({
        status: 401,
        code: 'user/api-key-refused',
        challenge: 'Bearer',
      });
    expect((await exchange(`rt_${tenant}.${'x'.repeat(43)}`)).status).toBe(400);
  });
});

describe('GET /api_keys and POST /api_keys/{api_key_id}/revoke', () => {
  it('shows keys as they are now, without secrets', async () => {
    const { owner } = await anOwner();
    const expires_at = new Date(Date.parse(world.clock.now()) + 60_000).toISOString();
    await makeKey(owner, { expires_at });
    await makeKey(owner);

    world.clock.advance(60_000);

    const { body } = await world.http('GET', '/api_keys', owner);
    expect(
      pageOf(ApiKey)
        .parse(body)
        .rows.map(({ status }) => status),
    ).toEqual(['expired', 'active']);
    expect(JSON.stringify(body)).not.toMatch(/secret|hash|ak_/);
  });

  it('ends a key once however often it is asked, and says so in one event', async () => {
    const { tenant, owner } = await anOwner();
    const { api_key } = ApiKeyMade.parse((await makeKey(owner)).body);
    const revoke = () => world.http('POST', `/api_keys/${api_key.api_key_id}/revoke`, owner);

    const replies = [await revoke(), await revoke()];

    expect(replies.map(({ body }) => body['status'])).toEqual(['revoked', 'revoked']);
    const events = (await world.outbox(tenant)).filter(({ type }) => type === 'user.api-key-changed.v1');
    expect(events.map(({ data }) => data)).toMatchObject([
      { api_key: { status: 'active' } },
      { api_key: { status: 'revoked' } },
    ]);
    expect((await world.http('POST', `/api_keys/${newId()}/revoke`, owner)).status).toBe(404);
  });
});
