import type { TenantId, UserId } from '@rmp/contracts';
import { describe, expect, it } from 'vitest';
import { remoteKeys, staticKeys } from '../src/jwks.ts';
import { authorOf } from '../src/caller.ts';
import { accessTokenSigner, accessTokenVerifier, publicJwkOf } from '../src/tokens.ts';
import { testKey, testTokenNames } from '../src/testing/index.ts';

const claims = { user_id: 'u' as UserId, tenant_id: 'ours' as TenantId, username: 'asha', role: 'cashier' } as const;
const keys = staticKeys({ keys: [publicJwkOf(testKey)] });

describe('an access token', () => {
  it('says who calls, with the permissions of the role and what was granted beside it', async () => {
    const token = accessTokenSigner(testKey, testTokenNames)({ ...claims, grants: ['users:manage'] });

    const caller = await accessTokenVerifier(keys, testTokenNames)(token);

    expect(caller).toMatchObject({ user_id: 'u', tenant_id: 'ours', role: 'cashier' });
    expect(caller.permissions).toContain('users:manage');
    expect(caller.permissions).not.toContain('items:write');
  });

  it('of a device’s queue knows each author with his own permissions, and of nobody else any', async () => {
    const stock = { user_id: 's' as UserId, username: 'ravi', role: 'stock' } as const;
    const token = accessTokenSigner(testKey, testTokenNames)({ ...claims, queue: 'held', authors: [stock] });

    const caller = await accessTokenVerifier(keys, testTokenNames)(token);

    expect(caller.queue?.isHeld).toBe(true);
    expect(authorOf(caller, stock.user_id)).toMatchObject({ tenant_id: 'ours', username: 'ravi', role: 'stock' });
    expect(authorOf(caller, stock.user_id).permissions).toContain('stock:adjust');
    expect(authorOf(caller, 'stranger' as UserId)).toMatchObject({ user_id: 'stranger', permissions: [] });
    expect(authorOf(caller, undefined)).toBe(caller);
  });

  it.each([
    ['another issuer', { ...testTokenNames, issuer: 'somebody' }],
    ['another audience', { ...testTokenNames, audience: 'something' }],
  ])('of %s is refused', async (_name, names) => {
    const token = accessTokenSigner(testKey, names)(claims);

    await expect(accessTokenVerifier(keys, testTokenNames)(token)).rejects.toMatchObject({
      code: 'common/unauthenticated',
    });
  });

  it('is good until its ten minutes are over, and not a second longer', async () => {
    const signedAgo = (seconds: number) =>
      accessTokenSigner(testKey, testTokenNames, { nowMs: () => Date.now() - seconds * 1000 })(claims);
    const verify = accessTokenVerifier(keys, testTokenNames);

    await expect(verify(signedAgo(595))).resolves.toMatchObject({ username: 'asha' });
    await expect(verify(signedAgo(601))).rejects.toMatchObject({ code: 'common/unauthenticated' });
  });
});

describe('keys over HTTP', () => {
  const answer = (): Response => Response.json({ keys: [publicJwkOf(testKey)] });
  const { kid } = publicJwkOf(testKey);

  it('are asked for once and kept', async () => {
    let asked = 0;
    const source = remoteKeys('http://keys.test', { fetch: async () => (asked++, answer()), nowMs: () => 0 });

    await Promise.all([source(kid), source(kid)]);

    expect(await source(kid)).toMatchObject({ kid });
    expect(asked).toBe(1);
  });

  it('are asked for again on an unknown kid, but a forger cannot make us ask all the time', async () => {
    let asked = 0;
    let ms = 0;
    const source = remoteKeys('http://keys.test', { fetch: async () => (asked++, answer()), nowMs: () => ms });
    await source(kid);

    await source('unknown');
    await source('unknown');
    const askedAtOnce = asked;
    ms = 5_001;
    await source('unknown');

    expect([askedAtOnce, asked]).toEqual([1, 2]);
  });

  it('that cannot be had make the service unavailable, not the caller a stranger', async () => {
    const source = remoteKeys('http://keys.test', { fetch: async () => Promise.reject(new Error('down')) });
    const token = accessTokenSigner(testKey, testTokenNames)(claims);

    await expect(accessTokenVerifier(source, testTokenNames)(token)).rejects.toMatchObject({
      code: 'common/unavailable',
    });
  });
});
