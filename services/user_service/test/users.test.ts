import { pageOf } from '@rmp/contracts';
import { User } from '@rmp/contracts/user';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addUser,
  aShop,
  asHolder,
  refresh,
  rowsIn,
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

/** A shop whose owner is signed in, with one more user. */
async function aStaffedShop(special: Readonly<Record<string, unknown>> = {}) {
  const tenant = await aShop(world);
  const user_id = await addUser(world, tenant, { username: 'ravi', ...special });
  const { body } = await signIn(world, tenant);
  return { tenant, user_id, owner: asHolder(tenant, body), ownerTokens: body };
}

describe('GET /users', () => {
  it('lists the shop’s users without anything secret', async () => {
    const { tenant, owner } = await aStaffedShop();

    const reply = await world.http('GET', '/users', owner);

    expect(reply.status).toBe(200);
    expect(rowsIn(reply)).toMatchObject([
      { tenant_id: tenant, username: 'asha' },
      { tenant_id: tenant, username: 'ravi' },
    ]);
    expect(JSON.stringify(reply.body)).not.toMatch(/password|session_epoch|\$2b\$/);
  });

  it('pages through all of them, each once', async () => {
    const { tenant, owner } = await aStaffedShop();
    for (const username of ['meena', 'farah', 'iqbal']) await addUser(world, tenant, { username });
    const seen: string[] = [];

    let cursor = '';
    do {
      const reply = await world.http('GET', `/users?limit=2${cursor && `&cursor=${cursor}`}`, owner);
      seen.push(...rowsIn(reply).map(({ username }) => username));
      cursor = pageOf(User).parse(reply.body).next_cursor ?? '';
    } while (cursor);

    expect(seen.toSorted()).toEqual(['asha', 'farah', 'iqbal', 'meena', 'ravi']);
  });

  it.each(['?limit=0', '?limit=201', '?limit=x', '?cursor=!', '?role=owner'])('refuses %s', async (query) => {
    const { owner } = await aStaffedShop();

    expect(await world.http('GET', `/users${query}`, owner)).toMatchObject({
      status: 400,
      body: { code: 'common/invalid' },
    });
  });
});

describe('GET /users/{uname}', () => {
  it('shows one user', async () => {
    const { owner, user_id } = await aStaffedShop();

    expect(await world.http('GET', '/users/ravi', owner)).toMatchObject({
      status: 200,
      body: { user_id, role: 'cashier' },
    });
  });

  it('finds nobody else’s user', async () => {
    const { owner } = await aStaffedShop();
    const other = await aStaffedShop({ username: 'vikas' });
    expect((await world.http('GET', '/users/vikas', other.owner)).status).toBe(200);

    expect(await world.http('GET', '/users/vikas', owner)).toMatchObject({
      status: 404,
      body: { code: 'common/not-found' },
    });
  });
});

