import { expect, test } from 'vitest';
import { bffPathOf, needsSession } from './open-paths.ts';

const of = (path: string) => bffPathOf(`http://localhost:3000${path}`);

test.each([
  ['/bff/screens/today?date=2026-11-22', '/screens/today'],
  ['/bff/api/sales/sales', '/api/sales/sales'],
  ['/bff/api/user/users/asha%20devi', '/api/user/users/asha%20devi'],
  ['/bff/session', '/session'],
  ['/bff/sync/push', '/sync/push'],
])('%s leads to %s of the bff', (address, path) => {
  expect(of(address)).toBe(path);
});

test.each([
  '/bff/metrics',
  '/bff/docs',
  '/bff/',
  '/bff//api/user/users',
  '/bff/session/sign-in',
  '/bff/session/refresh',
  '/bff/api/user/login',
  '/bff/api/user/%6Cogin',
  '/bff/api/user/token/refresh',
  '/bff/api/user/token/push',
  '/bff/api/..%2f..%2fmetrics',
  '/bff/api/../metrics',
  '/bff/api/user/%',
])('%s leads nowhere', (address) => {
  expect(of(address)).toBeUndefined();
});

test('registering, joining and a device with its own key need no session, everything else does', () => {
  expect(needsSession('POST', '/api/user/register')).toBe(false);
  expect(needsSession('POST', '/api/user/invites/accept')).toBe(false);
  expect(needsSession('POST', '/sync/push-by-device')).toBe(false);
  expect(needsSession('POST', '/sync/push')).toBe(true);
  expect(needsSession('GET', '/api/user/register')).toBe(true);
  expect(needsSession('POST', '/api/user/invites')).toBe(true);
});
