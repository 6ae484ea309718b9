import { tenantContract } from '@rmp/contracts/tenant';
import { isolationCases, type TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { aRegistrationEvent, startTenantService } from './support/tenant-world.ts';

const OURS = 'sharma-kirana';
const STRANGER = 'verma-stores';
/** A PNG of one point. */
const GREY_DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOIAgAAXABb2LRWWgAAAABJRU5ErkJggg==';
const DEVICE_ID = '0199e0a0-0000-7000-8000-000000000001';

let world: TestService;

beforeAll(async () => {
  world = await startTenantService();
  await world.deliver(aRegistrationEvent(OURS));
  await world.deliver(aRegistrationEvent(STRANGER));
  await world.http('POST', '/devices', {
    tenant: OURS,
    token: world.token({ tenant_id: OURS }),
    body: { device_id: DEVICE_ID, name: 'Counter 1' },
  });
});

afterAll(() => world.close());

const cases = isolationCases(
  tenantContract,
  {
    getTenant: { stranger: 'own' },
    changeTenant: { body: { address: 'Johari Bazar' }, stranger: 'own' },
    keepImage: { body: { content_base64: GREY_DOT }, stranger: 'own' },
    getImage: { params: { image_id: '0'.repeat(64) }, stranger: 'not-found' },
    registerDevice: { body: { name: 'Counter 2' }, stranger: 'own' },
    enrolDevice: { body: { device_id: '0199e0a0-0000-7000-8000-000000000002', name: 'Counter 3' }, stranger: 'own' },
    checkInDevice: {
      params: { device_id: DEVICE_ID },
      body: { epoch: 0, device_now: '2026-11-22T06:30:00.000Z', commands: [] },
      stranger: 'not-found',
    },
    listDevices: { stranger: 'own' },
    getDevice: { params: { device_id: DEVICE_ID }, stranger: 'not-found' },
    revokeDevice: { params: { device_id: DEVICE_ID }, stranger: 'not-found' },
  },
  { ours: OURS, stranger: STRANGER },
);

describe('tenant isolation', () => {
  it.each(cases)('$title', ({ check }) => check(world));
});
