import { Registered } from '@rmp/contracts/user';
import { gstinCheckDigit } from '@rmp/gst';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addUser,
  aRegistration,
  newTenantId,
  PASSWORD,
  register,
  rowsOf,
  signIn,
  startUserService,
  countStatuses,
} from './support/user-world.ts';

const GSTIN = `08ABCDE1234F1Z${gstinCheckDigit('08ABCDE1234F1Z')}`;

let world: TestService;

beforeAll(async () => {
  world = await startUserService();
});

afterAll(() => world.close());

describe('POST /register', () => {
  it('registers the shop with its owner and publishes the whole profile', async () => {
    const body = aRegistration({ gstin: GSTIN, state_code: undefined, address: 'Johari Bazar, Jaipur' });

    const reply = await register(world, body);

    const tenant = {
      tenant_id: body.tenant_id,
      business_name: 'Sharma Kirana',
      seller_kind: 'regular',
      gstin: GSTIN,
      state_code: '08',
      address: 'Johari Bazar, Jaipur',
      mobile: '9876543210',
      email: 'asha@example.com',
      registered_at: world.clock.now(),
    };
    expect(reply).toMatchObject({
      status: 201,
      body: { tenant, user: { username: 'asha', role: 'owner', grants: [], status: 'active' } },
    });
    expect(reply.headers).not.toHaveProperty('idempotent-replayed');
    expect(await world.outbox(body.tenant_id)).toMatchObject([
      {
        type: 'user.tenant-registered.v1',
        subject: body.tenant_id,
        seq: 1,
        data: { tenant, user: reply.body['user'] },
      },
    ]);
  });

  it('shows, stores and publishes nothing of the password but its hash', async () => {
    const body = aRegistration();

    const reply = await register(world, body);

    const shown = JSON.stringify([
      reply.body,
      await world.outbox(body.tenant_id),
      await rowsOf(world, 'audit_log', { tenant_id: body.tenant_id }),
    ]);
    expect(shown).not.toContain(PASSWORD);
    expect(shown).not.toContain('password');
    expect(shown).not.toContain('$2b$');
    expect(await rowsOf(world, 'users', { tenant_id: body.tenant_id })).toMatchObject([
      { password_hash: expect.stringMatching(/^\$2b\$04\$/) as unknown },
    ]);
  });

  it('keeps who registered in the audit log', async () => {
    const body = aRegistration();

    const reply = await register(world, body);

    expect(await rowsOf(world, 'audit_log', { tenant_id: body.tenant_id })).toMatchObject([
      {
        action: 'tenant.registered',
        user_id: Registered.parse(reply.body).user.user_id,
        username: 'asha',
        subject: body.tenant_id,
      },
    ]);
  });

  it('takes a shop without GSTIN as unregistered', async () => {
    expect(await register(world, aRegistration())).toMatchObject({
      status: 201,
      body: { tenant: { seller_kind: 'unregistered' } },
    });
  });

  it('keeps composition', async () => {
    const body = aRegistration({ gstin: GSTIN, seller_kind: 'composition' });

    expect(await register(world, body)).toMatchObject({
      status: 201,
      body: { tenant: { seller_kind: 'composition' } },
    });
  });

  it.each([
    ['a regular seller without GSTIN', { seller_kind: 'regular' }, 'user/gstin-required', '/gstin'],
    ['a composition dealer without GSTIN', { seller_kind: 'composition' }, 'user/gstin-required', '/gstin'],
    [
      'a GSTIN with a wrong check digit',
      { gstin: GSTIN.replace(/.$/, GSTIN.endsWith('A') ? 'B' : 'A') },
      'user/gstin-invalid',
      '/gstin',
    ],
    [
      'an unregistered seller with a GSTIN',
      { gstin: GSTIN, seller_kind: 'unregistered' },
      'user/gstin-unexpected',
      '/gstin',
    ],
    ['neither GSTIN nor State', { state_code: undefined }, 'user/state-required', '/state_code'],
    ['a State nobody knows', { state_code: '55' }, 'user/state-unknown', '/state_code'],
    ['another State than the GSTIN’s', { gstin: GSTIN, state_code: '27' }, 'user/state-differs', '/state_code'],
  ])('refuses %s and writes nothing', async (_, special, code, pointer) => {
    const body = aRegistration(special);

    const reply = await register(world, body);

    expect(reply).toMatchObject({ status: 422, body: { code, errors: [{ pointer }] } });
    expect(await rowsOf(world, 'shops', { tenant_id: body.tenant_id })).toEqual([]);
    expect(await rowsOf(world, 'heads', { tenant_id: body.tenant_id })).toEqual([]);
    expect(await world.outbox(body.tenant_id)).toEqual([]);
  });

  it.each([
    ['a tenant id of 2 characters', { tenant_id: 'ab' }, '/tenant_id'],
    ['a tenant id of 41 characters', { tenant_id: 'a'.repeat(41) }, '/tenant_id'],
    ['capitals in the tenant id', { tenant_id: 'Sharma' }, '/tenant_id'],
    ['a tenant id that starts with a hyphen', { tenant_id: '-sharma' }, '/tenant_id'],
    ['an operator as tenant id', { tenant_id: { $ne: 'x' } }, '/tenant_id'],
    ['an operator as user name', { username: { $gt: '' } }, '/username'],
    ['a password of 7 characters', { password: '1234567' }, '/password'],
    ['a password of 73 bytes', { password: 'a'.repeat(73) }, '/password'],
    ['a password of 25 letters and 75 bytes', { password: 'क'.repeat(25) }, '/password'],
    ['a mobile with +91', { mobile: '+919876543210' }, '/mobile'],
    ['no e-mail', { email: undefined }, '/email'],
    ['an empty business name', { business_name: '  ' }, '/business_name'],
    ['a role', { role: 'owner' }, '/role'],
  ])('refuses %s by name', async (_, special, pointer) => {
    const reply = await register(world, aRegistration(special));

    expect(reply).toMatchObject({ status: 400, body: { code: 'common/invalid', errors: [{ pointer }] } });
  });

  it.each([
    ['8 characters', '12345678'],
    ['72 bytes', 'a'.repeat(72)],
    ['24 letters and 72 bytes', 'क'.repeat(24)],
  ])('takes a password of %s and signs in with it', async (_, password) => {
    const body = aRegistration({ password });

    expect((await register(world, body)).status).toBe(201);
    expect((await signIn(world, body.tenant_id, { password })).status).toBe(200);
  });

  it('takes the same letters in either Unicode form as the same password', async () => {
    const body = aRegistration({ password: 'caf\u00e9-caf\u00e9' });
    await register(world, body);

    expect((await signIn(world, body.tenant_id, { password: 'cafe\u0301-cafe\u0301' })).status).toBe(200);
  });

  it('takes tenant ids of 3 and of 40 characters', async () => {
    expect((await register(world, aRegistration({ tenant_id: 'abc' }))).status).toBe(201);
    expect((await register(world, aRegistration({ tenant_id: '0'.repeat(40) }))).status).toBe(201);
  });
});

