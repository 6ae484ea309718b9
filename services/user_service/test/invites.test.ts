import { pageOf } from '@rmp/contracts';
import { Invite, Invited } from '@rmp/contracts/user';
import { newId } from '@rmp/service-kit';
import type { Reply, TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addUser,
  aShop,
  asHolder,
  countStatuses,
  PASSWORD,
  rowsOf,
  signIn,
  startReplica,
  startUserService,
} from './support/user-world.ts';

const HOUR_MS = 3_600_000;

let world: TestService;

beforeAll(async () => {
  world = await startUserService();
});

afterAll(() => world.close());

/** A shop with its owner signed in. */
async function anOwner() {
  const tenant = await aShop(world);
  const { body } = await signIn(world, tenant);
  return { tenant, owner: asHolder(tenant, body) };
}

const invite = (owner: object, special: Readonly<Record<string, unknown>> = {}): Promise<Reply> =>
  world.http('POST', '/invites', { ...owner, body: { role: 'cashier', ...special } });

const accept = (secret: unknown, special: Readonly<Record<string, unknown>> = {}): Promise<Reply> =>
  world.http('POST', '/invites/accept', { body: { secret, username: 'ravi', password: PASSWORD, ...special } });

const typesIn = async (tenant: string): Promise<readonly string[]> =>
  (await world.outbox(tenant)).map(({ type }) => type);

describe('POST /invites', () => {
  it('answers the invite with a secret that is kept nowhere', async () => {
    const { tenant, owner } = await anOwner();

    const reply = await invite(owner, { mobile: '9876500000' });

    const { secret, ...shown } = Invited.parse(reply.body);
    expect(reply.status).toBe(201);
    expect(secret).toMatch(new RegExp(`^iv_${tenant}\\.[\\w-]{43}$`));
    expect(shown.invite).toMatchObject({
      role: 'cashier',
      status: 'open',
      mobile: '9876500000',
      expires_at: new Date(Date.parse(world.clock.now()) + 72 * HOUR_MS).toISOString(),
    });
    for (const collection of ['invites', 'outbox', 'audit_log', 'idempotency_keys'])
      expect(JSON.stringify(await rowsOf(world, collection, { tenant_id: tenant }))).not.toContain(secret);
    expect((await world.outbox(tenant)).at(-1)).toMatchObject({ type: 'user.user-invited.v1', data: shown });
  });

  it('answers a repeated call the invite without its secret, by own id or by key', async () => {
    const { owner } = await anOwner();
    const byId = { invite_id: newId() };
    const byKey = { ...owner, headers: { 'idempotency-key': 'invite-ravi' } };
    const first = [await invite(owner, byId), await invite(byKey)];

    const second = [await invite(owner, byId), await invite(byKey)];

    expect(second.map(({ headers }) => headers['idempotent-replayed'])).toEqual(['true', 'true']);
    expect(second.map(({ status }) => status)).toEqual([200, 200]);
    expect(second.map(({ body }) => body)).toEqual(first.map(({ body }) => ({ invite: body['invite'] })));
    expect(await invite(owner, { ...byId, role: 'stock' })).toMatchObject({
      status: 409,
      body: { code: 'common/id-reused' },
    });
  });

  it('lets a trusted manager invite, but no owner', async () => {
    const { tenant } = await anOwner();
    await addUser(world, tenant, { username: 'meena', role: 'manager', grants: ['users:manage'] });
    const meena = asHolder(tenant, (await signIn(world, tenant, { username: 'meena' })).body);

    expect((await invite(meena, { role: 'manager' })).status).toBe(201);
    expect(await invite(meena, { role: 'owner' })).toMatchObject({ status: 403, body: { code: 'common/forbidden' } });
  });

  it('keeps at most 50 open at a time; expired ones do not count', async () => {
    const { owner } = await anOwner();
    const replies: Reply[] = [];
    for (let count = 0; count < 51; count += 1) replies.push(await invite(owner));

    expect(countStatuses(replies)).toEqual({ 201: 50, 422: 1 });
    expect(replies.at(-1)?.body).toMatchObject({ code: 'user/too-many-invites', open_max: 50 });

    world.clock.advance(73 * HOUR_MS);
    expect((await invite(owner)).status).toBe(201);
  });

  it.each([
    { role: 'king' },
    { expires_in_hours: 0 },
    { expires_in_hours: 721 },
    { mobile: '+919876543210' },
    { grants: ['users:manage'] },
  ])('refuses %j', async (special) => {
    const { owner } = await anOwner();

    expect(await invite(owner, special)).toMatchObject({ status: 400, body: { code: 'common/invalid' } });
  });
});

