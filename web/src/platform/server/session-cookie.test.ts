import { expect, test } from 'vitest';
import { clearSession, readSession, sealSession } from './session-cookie.ts';
import type { WebConfig } from './web-config.ts';

const config: WebConfig = {
  bffUrl: 'http://127.0.0.1:8000',
  publicUrl: 'http://localhost:3000',
  sessionSecret: 'only for tests, at least 32 characters',
};
const tokens = { tenant_id: 'sharma-kirana', access_token: 'at', refresh_token: 'rt', renew_at_ms: 5 };

const carrying = (setCookie: string) =>
  new Request('http://localhost:3000/', { headers: { cookie: `theme=dark; ${setCookie.split(';')[0]}; other=1` } });

test('what was sealed comes back', async () => {
  const cookie = await sealSession(tokens, config);

  expect(await readSession(carrying(cookie), config)).toEqual(tokens);
});

test('a cookie shows nothing of what it holds, and no script can read it', async () => {
  const cookie = await sealSession({ ...tokens, access_token: 'secret-token' }, config);

  expect(cookie).not.toContain('secret-token');
  expect(cookie).toMatch(/; HttpOnly; SameSite=Lax; Max-Age=2592000$/);
});

test('over HTTPS it is for HTTPS only', async () => {
  const cookie = await sealSession(tokens, { ...config, publicUrl: 'https://shop.example' });

  expect(cookie).toMatch(/^__Secure-rmp\.session=.*; Secure$/);
});

test('one of another secret, or changed on the way, is no session', async () => {
  const cookie = await sealSession(tokens, config);

  expect(
    await readSession(carrying(cookie), { ...config, sessionSecret: 'another secret of 32 characters.' }),
  ).toBeNull();
  expect(await readSession(carrying(cookie.replace(';', 'x;')), config)).toBeNull();
  expect(await readSession(new Request('http://localhost:3000/'), config)).toBeNull();
});

test('clearing ends it in the browser', () => {
  expect(clearSession(config)).toMatch(/^rmp\.session=; .*Max-Age=0$/);
});
