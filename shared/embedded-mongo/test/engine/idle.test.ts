import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from 'mongodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aSessionId } from '../support/raw-session.ts';
import { aWriter } from '../support/writer.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'embedded-mongo-idle-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

function aTransaction() {
  return { lsid: aSessionId(), txnNumber: 1n, autocommit: false };
}

const countUp: Document = { update: 'c', updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } } }] };

test('a transaction is aborted after more than a minute of silence, and what waited for it runs', () => {
  const { writer, inOneBatch } = aWriter(dataDir);
  const transaction = aTransaction();
  inOneBatch({ insert: 'c', documents: [{ _id: 1, n: 0 }] });
  inOneBatch({ ...countUp, ...transaction, startTransaction: true }, countUp);

  writer.sweep(Date.now() + 59 * SECOND);
  const [waiting] = inOneBatch({ find: 'c' });
  writer.sweep(Date.now() + 61 * SECOND);
  const [done, refused] = inOneBatch({ find: 'c' }, { commitTransaction: 1, ...transaction });

  expect(waiting).toMatchObject({ cursor: { firstBatch: [{ _id: 1, n: 0 }] } });
  expect(done).toMatchObject({ cursor: { firstBatch: [{ _id: 1, n: 1 }] } });
  expect(refused).toMatchObject({ ok: 0, code: 251 });
  writer.close();
});

test('a schema change waits for the transactions that wrote in its database', () => {
  const { writer, inOneBatch } = aWriter(dataDir);
  const transaction = aTransaction();
  inOneBatch({ create: 'c' });
  inOneBatch({ insert: 'c', documents: [{ _id: 1, a: 1 }], ...transaction, startTransaction: true });

  const [held] = inOneBatch({ createIndexes: 'c', indexes: [{ key: { a: 1 }, name: 'a' }] });
  inOneBatch({ commitTransaction: 1, ...transaction });
  const [listed] = inOneBatch({ listIndexes: 'c' });

  expect(held).toBeUndefined();
  expect(listed).toMatchObject({ cursor: { firstBatch: [{ name: '_id_' }, { name: 'a' }] } });
  expect(writer.checkIntegrity()).toMatchObject({ ok: true, documents: 1, entries: 2 });
  writer.close();
});

test('a transaction older than an index does not write past it', () => {
  const { writer, inOneBatch } = aWriter(dataDir);
  const transaction = aTransaction();
  inOneBatch({ insert: 'c', documents: [{ _id: 1, a: 1 }] });
  inOneBatch({ find: 'other', ...transaction, startTransaction: true });
  inOneBatch({ createIndexes: 'c', indexes: [{ key: { a: 1 }, name: 'a', unique: true }] });

  const [refused] = inOneBatch({ insert: 'c', documents: [{ _id: 2, a: 1 }], ...transaction });

  expect(refused).toMatchObject({ ok: 0, code: 112, errorLabels: ['TransientTransactionError'] });
  writer.close();
});

test('the note of a retryable write is forgotten half an hour after it', () => {
  const { core, writer, inOneBatch } = aWriter(dataDir);
  inOneBatch({ insert: 'c', documents: [{ _id: 1 }], lsid: aSessionId(), txnNumber: 1n });
  const notes = () => core.database.prepare('SELECT count(*) AS n FROM retries').get()?.['n'];

  writer.sweep(Date.now() + 29 * MINUTE);
  const kept = notes();
  writer.sweep(Date.now() + 31 * MINUTE);

  expect([kept, notes()]).toEqual([1, 0]);
  writer.close();
});