describe('POST /invites/accept', () => {
  it('makes the user, who signs in with the role of the invite', async () => {
    const { tenant, owner } = await anOwner();
    const { body } = await invite(owner, { role: 'stock', name: 'Ravi', email: 'ravi@example.com' });

    const reply = await accept(body['secret'], { mobile: '9876500000' });

    expect(reply).toMatchObject({
      status: 201,
      body: { username: 'ravi', role: 'stock', grants: [], name: 'Ravi', mobile: '9876500000' },
    });
    expect(JSON.stringify(reply.body)).not.toMatch(/password|\$2b\$|iv_/);
    expect((await signIn(world, tenant, { username: 'ravi' })).body).toMatchObject({ user: { role: 'stock' } });
    expect((await world.outbox(tenant)).at(-1)).toMatchObject({
      type: 'user.user-changed.v1',
      data: { user: reply.body },
    });
    expect(await rowsOf(world, 'audit_log', { tenant_id: tenant, action: 'invite.accepted' })).toMatchObject([
      { username: 'ravi', before: { status: 'open' }, after: { invite: { status: 'accepted' } } },
    ]);
  });

  it('answers who accepted the same user again, and nobody else', async () => {
    const { tenant, owner } = await anOwner();
    const { body } = await invite(owner);
    const first = await accept(body['secret']);

    const again = await accept(body['secret']);

    expect(again).toMatchObject({ status: 200, body: first.body, headers: { 'idempotent-replayed': 'true' } });
    for (const special of [{ username: 'meena' }, { password: 'another password' }])
      expect(await accept(body['secret'], special)).toMatchObject({
        status: 422,
        body: { code: 'user/invite-over', reason: 'accepted' },
      });
    expect((await typesIn(tenant)).filter((type) => type === 'user.user-changed.v1')).toHaveLength(1);
  });

  it('makes one user of many who accept at once, on two replicas', async () => {
    const { tenant, owner } = await anOwner();
    const replica = await startReplica(world);
    const { body } = await invite(owner);
    const names = ['ravi', 'meena', 'farah', 'iqbal', 'vikram', 'sunita'];

    const replies = await Promise.all(
      names.map((username, at) =>
        (at % 2 === 0 ? world : replica).http('POST', '/invites/accept', {
          body: { secret: body['secret'], username, password: PASSWORD },
        }),
      ),
    );
    await replica.service.close();

    expect(countStatuses(replies)).toEqual({ 201: 1, 422: 5 });
    expect(await rowsOf(world, 'users', { tenant_id: tenant })).toHaveLength(2);
  });

  it('does not take a user name the shop has, and leaves the invite open', async () => {
    const { owner } = await anOwner();
    const { body } = await invite(owner);

    expect(await accept(body['secret'], { username: 'asha' })).toMatchObject({
      status: 409,
      body: { code: 'user/username-taken' },
    });
    expect((await accept(body['secret'])).status).toBe(201);
  });

  it('is over when it expired', async () => {
    const { owner } = await anOwner();
    const { body } = await invite(owner, { expires_in_hours: 1 });
    const late = await invite(owner, { expires_in_hours: 2 });

    world.clock.advance(HOUR_MS);

    expect(await accept(body['secret'])).toMatchObject({ status: 422, body: { reason: 'expired' } });
    expect((await accept(late.body['secret'])).status).toBe(201);
  });

  it('is worth nothing when the inviter was switched off meanwhile', async () => {
    const { tenant, owner } = await anOwner();
    await addUser(world, tenant, { username: 'meena', role: 'manager', grants: ['users:manage'] });
    const meena = asHolder(tenant, (await signIn(world, tenant, { username: 'meena' })).body);
    const { body } = await invite(meena);

    await world.http('PATCH', '/users/meena', { ...owner, body: { status: 'disabled' } });

    expect(await accept(body['secret'])).toMatchObject({ status: 422, body: { reason: 'inviter-left' } });
  });

  it('knows no secret that was made up, of any shop', async () => {
    const { tenant } = await anOwner();

    for (const shop of [tenant, 'no-shop-of-ours'])
      expect(await accept(`iv_${shop}.${'x'.repeat(43)}`)).toMatchObject({
        status: 404,
        body: { code: 'user/invite-unknown' },
      });
    expect(await accept(`rt_${tenant}.${'x'.repeat(43)}`)).toMatchObject({ status: 400 });
    expect(await accept(`iv_${tenant}.${'x'.repeat(43)}`, { password: 'short' })).toMatchObject({ status: 400 });
  });
});

describe('GET /invites and POST /invites/{invite_id}/revoke', () => {
  it('shows them as they are now, without secrets', async () => {
    const { owner } = await anOwner();
    const first = Invited.parse((await invite(owner)).body);
    await invite(owner);
    await accept(first.secret);

    const { body } = await world.http('GET', '/invites', owner);

    expect(
      pageOf(Invite)
        .parse(body)
        .rows.map(({ status }) => status),
    ).toEqual(['open', 'accepted']);
    expect(JSON.stringify(body)).not.toMatch(/secret|hash|iv_/);
  });

  it('takes one back, once however often it is asked', async () => {
    const { tenant, owner } = await anOwner();
    const { invite: made, secret } = Invited.parse((await invite(owner)).body);
    const revoke = () => world.http('POST', `/invites/${made.invite_id}/revoke`, owner);

    const replies = [await revoke(), await revoke()];

    expect(replies.map(({ body }) => body['status'])).toEqual(['revoked', 'revoked']);
    expect(await accept(secret)).toMatchObject({ status: 422, body: { reason: 'revoked' } });
    expect(await rowsOf(world, 'audit_log', { tenant_id: tenant, action: 'invite.revoked' })).toHaveLength(1);
  });

  it('does not take an accepted one back', async () => {
    const { owner } = await anOwner();
    const { invite: made, secret } = Invited.parse((await invite(owner)).body);
    await accept(secret);

    expect(await world.http('POST', `/invites/${made.invite_id}/revoke`, owner)).toMatchObject({
      status: 422,
      body: { code: 'user/invite-over' },
    });
    expect((await world.http('POST', `/invites/${newId()}/revoke`, owner)).status).toBe(404);
  });
});
