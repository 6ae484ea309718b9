import { roles, permissionsOf } from '@rmp/contracts';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAnalytics } from './support/analytics.ts';

let world: TestService;
beforeAll(async () => {
  world = await startAnalytics();
});
afterAll(() => world.close());

describe('GET /', () => {
  it('says what this is, to anybody, with links that answer', async () => {
    const { status, body } = await world.http('GET', '/');

    expect({ status, body }).toMatchObject({ status: 200, body: { service: 'analytics', links: { docs: '/docs' } } });
    for (const link of Object.values(body['links'] ?? {})) {
      expect((await world.http('GET', String(link))).status).toBe(200);
    }
  });
});

describe('raw events', () => {
  it.each(roles)('open to %s as the permissions say', async (role) => {
    const tenant = 'shop';

    const { status } = await world.http('GET', '/events', { token: world.token({ tenant_id: tenant, role }), tenant });

    expect(status).toBe(permissionsOf[role].includes('events:read') ? 200 : 403);
    expect(status === 200).toBe(role === 'owner' || role === 'accountant');
  });
});
