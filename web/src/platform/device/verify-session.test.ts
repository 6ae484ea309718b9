import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { AppSession } from '../app-session.ts';
import { readDeviceSession } from '../session.ts';
import { deviceDb } from './device-db.ts';
import { deviceOf, keepAppSession } from './keep-app-session.ts';
import { verifySession } from './verify-session.ts';

const series = {
  sale: 'A',
  memo: 'A-M',
  credit_note: 'A-C',
  debit_note: 'A-D',
  receipt_voucher: 'A-R',
  refund_voucher: 'A-F',
};
const as_of = '2026-11-22T10:00:00.000Z';

/** The cast: only what the device keeps of the answer is here. */
const withoutDevice = {
  user: { tenant_id: 'sharma-kirana', user_id: 'u1', username: 'asha', role: 'owner', grants: [] },
  device: null,
  tenant: null,
  permissions: ['devices:register'],
  problems: {},
} as unknown as AppSession;

/** The bff's answers by path; what is asked is kept. */
function answering(answers: Readonly<Record<string, () => Promise<Response>>>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return answers[path]?.() ?? Promise.reject(new TypeError('Failed to fetch'));
  });
  return asked;
}

const json = (body: unknown) => () => Promise.resolve(Response.json(body));

beforeEach(async () => {
  await deviceDb().devices.clear();
  await deviceDb().session.clear();
  await keepAppSession(withoutDevice, await deviceOf('sharma-kirana', 'Phone'));
});

it('brings the series and the profile that the sign-in could not bring', async () => {
  const device = { data: { name: 'Counter 1', prefix: 'A', series }, as_of };
  const tenant = { data: { tenant_id: 'sharma-kirana', business_name: 'Sharma Kirana', seq: 1 }, as_of };
  answering({
    '/bff/api/tenant/devices/enrol': json({ device_key: 'dk_sharma-kirana.x' }),
    '/bff/session': json({ parts: { user: { data: {}, as_of }, tenant, device } }),
  });

  await verifySession();

  expect(await readDeviceSession()).toMatchObject({
    prefix: 'A',
    series,
    device_name: 'Counter 1',
    tenant: { business_name: 'Sharma Kirana' },
  });
  expect(await deviceDb().devices.get('sharma-kirana')).toMatchObject({ device_key: 'dk_sharma-kirana.x' });
});

it('asks for no second key once the device has its series', async () => {
  await deviceDb().devices.update('sharma-kirana', { prefix: 'A', series });
  const asked = answering({});

  await verifySession();

  expect(asked).toEqual(['/bff/session']);
});

it('leaves everything as it is when nobody answers', async () => {
  const before = await readDeviceSession();
  answering({});

  await verifySession();

  expect(await readDeviceSession()).toEqual(before);
});

it('hears from the server that the session is over', async () => {
  answering({
    '/bff/api/tenant/devices/enrol': () =>
      Promise.resolve(Response.json({ code: 'user/session-ended' }, { status: 401 })),
  });

  await verifySession();

  expect(await readDeviceSession()).toMatchObject({ needs_sign_in: true });
});
