import { newId } from '@rmp/service-kit';
import { anEvent, type Body, testVerifier, type TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addUser,
  aShop,
  asHolder,
  newTenantId,
  refresh,
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

async function aSession(special: Readonly<Record<string, unknown>> = {}): Promise<{ tenant: string; tokens: Body }> {
  const tenant = await aShop(world);
  const { body } = await signIn(world, tenant, special);
  return { tenant, tokens: body };
}

const DAY_MS = 86_400_000;

describe('POST /token/refresh', () => {
  it('answers the next refresh token and an access token that works', async () => {
    const device_id = newId();
    const { tenant, tokens } = await aSession({ device_id });

    const reply = await refresh(world, tokens['refresh_token']);

    expect(reply).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 600, user: tokens['user'] } });
    expect(reply.body['refresh_token']).not.toBe(tokens['refresh_token']);
    expect(await testVerifier(accessTokenIn(reply.body))).toMatchObject({
      tenant_id: tenant,
      role: 'owner',
      device_id,
    });
  });

  it('goes on from token to token', async () => {
    const { tokens } = await aSession();
    const first = await refresh(world, tokens['refresh_token']);
    world.clock.advance(600_000);
    const second = await refresh(world, first.body['refresh_token']);
    world.clock.advance(600_000);

    const third = await refresh(world, second.body['refresh_token']);

    const seen = [tokens, first.body, second.body, third.body].map((body) => refreshTokenIn(body));
    expect(new Set(seen).size).toBe(4);
    expect(third.status).toBe(200);
  });

  it('answers parallel refreshes with the same successor', async () => {
    const { tenant, tokens } = await aSession();

    const replies = await Promise.all(Array.from({ length: 20 }, () => refresh(world, tokens['refresh_token'])));

    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(replies.map(({ body }) => body['refresh_token'])).size).toBe(1);
    expect(await rowsOf(world, 'refresh_tokens', { tenant_id: tenant })).toHaveLength(2);
  });

  it('answers the same successor to the last moment of the 60 seconds, even when that was used already', async () => {
    const { tenant, tokens } = await aSession();
    const first = await refresh(world, tokens['refresh_token']);
    await refresh(world, first.body['refresh_token']);

    world.clock.advance(60_000);
    const before = await rowsOf(world, 'heads', { tenant_id: tenant });
    const late = await refresh(world, tokens['refresh_token']);

    expect(await rowsOf(world, 'heads', { tenant_id: tenant })).toEqual(before);
    expect(late).toMatchObject({ status: 200, body: { refresh_token: first.body['refresh_token'] } });
  });

  it('calls it reuse one millisecond later and ends the whole family', async () => {
    const { tenant, tokens } = await aSession();
    const first = await refresh(world, tokens['refresh_token']);
    world.clock.advance(60_001);

    const reuse = await refresh(world, tokens['refresh_token']);

    expect(reuse).toMatchObject({ status: 401, body: { code: 'user/session-revoked' } });
    expect(await refresh(world, first.body['refresh_token'])).toMatchObject({
      status: 401,
      body: { code: 'user/session-revoked' },
    });
    expect(await rowsOf(world, 'audit_log', { tenant_id: tenant, action: 'session.revoked' })).toHaveLength(1);
  });

  it('ends only the family that was reused', async () => {
    const { tenant, tokens } = await aSession();
    const other = await signIn(world, tenant);
    await refresh(world, tokens['refresh_token']);
    world.clock.advance(60_001);

    await refresh(world, tokens['refresh_token']);

    expect((await refresh(world, other.body['refresh_token'])).status).toBe(200);
  });

  it('lets an unused token live 30 days and not longer', async () => {
    const { tenant, tokens } = await aSession();
    const other = await signIn(world, tenant);

    world.clock.advance(30 * DAY_MS - 1);
    expect((await refresh(world, tokens['refresh_token'])).status).toBe(200);

    world.clock.advance(1);
    expect(await refresh(world, other.body['refresh_token'])).toMatchObject({
      status: 401,
      body: { code: 'user/session-ended' },
    });
  });

  it.each([
    ['of a shop that does not exist', () => `rt_${newTenantId()}.${'x'.repeat(43)}`],
    ['nobody was given', ({ tenant }: { tenant: string }) => `rt_${tenant}.${'x'.repeat(43)}`],
    [
      'under another shop’s name',
      ({ tokens }: { tokens: Body }) => refreshTokenIn(tokens).replace(/^rt_[^.]+/, 'rt_abc'),
    ],
  ])('knows no token %s', async (_, tokenFrom) => {
    const token = tokenFrom(await aSession());

    expect(await refresh(world, token)).toMatchObject({ status: 401, body: { code: 'user/session-ended' } });
  });

  it.each(['', 'rt_', 'rt_UPPER.abcdefghijklmnopqrstuvwxyz', 'ak_shop.abcdefghijklmnopqrstuvwxyz', 7, { $ne: '' }])(
    'refuses %j as a token',
    async (token) => {
      expect(await refresh(world, token)).toMatchObject({ status: 400, body: { code: 'common/invalid' } });
    },
  );

  it('carries a changed role, and ends with the account', async () => {
    const tenant = await aShop(world);
    await addUser(world, tenant, { username: 'ravi' });
    const { body } = await signIn(world, tenant, { username: 'ravi' });
    const users = world.service.db.collection('users');

    await users.updateOne({ tenant_id: tenant, username: 'ravi' }, { $set: { role: 'accountant' } });
    const promoted = await refresh(world, body['refresh_token']);
    await users.updateOne({ tenant_id: tenant, username: 'ravi' }, { $set: { status: 'disabled' } });
    const disabled = await refresh(world, promoted.body['refresh_token']);

    expect(promoted.body).toMatchObject({ user: { role: 'accountant' } });
    expect(await testVerifier(accessTokenIn(promoted.body))).toMatchObject({ role: 'accountant' });
    expect(disabled).toMatchObject({ status: 403, body: { code: 'user/disabled' } });
  });

  it('ends with the device', async () => {
    const device_id = newId();
    const { tenant, tokens } = await aSession({ device_id });
    const device = {
      tenant_id: tenant,
      device_id,
      name: 'Counter 1',
      prefix: 'A',
      status: 'revoked',
      registered_by: newId(),
      registered_at: world.clock.now(),
      seq: 2,
    };

    await world.deliver(anEvent({ type: 'tenant.device-revoked.v1', tenant_id: tenant, seq: 2, data: { device } }));

    expect(await refresh(world, tokens['refresh_token'])).toMatchObject({
      status: 403,
      body: { code: 'user/device-revoked' },
    });
  });
});

