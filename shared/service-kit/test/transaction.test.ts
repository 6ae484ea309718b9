import type { TenantId } from '@rmp/contracts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { systemNow } from '../src/clock.ts';
import { connect } from '../src/open-service.ts';
import { DuplicateKey } from '../src/duplicate-key.ts';
import { startTestService, type TestService } from '../src/testing/index.ts';
import { type Transaction, transactionsOf } from '../src/transaction.ts';
import { composeNotes } from './support/notes-service.ts';

describe('a transaction', () => {
  let world: TestService;
  let transaction: Transaction;

  beforeAll(async () => {
    world = await startTestService({
      mongodbUri: inject('mongodbUri'),
      name: 'inventory',
      compose: composeNotes,
      config: (base) => base,
    });
    transaction = transactionsFor(world);
  });
  afterAll(() => world.close());

  const notesOf = (tenant: string): Promise<unknown[]> =>
    world.service.db.collection('notes').find({ tenant_id: tenant }).limit(100).toArray();

  it('uses no seq and no serial when its body fails', async () => {
    const shop = 'fails-once' as TenantId;
    const failing = transaction(shop, { take: ['S/2627'] }, async () => Promise.reject(new Error('changed my mind')));
    await expect(failing).rejects.toThrow('changed my mind');

    const place = await transaction(shop, { take: ['S/2627'] }, async (tx) => ({ seq: tx.seq, taken: tx.taken }));

    expect(place).toEqual({ seq: 1, taken: { 'S/2627': 1 } });
  });

  it('writes nothing at all when one queued write meets a used key', async () => {
    const shop = 'meets-a-key' as TenantId;
    await transaction(shop, {}, async (tx) => tx.insert('notes', { note_id: 'taken', seq: tx.seq }));

    const second = transaction(shop, {}, async (tx) => {
      tx.insert('notes', { note_id: 'new', seq: tx.seq });
      tx.insert('notes', { note_id: 'taken', seq: tx.seq });
      tx.append({ type: 'inventory.note-added.v1', subject: 'new', data: {} });
    });

    await expect(second).rejects.toMatchObject({ collection: 'notes', document: { note_id: 'taken' } });
    await expect(second).rejects.toBeInstanceOf(DuplicateKey);
    expect(await notesOf(shop)).toHaveLength(1);
    expect(await world.outbox(shop)).toEqual([]);
  });

  it('gives consecutive seqs to writers in several processes', async () => {
    const shop = 'many-writers' as TenantId;
    const clients = await Promise.all([1, 2, 3].map(() => connect(inject('mongodbUri'))));
    const [first = transaction, ...others] = clients.map((mongo) => transactionsFor({ ...world, mongo }));
    const writerOf = (index: number): Transaction => [first, ...others][index % clients.length] ?? first;

    const seqs = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        writerOf(index)(shop, {}, async (tx) => {
          tx.insert('notes', { note_id: `n${index}`, seq: tx.seq });

          return tx.seq;
        }),
      ),
    );

    expect(seqs.toSorted((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    await Promise.all(clients.map((client) => client.close()));
  });

  it('refuses to touch another tenant', async () => {
    const foreign = transaction('ours' as TenantId, {}, async (tx) =>
      tx.insert('notes', { tenant_id: 'theirs', note_id: 'x', seq: 1 }),
    );

    await expect(foreign).rejects.toThrow('another tenant');
  });

  it('refuses a document that its collection does not allow', async () => {
    const shop = 'fractions' as TenantId;

    const fraction = transaction(shop, {}, async (tx) => tx.insert('notes', { note_id: 'half', seq: 1.5 }));

    await expect(fraction).rejects.toThrow('121');
    expect(await notesOf(shop)).toEqual([]);
  });

  it('publishes its events in order, under ids that follow from their place', async () => {
    const shop = 'publishes' as TenantId;
    const note = { note_id: 'n', words: 'w', seq: 1 };

    await transaction(shop, {}, async (tx) => {
      tx.append({ type: 'inventory.note-added.v1', subject: 'a', data: { note } });
      tx.append({ type: 'inventory.note-added.v1', subject: 'b', data: { note } });
    });

    const events = await world.outbox(shop);
    expect(events.map(({ id, seq, subject }) => ({ id, seq, subject }))).toEqual([
      { id: 'inventory:publishes:1:0', seq: 1, subject: 'a' },
      { id: 'inventory:publishes:1:1', seq: 1, subject: 'b' },
    ]);
  });
});

describe('a call with an Idempotency-Key', () => {
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

  const count = (key: string, by = 1) =>
    world.http('POST', '/count', {
      token: world.token({ tenant_id: 'ours' }),
      tenant: 'ours',
      body: { by },
      headers: { 'idempotency-key': key },
    });

  it('is answered once, also when twins race', async () => {
    const replies = await Promise.all(Array.from({ length: 8 }, () => count('twin')));

    expect(new Set(replies.map(({ body }) => JSON.stringify(body)))).toEqual(new Set(['{"count":1}']));
    expect(replies.filter(({ headers }) => headers['idempotent-replayed'] === 'true')).toHaveLength(7);
  });

  it('is refused when the key stood for another body', async () => {
    await count('reused', 2);

    expect(await count('reused', 3)).toMatchObject({ status: 409, body: { code: 'common/id-reused' } });
  });

  it('is refused when the key is too long', async () => {
    expect(await count('k'.repeat(129))).toMatchObject({ status: 400, body: { code: 'common/invalid' } });
  });
});

const transactionsFor = ({ mongo, service }: Pick<TestService, 'mongo' | 'service'>): Transaction =>
  transactionsOf({
    client: mongo,
    database: service.db.databaseName,
    service: 'inventory',
    now: systemNow,
    announce: () => undefined,
  });
