import { createHash } from 'node:crypto';
import { Device, EnrolledDevice } from '@rmp/contracts/tenant';
import { newId } from '@rmp/service-kit';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aRegistrationEvent,
  countStatuses,
  newTenantId,
  rowsOf,
  startReplica,
  startTenantService,
} from './support/tenant-world.ts';

let one: TestService;
let other: TestService;

beforeAll(async () => {
  one = await startTenantService();
  other = await startReplica(one);
});

afterAll(async () => {
  await other.close();
  await one.close();
});

const register = (world: TestService, tenant: string, body: object) =>
  world.http('POST', '/devices', {
    tenant,
    token: world.token({ tenant_id: tenant }),
    body: { name: 'Counter', ...body },
  });

/** As many calls to each of the two, all at once. */
const both = <Value>(times: number, call: (world: TestService) => Promise<Value>): Promise<Value[]> =>
  Promise.all(Array.from({ length: times }, () => [call(one), call(other)]).flat());

describe('two replicas', () => {
  it('give every device a prefix of its own', async () => {
    const tenant = newTenantId();

    const replies = await both(10, (world) => register(world, tenant, {}));

    expect(countStatuses(replies)).toEqual({ 201: 20 });
    expect(replies.map(({ body }) => Device.parse(body).prefix).toSorted()).toEqual([...'ABCDEFGHJKLMNPQRTUVW']);
  });

  it('register one device once', async () => {
    const tenant = newTenantId();
    const device_id = newId();

    const replies = await both(5, (world) => register(world, tenant, { device_id }));

    expect(countStatuses(replies)).toEqual({ 200: 9, 201: 1 });
    expect(await one.outbox(tenant)).toHaveLength(1);
  });

  it('enrol one new device once, and one of the keys given holds', async () => {
    const tenant = newTenantId();
    const call = {
      tenant,
      token: one.token({ tenant_id: tenant }),
      body: { device_id: newId(), name: 'Counter' },
    };

    const replies = await both(3, (world) => world.http('POST', '/devices/enrol', call));

    const keys = replies.map(({ body }) => EnrolledDevice.parse(body).device_key);
    const [stored] = await rowsOf(one, 'devices', { tenant_id: tenant });
    expect(countStatuses(replies)).toEqual({ 200: 6 });
    expect(keys.map((key) => createHash('sha256').update(key).digest('hex'))).toContain(stored?.['key_hash']);
    expect(await one.outbox(tenant)).toHaveLength(1);
  });

  it('build one profile from one registration', async () => {
    const tenant = newTenantId();
    const event = aRegistrationEvent(tenant);

    await both(3, (world) => world.deliver(event));

    expect(await rowsOf(one, 'profiles', { tenant_id: tenant })).toHaveLength(1);
    expect(await one.outbox(tenant)).toHaveLength(1);
    expect(await rowsOf(one, 'dead_letters', { tenant_id: tenant })).toEqual([]);
  });
});