describe('PATCH /users/{uname}', () => {
  it('changes role and contact, publishes the user and keeps before and after', async () => {
    const { tenant, owner, user_id } = await aStaffedShop();

    const reply = await world.http('PATCH', '/users/ravi', { ...owner, body: { role: 'stock', name: 'Ravi Kumar' } });

    expect(reply).toMatchObject({ status: 200, body: { user_id, role: 'stock', name: 'Ravi Kumar' } });
    expect((await world.outbox(tenant)).at(-1)).toMatchObject({
      type: 'user.user-changed.v1',
      subject: user_id,
      data: { user: reply.body },
    });
    expect(await rowsOf(world, 'audit_log', { tenant_id: tenant, action: 'user.changed' })).toMatchObject([
      { username: 'asha', subject: user_id, before: { role: 'cashier' }, after: { role: 'stock' } },
    ]);
    expect((await signIn(world, tenant, { username: 'ravi' })).body).toMatchObject({ user: { role: 'stock' } });
  });

  it('writes and publishes nothing when nothing changes', async () => {
    const { tenant, owner } = await aStaffedShop();

    expect((await world.http('PATCH', '/users/ravi', { ...owner, body: { role: 'cashier' } })).status).toBe(200);
    expect((await world.http('PATCH', '/users/ravi', { ...owner, body: {} })).status).toBe(200);

    expect((await world.outbox(tenant)).map(({ type }) => type)).toEqual(['user.tenant-registered.v1']);
  });

  it('trusts a manager with users, who can then manage them', async () => {
    const { tenant, owner } = await aStaffedShop({ role: 'manager' });
    await addUser(world, tenant, { username: 'meena' });
    const before = asHolder(tenant, (await signIn(world, tenant, { username: 'ravi' })).body);
    expect((await world.http('PATCH', '/users/meena', { ...before, body: { role: 'stock' } })).status).toBe(403);

    await world.http('PATCH', '/users/ravi', { ...owner, body: { grants: ['users:manage'] } });

    const after = asHolder(tenant, (await signIn(world, tenant, { username: 'ravi' })).body);
    expect((await world.http('PATCH', '/users/meena', { ...after, body: { role: 'stock' } })).status).toBe(200);
    expect(await world.http('PATCH', '/users/asha', { ...after, body: { name: 'Asha' } })).toMatchObject({
      status: 403,
      body: { code: 'common/forbidden' },
    });
  });

  it('goes by what the asker is now, although the token still says owner', async () => {
    const { tenant, owner } = await aStaffedShop();
    await world.service.db
      .collection('users')
      .updateOne({ tenant_id: tenant, username: 'asha' }, { $set: { role: 'cashier' } });

    expect((await world.http('PATCH', '/users/ravi', { ...owner, body: { role: 'owner' } })).status).toBe(403);
  });

  it('ends every session of an account that is switched off, and they stay over', async () => {
    const { tenant, owner } = await aStaffedShop();
    const ravi = await signIn(world, tenant, { username: 'ravi' });

    await world.http('PATCH', '/users/ravi', { ...owner, body: { status: 'disabled' } });
    expect(await refresh(world, ravi.body['refresh_token'])).toMatchObject({
      status: 403,
      body: { code: 'user/disabled' },
    });

    await world.http('PATCH', '/users/ravi', { ...owner, body: { status: 'active' } });
    expect(await refresh(world, ravi.body['refresh_token'])).toMatchObject({
      status: 401,
      body: { code: 'user/session-ended' },
    });
    expect((await signIn(world, tenant, { username: 'ravi' })).status).toBe(200);
  });

  it('keeps one active owner when two switch each other off at once', async () => {
    const { tenant, owner } = await aStaffedShop({ role: 'owner' });
    const ravi = asHolder(tenant, (await signIn(world, tenant, { username: 'ravi' })).body);

    const replies = await Promise.all([
      world.http('PATCH', '/users/ravi', { ...owner, body: { status: 'disabled' } }),
      world.http('PATCH', '/users/asha', { ...ravi, body: { status: 'disabled' } }),
    ]);

    expect(countStatuses(replies)).toEqual({ 200: 1, 403: 1 });
    expect(await rowsOf(world, 'users', { tenant_id: tenant, role: 'owner', status: 'active' })).toHaveLength(1);
  });

  it.each([
    ['asha', { role: 'manager' }, 422, 'user/own-account'],
    ['asha', { status: 'disabled' }, 422, 'user/own-account'],
    ['ravi', { grants: ['users:manage'] }, 422, 'user/grant-not-for-role'],
    ['nobody', { role: 'stock' }, 404, 'common/not-found'],
    ['ravi', { role: 'king' }, 400, 'common/invalid'],
    ['ravi', { grants: ['sales:write'] }, 400, 'common/invalid'],
    ['ravi', { password: 'a new password' }, 400, 'common/invalid'],
    ['ravi', { username: 'ravi2' }, 400, 'common/invalid'],
  ])('answers %s %j with %i %s', async (username, body, status, code) => {
    const { tenant, owner } = await aStaffedShop();

    expect(await world.http('PATCH', `/users/${username}`, { ...owner, body })).toMatchObject({
      status,
      body: { code },
    });
    expect((await world.outbox(tenant)).map(({ type }) => type)).toEqual(['user.tenant-registered.v1']);
  });
});
