import { pageOf } from '@rmp/contracts';
import { Device } from '@rmp/contracts/tenant';
import { newId } from '@rmp/service-kit';
import type { Reply, TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRegistrationEvent, newTenantId, rowsOf, startTenantService, countStatuses } from './support/tenant-world.ts';

let world: TestService;

beforeAll(async () => {
  world = await startTenantService();
});

afterAll(() => world.close());

/** A shop that has just registered: its profile has not arrived, and devices do not wait for it. */
function aNewShop() {
  const tenant = newTenantId();
  const call = { tenant, token: world.token({ tenant_id: tenant }) };
  const register = (body: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
    world.http('POST', '/devices', { ...call, headers, body: { name: 'Counter', ...body } });
  const revoke = (deviceId: unknown): Promise<Reply> => world.http('POST', `/devices/${String(deviceId)}/revoke`, call);

  return { tenant, call, register, revoke };
}

const prefixOf = ({ body }: Reply): string => Device.parse(body).prefix;

describe('POST /devices', () => {
  it('gives a device its prefix before the shop’s profile has arrived, and publishes it', async () => {
    const { tenant, register } = aNewShop();
    const device_id = newId();

    const reply = await register({ device_id, name: 'Counter 1' });

    expect(reply.status).toBe(201);
    expect(reply.body).toEqual({
      tenant_id: tenant,
      device_id,
      name: 'Counter 1',
      prefix: 'A',
      status: 'active',
      registered_by: '01890000-0000-7000-8000-00000000aaaa',
      registered_at: world.clock.now(),
      seq: 1,
    });
    expect(await world.outbox(tenant)).toMatchObject([
      { type: 'tenant.device-registered.v1', subject: device_id, data: { device: reply.body } },
    ]);
    expect(await rowsOf(world, 'audit_log', { tenant_id: tenant })).toMatchObject([
      { action: 'device.registered', subject: device_id, username: 'asha' },
    ]);
  });

  it('lets the profile arrive after the device', async () => {
    const { tenant, call, register } = aNewShop();
    await register();

    await world.deliver(aRegistrationEvent(tenant));

    expect((await world.http('GET', '/tenant', call)).status).toBe(200);
    expect(prefixOf(await register())).toBe('B');
  });

  it('counts A to Z and then AA, without I, O and the server’s S', async () => {
    const { register } = aNewShop();
    const prefixes: string[] = [];

    for (let count = 0; count < 25; count += 1) prefixes.push(prefixOf(await register()));

    expect(prefixes).toEqual([...'ABCDEFGHJKLMNPQRTUVWXYZ', 'AA', 'AB']);
  });

  it('gives no prefix twice, not that of a revoked device and not to devices that come at once', async () => {
    const { register, revoke } = aNewShop();
    const first = await register();
    await revoke(first.body['device_id']);

    const replies = await Promise.all(Array.from({ length: 12 }, () => register()));

    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(replies.map(prefixOf).toSorted()).toEqual([...'BCDEFGHJKLMN']);
  });

  it('goes on after the last one given when an older device was revoked last', async () => {
    const { register, revoke } = aNewShop();
    const first = await register();
    await register();
    await revoke(first.body['device_id']);

    expect(prefixOf(await register())).toBe('C');
  });

  it('counts each shop for itself', async () => {
    expect(prefixOf(await aNewShop().register())).toBe('A');
    expect(prefixOf(await aNewShop().register())).toBe('A');
  });

  it('answers the same device when the call comes again, and gives nothing new', async () => {
    const { tenant, register } = aNewShop();
    const body = { device_id: newId() };
    const first = await register(body);

    const again = await register(body);

    expect(again).toMatchObject({ status: 200, headers: { 'idempotent-replayed': 'true' }, body: first.body });
    expect(await world.outbox(tenant)).toHaveLength(1);
    expect(prefixOf(await register())).toBe('B');
  });

  it('registers once when the same call comes many times at once', async () => {
    const { tenant, register } = aNewShop();
    const body = { device_id: newId() };

    const replies = await Promise.all(Array.from({ length: 10 }, () => register(body)));

    expect(countStatuses(replies)).toEqual({ 200: 9, 201: 1 });
    expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1);
    expect(await world.outbox(tenant)).toHaveLength(1);
  });

  it('answers a repeated call with the device as it is now', async () => {
    const { register, revoke } = aNewShop();
    const body = { device_id: newId() };
    await register(body);
    await revoke(body.device_id);

    expect(await register(body)).toMatchObject({ status: 200, body: { status: 'revoked', prefix: 'A' } });
  });

  it('refuses a known id with another name', async () => {
    const { register } = aNewShop();
    const device_id = newId();
    await register({ device_id, name: 'Counter 1' });

    expect(await register({ device_id, name: 'Counter 2' })).toMatchObject({
      status: 409,
      body: { code: 'common/id-reused', id: device_id },
    });
  });

  it('lets two shops use the same device id', async () => {
    const device_id = newId();

    expect((await aNewShop().register({ device_id })).status).toBe(201);
    expect((await aNewShop().register({ device_id })).status).toBe(201);
  });

  it('takes an Idempotency-Key instead of an id', async () => {
    const { tenant, register } = aNewShop();
    const key = { 'idempotency-key': 'first-device' };
    const first = await register({}, key);

    const again = await register({}, key);

    expect(again.body).toEqual(first.body);
    expect(again.headers).toMatchObject({ 'idempotent-replayed': 'true' });
    expect(await world.outbox(tenant)).toHaveLength(1);
  });

  it('says when every prefix was given out', async () => {
    const { tenant, register } = aNewShop();
    await register();
    await world.service.db.collection('devices').updateOne({ tenant_id: tenant }, { $set: { prefix: 'ZZ' } });

    expect(await register()).toMatchObject({ status: 422, body: { code: 'tenant/prefixes-used-up' } });
    expect(await world.outbox(tenant)).toHaveLength(1);
  });

  it('lets a cashier register a phone, and an accountant not', async () => {
    const tenant = newTenantId();
    const as = (role: 'cashier' | 'accountant') =>
      world.http('POST', '/devices', {
        tenant,
        token: world.token({ tenant_id: tenant, role }),
        body: { name: 'Phone' },
      });

    expect((await as('cashier')).status).toBe(201);
    expect(await as('accountant')).toMatchObject({ status: 403, body: { code: 'common/forbidden' } });
  });

  it.each([
    [{ name: '  ' }, '/name'],
    [{ name: 'x'.repeat(121) }, '/name'],
    [{ device_id: 'phone-1' }, '/device_id'],
    [{ device_id: { $ne: '' } }, '/device_id'],
    [{ prefix: 'Q' }, '/prefix'],
  ])('refuses %j', async (body, pointer) => {
    const { tenant, register } = aNewShop();

    expect(await register(body)).toMatchObject({
      status: 400,
      body: { code: 'common/invalid', errors: [{ pointer }] },
    });
    expect(await rowsOf(world, 'devices', { tenant_id: tenant })).toEqual([]);
  });
});

