import 'fake-indexeddb/auto';
import type { Tenant } from '@rmp/contracts/tenant';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppSession } from './app-session.ts';
import { bffFetch } from './bff.ts';
import { deviceDb } from './device/device-db.ts';
import { anotherDevice, deviceOf, keepAppSession } from './device/keep-app-session.ts';
import { keepVerified, readDeviceSession } from './session.ts';

const series = {
  sale: 'A',
  memo: 'A-M',
  credit_note: 'A-C',
  debit_note: 'A-D',
  receipt_voucher: 'A-R',
  refund_voucher: 'A-F',
};

/** The cast: only what the device keeps of the answer is here. */
const anAnswer = (special: object = {}): AppSession =>
  ({
    user: { tenant_id: 'sharma-kirana', user_id: 'u1', username: 'asha', role: 'owner', grants: [] },
    device: {
      tenant_id: 'sharma-kirana',
      device_id: 'd1',
      name: 'Counter 1',
      prefix: 'A',
      series,
      device_key: 'dk_sharma-kirana.x',
    },
    tenant: { tenant_id: 'sharma-kirana', business_name: 'Sharma Kirana' },
    permissions: ['sales:write'],
    problems: {},
    ...special,
  }) as unknown as AppSession;

/** The cast: only what the device judges a profile by is here. */
const aProfile = (seq: number, business_name: string): Tenant =>
  ({ tenant_id: 'sharma-kirana', business_name, seq }) as Tenant;

async function signedIn(answer = anAnswer()): Promise<void> {
  await keepAppSession(answer, await deviceOf(answer.user.tenant_id, 'Phone'));
}

beforeEach(async () => {
  await deviceDb().devices.clear();
  await deviceDb().session.clear();
});

describe('the session of a device', () => {
  it('is nobody’s before the first sign-in', async () => {
    expect(await readDeviceSession()).toBeNull();
  });

  it('holds who signed in, and as which device of which shop', async () => {
    await signedIn();

    expect(await readDeviceSession()).toMatchObject({
      tenant_id: 'sharma-kirana',
      username: 'asha',
      permissions: ['sales:write'],
      device_id: 'd1',
      device_name: 'Counter 1',
      prefix: 'A',
      series,
      tenant: { business_name: 'Sharma Kirana' },
      needs_sign_in: false,
    });
  });

  it('keeps series and profile when a later sign-in could not bring them', async () => {
    await signedIn();
    await signedIn(anAnswer({ device: null, tenant: null }));

    expect(await readDeviceSession()).toMatchObject({ prefix: 'A', tenant: { business_name: 'Sharma Kirana' } });
  });

  it('does not take the profile of one shop for another’s', async () => {
    await signedIn();
    const user = { tenant_id: 'gupta-store', user_id: 'u2', username: 'ravi', role: 'owner', grants: [] };
    await signedIn(anAnswer({ user, device: null, tenant: null }));

    expect(await readDeviceSession()).toMatchObject({ tenant_id: 'gupta-store', prefix: null, tenant: null });
  });

  it('keeps the newer profile of its shop, in whatever order the answers come', async () => {
    await signedIn();
    await keepVerified({ tenant: aProfile(2, 'Sharma and Sons') });
    await keepVerified({ tenant: aProfile(1, 'Sharma Kirana') });
    await keepVerified({ tenant: { ...aProfile(9, 'Gupta Store'), tenant_id: 'gupta-store' as Tenant['tenant_id'] } });

    expect(await readDeviceSession()).toMatchObject({ tenant: { business_name: 'Sharma and Sons' } });
  });

  it('asks with the same device id until the owner revokes it', async () => {
    const first = await deviceOf('sharma-kirana', 'Phone');
    const second = await deviceOf('sharma-kirana', 'Phone');
    const third = await anotherDevice(second);

    expect(second.device_id).toBe(first.device_id);
    expect(third.device_id).not.toBe(first.device_id);
    expect(third.device_name).toBe('Phone');
  });
});

describe('bffFetch', () => {
  const answering = (answer: () => Promise<Response>) => {
    const fetch = vi.fn<typeof globalThis.fetch>(answer);
    vi.stubGlobal('fetch', fetch);
    return fetch;
  };
  const refusal = (status: number, code: string) => Promise.resolve(Response.json({ code }, { status }));

  it('names the shop the page works for', async () => {
    await signedIn();
    const fetch = answering(() => Promise.resolve(Response.json({})));

    await bffFetch('/tasks', { method: 'POST', body: '{}' });

    const headers = new Headers(fetch.mock.calls[0]?.[1]?.headers);
    expect(fetch.mock.calls[0]?.[0]).toBe('/bff/tasks');
    expect(headers.get('x-tenant-id')).toBe('sharma-kirana');
    expect(headers.get('content-type')).toBe('application/json');
  });

  it.each([
    [401, 'common/unauthenticated'],
    [401, 'user/session-revoked'],
    [403, 'user/device-revoked'],
  ])('asks for a sign-in when the server says %i %s', async (status, code) => {
    await signedIn();
    answering(() => refusal(status, code));

    await expect(bffFetch('/tasks')).rejects.toMatchObject({ code });

    expect(await readDeviceSession()).toMatchObject({ needs_sign_in: true, username: 'asha' });
  });

  it('goes on asking for the shop it was asked for, whoever signs in meanwhile', async () => {
    await signedIn();
    const fetch = answering(() => Promise.resolve(Response.json({})));

    await bffFetch('/tasks', { headers: { 'x-tenant-id': 'gupta-store' } });

    expect(new Headers(fetch.mock.calls[0]?.[1]?.headers).get('x-tenant-id')).toBe('gupta-store');
  });

  it('takes an answer to the session before for no word on the one of now', async () => {
    await signedIn();
    answering(async () => {
      await deviceDb().session.update('now', { signed_in_at: '2030-01-01T00:00:00.000Z' });
      return refusal(401, 'user/session-ended');
    });

    await expect(bffFetch('/tasks')).rejects.toMatchObject({ code: 'user/session-ended' });

    expect(await readDeviceSession()).toMatchObject({ needs_sign_in: false });
  });

  it.each([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a server whose neighbour is away', () => refusal(503, 'common/dependency-down')],
    ['a right it lacks', () => refusal(403, 'common/forbidden')],
    ['the page of a hotel network', () => Promise.resolve(new Response('<h1>Pay</h1>', { status: 401 }))],
  ])('takes %s for nobody’s word on the session', async (_, answer) => {
    await signedIn();
    answering(answer);

    await expect(bffFetch('/tasks')).rejects.toBeInstanceOf(Error);

    expect(await readDeviceSession()).toMatchObject({ needs_sign_in: false });
  });
});