describe('POST /register again', () => {
  it('answers the shop again when everything is the same', async () => {
    const body = aRegistration();
    const first = await register(world, body);

    const again = await register(world, body);

    expect(again).toMatchObject({ status: 200, headers: { 'idempotent-replayed': 'true' }, body: first.body });
    expect(await world.outbox(body.tenant_id)).toHaveLength(1);
  });

  it('calls the shop taken when any content differs', async () => {
    const body = aRegistration();
    await register(world, body);

    const reply = await register(world, { ...body, business_name: 'Verma Kirana' });

    expect(reply).toMatchObject({ status: 409, body: { code: 'user/tenant-taken', tenant_id: body.tenant_id } });
  });

  it('calls the shop taken when only the password differs, and lets nobody guess it this way', async () => {
    const body = aRegistration();
    await register(world, body);
    const guess = () => register(world, { ...body, password: 'a wrong password' });

    const replies = [await guess(), await guess(), await guess(), await guess(), await guess()];

    expect(new Set(replies.map(({ body: { code } }) => code))).toEqual(new Set(['user/tenant-taken']));
    expect(await guess()).toMatchObject({ status: 429, body: { code: 'user/too-many-attempts' } });
    expect(await signIn(world, body.tenant_id)).toMatchObject({ status: 429 });
  });

  it('registers once when the same call arrives many times at once', async () => {
    const body = aRegistration();

    const replies = await Promise.all(Array.from({ length: 12 }, () => register(world, body)));

    expect(countStatuses(replies)).toEqual({ 200: 11, 201: 1 });
    expect(new Set(replies.map(({ body: answer }) => JSON.stringify(answer))).size).toBe(1);
    expect(await world.outbox(body.tenant_id)).toHaveLength(1);
    expect(await rowsOf(world, 'users', { tenant_id: body.tenant_id })).toHaveLength(1);
  });

  it('gives a contested name to one of two shops', async () => {
    const tenant_id = newTenantId();
    const sharma = aRegistration({ tenant_id });
    const verma = aRegistration({ tenant_id, business_name: 'Verma Kirana', username: 'vikas' });

    const replies = await Promise.all([register(world, sharma), register(world, verma)]);

    expect(countStatuses(replies)).toEqual({ 201: 1, 409: 1 });
    expect(await rowsOf(world, 'users', { tenant_id })).toHaveLength(1);
  });

  it('answers the owner as changed since', async () => {
    const body = aRegistration();
    await register(world, body);
    await addUser(world, body.tenant_id, { username: 'vikas' });
    await world.service.db
      .collection('users')
      .updateOne({ tenant_id: body.tenant_id, username: 'asha' }, { $set: { name: 'Asha' } });

    expect(await register(world, body)).toMatchObject({
      status: 200,
      body: { user: { username: 'asha', name: 'Asha' } },
    });
  });

  it('gives nobody the name under which unknown names are counted', async () => {
    expect(await register(world, aRegistration({ tenant_id: 'no-such-shop' }))).toMatchObject({
      status: 409,
      body: { code: 'user/tenant-taken' },
    });
  });
});
