import { createHash } from 'node:crypto';
import { Device, EnrolledDevice } from '@rmp/contracts/tenant';
import { newId } from '@rmp/service-kit';
import { type Reply, TEST_USER_ID, type TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newTenantId, rowsOf, startTenantService } from './support/tenant-world.ts';

let world: TestService;

beforeAll(async () => {
  world = await startTenantService();
});

afterAll(() => world.close());

/** A shop that has just registered, and a device of it that has not. */
function aNewDevice() {
  const tenant = newTenantId();
  const device_id = newId();
  const call = { tenant, token: world.token({ tenant_id: tenant }) };
  const enrol = (name = 'Counter 1'): Promise<Reply> =>
    world.http('POST', '/devices/enrol', { ...call, body: { device_id, name } });
  const revoke = (): Promise<Reply> => world.http('POST', `/devices/${device_id}/revoke`, call);

  return { tenant, device_id, call, enrol, revoke };
}

const keyOf = ({ body }: Reply): string => EnrolledDevice.parse(body).device_key;
const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

describe('POST /devices/enrol', () => {
  it('registers a new device and gives it a key of its own', async () => {
    const { tenant, device_id, call, enrol } = aNewDevice();

    const reply = await enrol();

    const { device_key, ...device } = EnrolledDevice.parse(reply.body);
    expect(reply.status).toBe(200);
    expect(device).toMatchObject({ device_id, prefix: 'A', status: 'active', name: 'Counter 1' });
    expect(device_key).toMatch(new RegExp(`^dk_${tenant}\\.[A-Za-z0-9_-]{43}$`));
    expect((await world.http('GET', `/devices/${device_id}`, call)).body).toEqual(device);
  });

  it('keeps the hash of the key and shows the key nowhere again', async () => {
    const { tenant, device_id, call, enrol } = aNewDevice();

    const key = keyOf(await enrol());

    const kept = ['devices', 'outbox', 'audit_log'].map((name) => rowsOf(world, name, { tenant_id: tenant }));
    const listed = await world.http('GET', '/devices', call);
    expect(JSON.stringify([await Promise.all(kept), listed.body])).not.toContain(key.split('.')[1]);
    expect(JSON.stringify(listed.body)).not.toContain('key');
    expect(await rowsOf(world, 'devices', { tenant_id: tenant, device_id })).toMatchObject([{ key_hash: hashOf(key) }]);
  });

  it('gives a known device a new key, which ends the one before, and leaves the rest as it was', async () => {
    const { tenant, enrol } = aNewDevice();
    const first = await enrol();

    const again = await enrol('Another name');

    expect(keyOf(again)).not.toBe(keyOf(first));
    expect(Device.parse(again.body)).toEqual(Device.parse(first.body));
    expect(await rowsOf(world, 'devices', { tenant_id: tenant })).toMatchObject([{ key_hash: hashOf(keyOf(again)) }]);
    expect(await world.outbox(tenant)).toHaveLength(1);
    const audited = await rowsOf(world, 'audit_log', { tenant_id: tenant });
    expect(audited.map(({ action }) => String(action)).toSorted()).toEqual([
      'device.key-given',
      'device.key-given',
      'device.registered',
    ]);
  });

  it('gives a key to a device that was registered without one', async () => {
    const { device_id, call, enrol } = aNewDevice();
    const registered = await world.http('POST', '/devices', { ...call, body: { device_id, name: 'Counter 1' } });

    expect(Device.parse((await enrol()).body)).toEqual(Device.parse(registered.body));
  });

  it('is repeated by a registration of the same device', async () => {
    const { device_id, call, enrol } = aNewDevice();
    await enrol();

    const reply = await world.http('POST', '/devices', { ...call, body: { device_id, name: 'Counter 1' } });

    expect(reply).toMatchObject({ status: 200, headers: { 'idempotent-replayed': 'true' }, body: { prefix: 'A' } });
  });

  it('gives a revoked device no key', async () => {
    const { device_id, enrol, revoke } = aNewDevice();
    await enrol();
    await revoke();

    const reply = await enrol();

    expect(reply).toMatchObject({ status: 403, body: { code: 'tenant/device-revoked', device_id } });
  });
});

describe('POST /devices/authenticate', () => {
  it('names the device of a key and everybody who ever signed in on it', async () => {
    const { tenant, device_id, enrol } = aNewDevice();
    await enrol();
    const ravi = newId();
    const token = world.token({ tenant_id: tenant, user_id: ravi, role: 'cashier' });
    const body = { device_id, name: 'Counter 1' };
    const device_key = keyOf(await world.http('POST', '/devices/enrol', { tenant, token, body }));

    const reply = await world.http('POST', '/devices/authenticate', { body: { device_id, device_key } });

    expect(reply).toMatchObject({ status: 200, body: { device_id, status: 'active', people: [TEST_USER_ID, ravi] } });
  });

  it('knows a device that was signed out by its last key', async () => {
    const { device_id, enrol, revoke } = aNewDevice();
    const device_key = keyOf(await enrol());
    await revoke();

    const reply = await world.http('POST', '/devices/authenticate', { body: { device_id, device_key } });

    expect(reply).toMatchObject({ status: 200, body: { device_id, status: 'revoked' } });
  });

  it('refuses a key that ended, another device’s and another shop’s with one answer', async () => {
    const [ours, other] = [aNewDevice(), aNewDevice()];
    const ended = keyOf(await ours.enrol());
    await ours.enrol();
    const others = keyOf(await other.enrol());

    for (const device_key of [ended, others, ended.replace(ours.tenant, other.tenant)]) {
      const reply = await world.http('POST', '/devices/authenticate', {
        body: { device_id: ours.device_id, device_key },
      });
      expect(reply).toMatchObject({ status: 401, body: { code: 'tenant/device-unknown' } });
    }
  });
});
