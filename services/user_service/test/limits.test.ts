import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRegistration, aShop, newTenantId, PASSWORD, startUserService } from './support/user-world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startUserService({ signInsPerMinute: 3, trustProxy: ['127.0.0.1'] });
});
afterAll(() => world.close());

const join = { secret: 'inv_nobody.nothing', username: 'asha', mobile: '9000000001', password: PASSWORD };

describe('one address', () => {
  it.each([
    ['/login', () => ({ tenant_id: newTenantId(), username: 'asha', password: PASSWORD })],
    ['/register', () => aRegistration()],
    ['/token', () => ({ api_key: 'ak_nobody.nothing' })],
    ['/invites/accept', () => join],
  ])('may try %s so often a minute, whichever shop it names', async (path, body) => {
    const from = (address: string) =>
      world.http('POST', path, { body: body(), headers: { 'x-forwarded-for': address } });
    const first = [await from('203.0.113.1'), await from('203.0.113.1'), await from('203.0.113.1')];

    const fourth = await from('203.0.113.1');
    const other = await from('203.0.113.2');

    expect(first.map(({ status }) => status)).not.toContain(429);
    expect(fourth).toMatchObject({ status: 429, body: { code: 'common/rate-limited' } });
    expect(Number(fourth.headers['retry-after'])).toBeGreaterThan(0);
    expect(other.status).toBe(first[0]?.status);
  });

  it('that tries too often leaves no mark on the account it tries', async () => {
    const tenant_id = await aShop(world);
    const tries = (address: string, password: string) =>
      world.http('POST', '/login', {
        body: { tenant_id, username: 'asha', password },
        headers: { 'x-forwarded-for': address },
      });
    for (let time = 0; time < 20; time += 1) await tries('203.0.113.3', 'a wrong password');

    const owner = await tries('203.0.113.4', PASSWORD);

    expect(owner.status).toBe(200);
  });
});
