import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { isolationCases, startTestService, testToken, type TestService } from '../src/testing/index.ts';
import { composeNotes, notesContract } from './support/notes-service.ts';

describe('a request meets its refusals in the order of the law', () => {
  let world: TestService;

  beforeAll(async () => {
    world = await startTestService({
      mongodbUri: inject('mongodbUri'),
      name: 'inventory',
      compose: composeNotes,
      config: (base) => base,
    });
  });
  afterAll(() => world.close());

  const token = (role: 'owner' | 'cashier' = 'owner'): string => world.token({ tenant_id: 'ours', role });

  it('asks for a token before it reads the body', async () => {
    const reply = await world.http('POST', '/notes', { raw: '{broken' });

    expect(reply).toMatchObject({ status: 401, body: { code: 'common/unauthenticated' } });
    expect(reply.headers['www-authenticate']).toBe('Bearer');
  });

  it('asks whose tenant it is before it asks for the role', async () => {
    const reply = await world.http('POST', '/notes', { token: token('cashier'), tenant: 'theirs', body: {} });

    expect(reply).toMatchObject({ status: 403, body: { code: 'common/tenant-mismatch' } });
  });

  it('asks for the role before it looks at the body', async () => {
    const reply = await world.http('POST', '/notes', { token: token('cashier'), tenant: 'ours', raw: '{broken' });

    expect(reply).toMatchObject({ status: 403, body: { code: 'common/forbidden', role: 'cashier' } });
  });

  it('lets the token of a device’s queue open nothing that does not take one', async () => {
    const queue = testToken({ tenant_id: 'ours', queue: 'open' });

    const reply = await world.http('GET', '/notes', { token: queue, tenant: 'ours' });

    expect(reply).toMatchObject({ status: 401, body: { code: 'common/unauthenticated' } });
  });

  it.each([
    ['a broken body', '{broken', 'common/malformed'],
    ['an empty body', '', 'common/malformed'],
    [
      'a body that reaches for the prototype',
      '{"__proto__":{"role":"owner"},"note_id":"n","words":"w"}',
      'common/malformed',
    ],
    ['a wrong type', '{"note_id":1,"words":"w"}', 'common/invalid'],
    ['an operator as a value', '{"note_id":{"$ne":null},"words":"w"}', 'common/invalid'],
    ['a list as a body', '[]', 'common/invalid'],
  ])('refuses %s as a client error', async (_name, raw, code) => {
    const reply = await world.http('POST', '/notes', { token: token(), tenant: 'ours', raw });

    expect(reply).toMatchObject({ status: 400, body: { code } });
    expect(await world.outbox('ours')).toEqual([]);
  });

  it('names an unknown field by its pointer', async () => {
    const body = { note_id: 'n', words: 'w', 'a/b': 1 };

    const reply = await world.http('POST', '/notes', { token: token(), tenant: 'ours', body });

    expect(reply.body['errors']).toEqual([{ pointer: '/a~1b', detail: 'unknown field' }]);
  });

  it('refuses a body over the limit', async () => {
    const raw = JSON.stringify({ note_id: 'n', words: 'w'.repeat(1_000_001) });

    const reply = await world.http('POST', '/notes', { token: token(), tenant: 'ours', raw });

    expect(reply).toMatchObject({ status: 413, body: { code: 'common/too-large' } });
  });

  it('refuses a body that is not JSON by its media type', async () => {
    const reply = await world.http('POST', '/notes', {
      token: token(),
      tenant: 'ours',
      raw: 'note_id=n',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });

    expect(reply).toMatchObject({ status: 415, body: { code: 'common/unsupported-media-type' } });
  });

  it('says that there is no such address', async () => {
    const reply = await world.http('GET', '/nowhere');

    expect(reply).toMatchObject({ status: 404, body: { code: 'common/no-such-route' } });
    expect(reply.headers['content-type']).toBe('application/problem+json');
  });

  it('carries the trace of the caller through the problem', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';

    const reply = await world.http('GET', '/notes', { headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` } });

    expect(reply.body['trace_id']).toBe(trace);
  });

  it('answers operators without a token', async () => {
    for (const path of ['/health', '/ready', '/openapi.json', '/metrics', '/docs/']) {
      expect((await world.http('GET', path)).status, path).toBe(200);
    }
  });

  describe('for every signed-in route', () => {
    const note = { note_id: 'secret', words: 'ours alone' };
    beforeAll(() => world.http('POST', '/notes', { token: token(), tenant: 'ours', body: note }));

    const cases = isolationCases(
      notesContract,
      {
        exportNotes: { stranger: 'own' },
        addNote: { body: note, stranger: 'own' },
        countUp: { body: { by: 1 }, stranger: 'own' },
        listNotes: { stranger: 'own' },
        getNote: { params: { note_id: 'secret' }, stranger: 'own' },
      },
      { ours: 'ours', stranger: 'theirs' },
    ).filter(({ title }) => !title.includes('stranger'));

    it.each(cases)('$title', ({ check }) => check(world));

    it('hides our record from a stranger', async () => {
      const reply = await world.http('GET', '/notes/secret', {
        token: world.token({ tenant_id: 'theirs' }),
        tenant: 'theirs',
      });

      expect(reply).toMatchObject({ status: 404, body: { code: 'common/not-found' } });
    });
  });
});
