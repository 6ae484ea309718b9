import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { goRound } from '../src/tenant-rounds.ts';
import { startTestService, type TestService } from '../src/testing/index.ts';
import { composeNotes } from './support/notes-service.ts';

let world: TestService;
beforeAll(async () => {
  world = await startTestService({
    mongodbUri: inject('mongodbUri'),
    name: 'inventory',
    compose: composeNotes,
    config: (base) => base,
  });
  const rows = [
    ['one', '2026-11-20'],
    ['one', '2026-11-21'],
    ['three', '2026-11-22'],
    ['two', '2026-11-21'],
  ] as const;
  await world.service.db
    .collection('notes')
    .insertMany(rows.map(([tenant_id, words], index) => ({ tenant_id, note_id: `n${index}`, words, seq: index + 1 })));
});
afterAll(() => world.close());

it('works once for each tenant with something due, and goes on past one that fails', async () => {
  const worked: string[] = [];
  const failed: unknown[] = [];
  const work = (tenantId: string): Promise<void> => {
    worked.push(tenantId);
    return tenantId === 'one' ? Promise.reject(new Error('one fails')) : Promise.resolve();
  };

  const round = { collection: 'notes', field: 'words', before: () => '2026-11-22', work };
  await goRound(world.service.db, round, (error) => failed.push(error));

  expect(worked).toEqual(['one', 'two']);
  expect(failed).toEqual([new Error('one fails')]);
});