describe('GET /devices', () => {
  it('lists all of them, page by page, revoked ones too', async () => {
    const { call, register, revoke } = aNewShop();
    for (let count = 0; count < 5; count += 1) await register();
    const first = pageOf(Device).parse((await world.http('GET', '/devices?limit=2', call)).body);
    await revoke(first.rows[0]?.device_id);

    const all = pageOf(Device).parse((await world.http('GET', '/devices', call)).body);

    expect(first.rows.map(({ prefix }) => prefix)).toEqual(['A', 'B']);
    expect(first.next_cursor).not.toBeNull();
    expect(all.rows.map(({ prefix, status }) => `${prefix} ${status}`)).toEqual([
      'B active',
      'C active',
      'D active',
      'E active',
      'A revoked',
    ]);
  });

  it('tells what changed since', async () => {
    const { call, register, revoke } = aNewShop();
    const { body } = await register();
    await register();
    const before = pageOf(Device).parse((await world.http('GET', '/devices', call)).body);

    await revoke(body['device_id']);

    const changed = pageOf(Device).parse(
      (await world.http('GET', `/devices?updated_since=${before.as_of}`, call)).body,
    );
    expect(changed.rows).toMatchObject([{ device_id: body['device_id'], status: 'revoked' }]);
  });
});

describe('POST /devices/{device_id}/revoke', () => {
  it('revokes for good, publishes it and keeps who did it', async () => {
    const { tenant, register, revoke } = aNewShop();
    const { body } = await register();
    world.clock.advance(1000);

    const reply = await revoke(body['device_id']);

    expect(reply).toMatchObject({
      status: 200,
      body: { ...(body as object), status: 'revoked', revoked_at: world.clock.now(), seq: 2 },
    });
    expect((await world.outbox(tenant)).at(-1)).toMatchObject({
      type: 'tenant.device-revoked.v1',
      data: { device: reply.body },
    });
    expect(await rowsOf(world, 'audit_log', { tenant_id: tenant, action: 'device.revoked' })).toMatchObject([
      { username: 'asha' },
    ]);
  });

  it('answers the same a second time and writes nothing', async () => {
    const { tenant, register, revoke } = aNewShop();
    const { body } = await register();
    const first = await revoke(body['device_id']);
    world.clock.advance(1000);

    expect(await revoke(body['device_id'])).toMatchObject({ status: 200, body: first.body });
    expect(await world.outbox(tenant)).toHaveLength(2);
  });

  it('finds no device of another shop', async () => {
    const { body } = await aNewShop().register();

    expect(await aNewShop().revoke(body['device_id'])).toMatchObject({
      status: 404,
      body: { code: 'common/not-found' },
    });
  });

  it('refuses what is no device id', async () => {
    expect(await aNewShop().revoke('phone-1')).toMatchObject({ status: 400, body: { code: 'common/invalid' } });
  });
});