describe('POST /logout', () => {
  it('ends the session of the token, the rotated ones too, and no other', async () => {
    const { tenant, tokens } = await aSession();
    const other = await signIn(world, tenant);
    const next = await refresh(world, tokens['refresh_token']);

    const reply = await world.http('POST', '/logout', {
      ...asHolder(tenant, tokens),
      body: { refresh_token: tokens['refresh_token'] },
    });

    expect(reply).toMatchObject({ status: 204, body: {} });
    expect(await refresh(world, next.body['refresh_token'])).toMatchObject({
      status: 401,
      body: { code: 'user/session-ended' },
    });
    expect((await refresh(world, other.body['refresh_token'])).status).toBe(200);
  });

  it('may be repeated and is noted once', async () => {
    const { tenant, tokens } = await aSession();
    const call = { ...asHolder(tenant, tokens), body: { refresh_token: tokens['refresh_token'] } };

    expect((await world.http('POST', '/logout', call)).status).toBe(204);
    expect((await world.http('POST', '/logout', call)).status).toBe(204);

    expect(await rowsOf(world, 'audit_log', { tenant_id: tenant, action: 'session.ended' })).toHaveLength(1);
  });

  it('does not end another user’s session', async () => {
    const { tenant, tokens } = await aSession();
    await addUser(world, tenant, { username: 'ravi' });
    const ravi = await signIn(world, tenant, { username: 'ravi' });

    await world.http('POST', '/logout', {
      ...asHolder(tenant, ravi.body),
      body: { refresh_token: tokens['refresh_token'] },
    });

    expect((await refresh(world, tokens['refresh_token'])).status).toBe(200);
  });
});

describe('GET /.well-known/jwks.json', () => {
  it('shows the public half of the signing key and nothing of the private one', async () => {
    const { tokens } = await aSession();
    const header: unknown = JSON.parse(Buffer.from(accessTokenIn(tokens).split('.')[0] ?? '', 'base64url').toString());

    const { status, body } = await world.http('GET', '/.well-known/jwks.json');

    expect(status).toBe(200);
    expect(body).toEqual({
      keys: [
        {
          kty: 'OKP',
          crv: 'Ed25519',
          x: expect.any(String) as unknown,
          kid: (header as { kid: string }).kid,
          alg: 'EdDSA',
          use: 'sig',
        },
      ],
    });
  });
});
