import { createClient } from '@rmp/contracts';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { startTestService, type TestService } from '../src/testing/index.ts';
import { composeNotes, notesContract } from './support/notes-service.ts';

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

it('sends what a route produces as it comes, under its own content type, and the typed client reads it', async () => {
  const call = { token: world.token({ tenant_id: 'ours' }), tenant: 'ours' };
  for (const words of ['first', 'second'])
    await world.http('POST', '/notes', { ...call, body: { note_id: words, words } });
  const baseUrl = await world.service.listen();

  const { headers } = await world.http('GET', '/notes/export', call);
  const client = createClient(notesContract, { baseUrl, token: () => call.token, tenantId: call.tenant });
  const bytes = await client.exportNotes({});

  expect(headers).toMatchObject({
    'content-type': 'text/plain',
    'content-disposition': 'attachment; filename="notes.txt"',
  });
  expect(new TextDecoder().decode(bytes)).toBe('first\nsecond\n');
});
