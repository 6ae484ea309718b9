import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addUser,
  aShop,
  asHolder,
  PASSWORD,
  refresh,
  rowsOf,
  signIn,
  startUserService,
  countStatuses,
} from './support/user-world.ts';

let world: TestService;

beforeAll(async () => {
  world = await startUserService();
});

afterAll(() => world.close());

const NEW_PASSWORD = 'staple and chain';
const change = { password: { current: PASSWORD, new: NEW_PASSWORD } };

async function signedInCashier() {
  const tenant = await aShop(world);
  await addUser(world, tenant, { username: 'ravi' });
  const { body } = await signIn(world, tenant, { username: 'ravi' });
  return { tenant, tokens: body, ravi: asHolder(tenant, body) };
}

describe('/profile', () => {
  it('shows a cashier their own account', async () => {
    const { ravi } = await signedInCashier();

    expect(await world.http('GET', '/profile', ravi)).toMatchObject({
      status: 200,
      body: { username: 'ravi', role: 'cashier' },
    });
  });

  it('changes one’s own contact and publishes it', async () => {
    const { tenant, ravi } = await signedInCashier();

    const reply = await world.http('PATCH', '/profile', {
      ...ravi,
      body: { name: 'Ravi Kumar', mobile: '9123456780' },
    });

    expect(reply).toMatchObject({ status: 200, body: { name: 'Ravi Kumar', mobile: '9123456780' } });
    expect((await world.outbox(tenant)).at(-1)).toMatchObject({
      type: 'user.user-changed.v1',
      data: { user: reply.body },
    });
  });

  it.each([
    { role: 'owner' },
    { grants: ['users:manage'] },
    { status: 'active' },
    { username: 'asha' },
    { password: NEW_PASSWORD },
  ])('refuses %j', async (body) => {
    const { ravi } = await signedInCashier();

    expect(await world.http('PATCH', '/profile', { ...ravi, body })).toMatchObject({
      status: 400,
      body: { code: 'common/invalid' },
    });
  });

  it('stops an account that was switched off while its token still holds', async () => {
    const { tenant, ravi } = await signedInCashier();
    await world.service.db
      .collection('users')
      .updateOne({ tenant_id: tenant, username: 'ravi' }, { $set: { status: 'disabled' } });

    expect(await world.http('PATCH', '/profile', { ...ravi, body: { name: 'Ravi' } })).toMatchObject({
      status: 403,
      body: { code: 'user/disabled' },
    });
    expect(await world.http('PATCH', '/profile', { ...ravi, body: change })).toMatchObject({
      status: 403,
      body: { code: 'user/disabled' },
    });
  });
});

describe('a new password', () => {
  it('replaces the old one', async () => {
    const { tenant, ravi } = await signedInCashier();

    expect((await world.http('PATCH', '/profile', { ...ravi, body: change })).status).toBe(200);

    expect((await signIn(world, tenant, { username: 'ravi' })).status).toBe(401);
    expect((await signIn(world, tenant, { username: 'ravi', password: NEW_PASSWORD })).status).toBe(200);
    expect(await rowsOf(world, 'audit_log', { tenant_id: tenant, action: 'user.password-changed' })).toHaveLength(1);
    expect(JSON.stringify(await rowsOf(world, 'audit_log', { tenant_id: tenant }))).not.toContain('$2b$');
  });

  it('ends every other session and keeps the one that is named', async () => {
    const { tenant, tokens, ravi } = await signedInCashier();
    const other = await signIn(world, tenant, { username: 'ravi' });
    const owner = await signIn(world, tenant);

    await world.http('PATCH', '/profile', { ...ravi, body: { ...change, refresh_token: tokens['refresh_token'] } });

    expect((await refresh(world, tokens['refresh_token'])).status).toBe(200);
    expect(await refresh(world, other.body['refresh_token'])).toMatchObject({
      status: 401,
      body: { code: 'user/session-ended' },
    });
    expect((await refresh(world, owner.body['refresh_token'])).status).toBe(200);
  });

  it('keeps no session of somebody else', async () => {
    const { tenant, tokens, ravi } = await signedInCashier();
    const owner = await signIn(world, tenant);

    await world.http('PATCH', '/profile', { ...ravi, body: { ...change, refresh_token: owner.body['refresh_token'] } });

    expect(await refresh(world, tokens['refresh_token'])).toMatchObject({
      status: 401,
      body: { code: 'user/session-ended' },
    });
    expect((await refresh(world, owner.body['refresh_token'])).status).toBe(200);
  });

  it('needs the present one, under the same back-off as signing in', async () => {
    const { tenant, ravi } = await signedInCashier();
    const body = { password: { current: 'a wrong password', new: NEW_PASSWORD } };
    const attempt = () => world.http('PATCH', '/profile', { ...ravi, body });

    const replies = [await attempt(), await attempt(), await attempt(), await attempt(), await attempt()];

    expect(replies.map(({ body: { code } }) => code)).toEqual(Array.from({ length: 5 }, () => 'user/wrong-password'));
    expect(replies[0]).toMatchObject({ status: 422, body: { errors: [{ pointer: '/password/current' }] } });
    expect(await attempt()).toMatchObject({ status: 429, body: { code: 'user/too-many-attempts' } });
    expect((await signIn(world, tenant, { username: 'ravi' })).status).toBe(429);
  });

  it('changes once when two changes arrive together', async () => {
    const { tenant, ravi } = await signedInCashier();
    const to = (password: string) =>
      world.http('PATCH', '/profile', { ...ravi, body: { password: { current: PASSWORD, new: password } } });

    const replies = await Promise.all([to('the first new one'), to('the second new one')]);

    expect(countStatuses(replies)).toEqual({ 200: 1, 422: 1 });
    expect(await rowsOf(world, 'audit_log', { tenant_id: tenant, action: 'user.password-changed' })).toHaveLength(1);
  });

  it.each([
    ['short', '1234567', '/password/new'],
    ['long', 'x'.repeat(73), '/password/new'],
  ])('is refused when too %s', async (_, password, pointer) => {
    const { ravi } = await signedInCashier();

    expect(
      await world.http('PATCH', '/profile', { ...ravi, body: { password: { current: PASSWORD, new: password } } }),
    ).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });
});
