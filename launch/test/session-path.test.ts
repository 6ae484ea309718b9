import { bffPasser, readSession, sealSession } from '@rmp/web/session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSession, aShop, openSessionWorld, type SessionWorld } from './support/session-world.ts';

const ORIGIN = 'http://localhost:3000';

let world: SessionWorld;
let pass: ReturnType<typeof bffPasser>;

beforeAll(async () => {
  world = await openSessionWorld();
  pass = bffPasser(world.config);
});

afterAll(() => world.close());

interface Wanted {
  readonly method?: string;
  readonly cookie?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A call as a page makes it, and what it is told. */
async function call(path: string, { method = 'GET', cookie, body, headers = {} }: Wanted = {}) {
  const answer = await pass(
    new Request(`${ORIGIN}/bff${path}`, {
      method,
      headers: {
        ...(method !== 'GET' && { origin: ORIGIN }),
        ...(cookie && { cookie: cookie.split(';', 1)[0] ?? '' }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
  const text = await answer.text();
  // The cast: tests assert on what they read.
  const json = text === '' ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>);
  return { status: answer.status, body: json, cookie: answer.headers.get('set-cookie') };
}

describe('the way from a page to the bff', () => {
  it('adds the token that the cookie holds', async () => {
    const cookie = await aSession(world, 'sharma-kirana');

    expect(await call('/api/user/profile', { cookie })).toMatchObject({ status: 200, body: { username: 'asha' } });
  });

  it('sends what a page wrote a second time when its token was refused, with the next one', async () => {
    const cookie = await aSession(world, 'gupta-store', { access_token: 'no longer good' });

    const answer = await call('/api/user/profile', { cookie, method: 'PATCH', body: { name: 'Asha Gupta' } });

    expect(answer).toMatchObject({ status: 200, body: { name: 'Asha Gupta' } });
    expect(answer.cookie).toContain('HttpOnly');
  });

  it('tells a page of another shop so, instead of serving it this one', async () => {
    const cookie = await aSession(world, 'verma-stores');

    const answer = await call('/api/user/profile', { cookie, headers: { 'x-tenant-id': 'gupta-store' } });

    expect(answer).toMatchObject({ status: 403, body: { code: 'common/tenant-mismatch' } });
  });

  it('lets nobody in who has no session, but to open a shop', async () => {
    const credentials = { tenant_id: 'new-shop', username: 'ravi', password: 'correct horse battery' };

    expect(await call('/api/user/profile')).toMatchObject({ status: 401, body: { code: 'common/unauthenticated' } });
    expect(await call('/api/user/register', { method: 'POST', body: { ...credentials, ...aShop } })).toMatchObject({
      status: 201,
    });
  });

  it('gives no page a token', async () => {
    const credentials = { tenant_id: 'sharma-kirana', username: 'asha', password: 'correct horse battery' };

    expect(await call('/api/user/login', { method: 'POST', body: credentials })).toMatchObject({ status: 404 });
  });

  it('refuses what another site sends with the cookie of this one', async () => {
    const cookie = await aSession(world, 'joshi-medical');
    const body = { name: 'Not Asha' };

    const answer = await call('/api/user/profile', {
      cookie,
      method: 'PATCH',
      body,
      headers: { origin: 'https://evil.example' },
    });

    expect(answer).toMatchObject({ status: 403, body: { code: 'web/other-origin' } });
    expect((await call('/api/user/profile', { cookie })).body).not.toHaveProperty('name');
  });

  it('ends the session for good at a sign-out', async () => {
    const cookie = await aSession(world, 'nair-bakery');

    const answer = await call('/session/sign-out', { cookie, method: 'POST' });

    expect(answer.status).toBe(204);
    expect(answer.cookie).toContain('Max-Age=0');
    expect(await call('/api/user/profile', { cookie: await spent(cookie) })).toMatchObject({ status: 401 });
  });

  it('says that nobody answers when the bff is down, and keeps the session', async () => {
    const cookie = await aSession(world, 'das-textiles');
    pass = bffPasser({ ...world.config, bffUrl: 'http://127.0.0.1:9' });

    const [read, out] = [await call('/tasks', { cookie }), await call('/session/sign-out', { cookie, method: 'POST' })];
    pass = bffPasser(world.config);

    expect(read).toMatchObject({ status: 503, body: { code: 'common/dependency-down' }, cookie: null });
    expect(out).toMatchObject({ status: 503, cookie: null });
    expect(await call('/api/user/profile', { cookie })).toMatchObject({ status: 200 });
  });
});

/** The same session when its access token is over, so that only the refresh token speaks. */
async function spent(cookie: string): Promise<string> {
  const held = await readSession(
    new Request(ORIGIN, { headers: { cookie: cookie.split(';', 1)[0] ?? '' } }),
    world.config,
  );
  if (!held) throw new Error('there is no session in the cookie');
  return sealSession({ ...held, renew_at_ms: 0 }, world.config);
}
