import { DeviceChecked } from '@rmp/contracts/tenant';
import { hashOf, newId } from '@rmp/service-kit';
import type { Reply, TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newTenantId, startTenantService } from './support/tenant-world.ts';

let world: TestService;

beforeAll(async () => {
  world = await startTenantService();
});

afterAll(() => world.close());

/** A device that is enrolled, as what it says of itself. */
async function aDevice() {
  const tenant = newTenantId();
  const device_id = newId();
  const owner = { tenant, token: world.token({ tenant_id: tenant }) };
  const onDevice = { tenant, token: world.token({ tenant_id: tenant, device_id }) };
  await world.http('POST', '/devices/enrol', { ...owner, body: { device_id, name: 'Counter 1' } });
  const checkIn = (epoch: number, commands: readonly string[], special: object = {}): Promise<Reply> => {
    const body = { epoch, device_now: new Date().toISOString(), commands: commands.map(hashOf), ...special };
    return world.http('POST', `/devices/${device_id}/check-in`, { ...onDevice, body });
  };

  return { tenant, device_id, owner, onDevice, checkIn };
}

/** The device that a copy was told to be. */
function copyIn({ body }: Reply) {
  const checked = DeviceChecked.parse(body);
  if (checked.is !== 'copy') throw new Error(`expected a copy, got ${checked.is}`);
  return checked.device;
}

describe('POST /devices/{device_id}/check-in', () => {
  it('counts exchanges, and tells the owner when the device was here and what it still holds', async () => {
    const { device_id, owner, checkIn } = await aDevice();

    expect((await checkIn(0, ['a'], { pending: 7 })).body).toEqual({ is: 'known', epoch: 1 });
    expect((await checkIn(1, ['b'], { last_ack: hashOf('a'), pending: 3 })).body).toEqual({ is: 'known', epoch: 2 });

    const shown = await world.http('GET', `/devices/${device_id}`, owner);
    expect(shown.body).toMatchObject({ pending: 3, last_sync_at: expect.any(String) as unknown, prefix: 'A' });
    expect(JSON.stringify(shown.body)).not.toContain('talk');
  });

  it('gives a copy an id, a prefix and a key of its own, the same device however often it asks', async () => {
    const { device_id, owner, checkIn } = await aDevice();
    await checkIn(0, ['a']);
    await checkIn(1, ['b']);

    const first = copyIn(await checkIn(1, ['x']));
    const again = copyIn(await checkIn(1, ['x', 'y']));

    expect(first).toMatchObject({ prefix: 'B', copy_of: device_id, name: 'Counter 1', status: 'active' });
    expect(first.device_id).not.toBe(device_id);
    expect(again.device_id).toBe(first.device_id);
    const { device_key } = again;
    const proven = await world.http('POST', '/devices/authenticate', {
      body: { device_id: again.device_id, device_key },
    });
    expect(proven).toMatchObject({ status: 200, body: { prefix: 'B' } });
    expect((await world.http('GET', '/devices', owner)).body['rows']).toHaveLength(2);
  });

  it('says that a device was signed out', async () => {
    const { device_id, owner, checkIn } = await aDevice();
    await world.http('POST', `/devices/${device_id}/revoke`, owner);

    expect((await checkIn(0, ['a'])).body).toEqual({ is: 'revoked' });
  });

  it('hears nobody who speaks for another device', async () => {
    const { device_id, owner } = await aDevice();
    const body = { epoch: 0, device_now: new Date().toISOString(), commands: [] };

    const reply = await world.http('POST', `/devices/${device_id}/check-in`, { ...owner, body });

    expect(reply).toMatchObject({ status: 403, body: { code: 'common/forbidden' } });
  });
});
