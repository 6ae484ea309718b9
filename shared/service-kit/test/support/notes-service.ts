import { defineContract, defineEvents, defineProblems, type Handlers, pageOf, pageQuery } from '@rmp/contracts';
import * as z from 'zod';
import { allow, type Caller } from '../../src/caller.ts';
import { defineCollections } from '../../src/collections.ts';
import type { ServiceConfig } from '../../src/config.ts';
import type { Consumer } from '../../src/consumer.ts';
import { DuplicateKey } from '../../src/duplicate-key.ts';
import { type KitDeps, openService, type RunningService, type SharedParts } from '../../src/open-service.ts';
import { readPage } from '../../src/paging.ts';
import { Problem } from '../../src/problem.ts';
import type { RequestFacts } from '../../src/request-facts.ts';

const Note = z.object({ note_id: z.string(), words: z.string(), seq: z.int() }).meta({ id: 'Note' });
export type StoredNote = z.output<typeof Note>;

/** A service as small as one can be, to try the kit on. It borrows a real service's name and permissions. */
export const notesContract = defineContract({
  addNote: {
    method: 'POST',
    path: '/notes',
    summary: 'Add a note',
    access: 'items:write',
    body: z.strictObject({ note_id: z.string().max(40), words: z.string().max(100) }).meta({ id: 'NewNote' }),
    success: 201,
    returns: Note,
    repeat: 'own-id',
    problems: ['notes/rude'],
  },
  countUp: {
    method: 'POST',
    path: '/count',
    summary: 'Count one up',
    access: 'items:write',
    body: z.strictObject({ by: z.int().min(1).max(9) }),
    success: 201,
    returns: z.object({ count: z.int() }),
    repeat: 'key',
    problems: [],
  },
  listNotes: {
    method: 'GET',
    path: '/notes',
    summary: 'List notes',
    access: 'items:read',
    query: z.strictObject(pageQuery),
    success: 200,
    returns: pageOf(Note),
    problems: [],
  },
  getNote: {
    method: 'GET',
    path: '/notes/{note_id}',
    summary: 'One note',
    access: 'items:read',
    params: z.strictObject({ note_id: z.string() }),
    success: 200,
    returns: Note,
    problems: ['common/not-found'],
  },
  exportNotes: {
    method: 'GET',
    path: '/notes/export',
    summary: 'Every note as text, line by line',
    access: 'items:read',
    success: 200,
    produces: ['text/plain'],
    problems: [],
  },
});

export const notesEvents = defineEvents({
  'inventory.note-added.v1': { summary: 'A note was added', data: z.looseObject({ note: Note }) },
});

const notesProblems = defineProblems({ 'notes/rude': { status: 422, title: 'Mind your words' } });

export async function composeNotes(
  config: ServiceConfig & { readonly consumers?: (deps: KitDeps) => readonly Consumer[] },
  shared: SharedParts = {},
): Promise<RunningService> {
  const service = await openService({
    config,
    shared,
    title: 'Notes',
    description: 'To try the kit on',
    contract: notesContract,
    problems: notesProblems,
    events: notesEvents,
    collections: defineCollections({
      notes: {
        key: 'note_id',
        indexes: [{ keys: { tenant_id: 1, seq: 1, note_id: 1 } }],
        required: { note_id: 'string', seq: 'integer' },
      },
      tallies: { key: 'tally_id', required: { tally_id: 'string' } },
    }),
  });

  return service.run({ handlers: handlers(service.deps), consumers: config.consumers?.(service.deps) ?? [] });
}

const handlers = (deps: KitDeps): Handlers<typeof notesContract, Caller, RequestFacts> => ({
  addNote: async ({ caller, body, facts }) => {
    allow(caller, 'items:write');
    if (body.words === 'rude') throw new Problem('notes/rude', { words: 1 });
    try {
      return await deps.transaction(caller.tenant_id, { caller, facts }, async (tx) => {
        const note = { ...body, seq: tx.seq };
        tx.insert('notes', note);
        tx.append({ type: 'inventory.note-added.v1', subject: note.note_id, data: { note } });
        tx.audit({ action: 'note.added', subject: note.note_id, after: note });

        return { document: note, replayed: false };
      });
    } catch (error) {
      if (!(error instanceof DuplicateKey) || error.collection !== 'notes') throw error;
      const stored = await deps
        .tenantDb(caller.tenant_id)
        .collection<StoredNote>('notes')
        .findOne({ note_id: body.note_id });
      if (stored?.words !== body.words) throw new Problem('common/id-reused', { note_id: body.note_id });

      return { document: stored, replayed: true };
    }
  },
  countUp: async ({ caller, body, facts }) => {
    allow(caller, 'items:write');
    return deps.transaction(caller.tenant_id, { caller, facts, take: ['count'] }, async (tx) => ({
      count: (tx.taken['count'] ?? 0) * body.by,
    }));
  },
  listNotes: ({ caller, query }) =>
    readPage(deps.tenantDb(caller.tenant_id).collection<StoredNote>('notes'), { query, key: 'note_id' }),
  exportNotes: async ({ caller }) => ({
    content_type: 'text/plain',
    content: wordsOf(deps, caller),
    headers: { 'content-disposition': 'attachment; filename="notes.txt"' },
  }),
  getNote: async ({ caller, params }) => {
    const note = await deps.tenantDb(caller.tenant_id).collection<StoredNote>('notes').findOne(params);
    if (!note) throw new Problem('common/not-found');

    return note;
  },
});

async function* wordsOf(deps: KitDeps, caller: Caller): AsyncIterable<string> {
  const notes = deps.tenantDb(caller.tenant_id).collection<StoredNote>('notes');
  for (const { words } of await notes.find({}, { sort: { seq: 1 }, limit: 1000 })) yield `${words}\n`;
}
