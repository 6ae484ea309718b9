import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from 'mongodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aSessionId } from '../support/raw-session.ts';
import { aWriter } from '../support/writer.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'embedded-mongo-full-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

function insert(_id: number, bytes: number, more: Document = {}): Document {
  return { insert: 'c', documents: [{ _id, text: 'x'.repeat(bytes) }], ...more };
}

test('a batch that does not fit is refused as a whole, and the engine goes on', () => {
  const { core, writer, inOneBatch } = aWriter(dataDir);
  inOneBatch(insert(1, 10));
  const pages = core.database.prepare('PRAGMA page_count').get()?.['page_count'];
  core.database.exec(`PRAGMA max_page_count = ${Number(pages) + 10}`);

  const [fits, doesNot] = inOneBatch(insert(2, 10), insert(3, 1_000_000));
  core.database.exec('PRAGMA max_page_count = 1000000');
  const [later] = inOneBatch(insert(4, 10));
  const [found] = inOneBatch({ find: 'c', projection: { text: 0 } });

  expect([fits, doesNot, later].map((reply) => reply?.['ok'] as unknown)).toEqual([0, 0, 1]);
  expect(found).toMatchObject({ cursor: { firstBatch: [{ _id: 1 }, { _id: 4 }] } });
  expect(writer.checkIntegrity()).toMatchObject({ ok: true, documents: 2 });
  writer.close();
});

test('a commit that does not fit is no commit, and may be tried again as a new transaction', () => {
  const { core, writer, inOneBatch } = aWriter(dataDir);
  inOneBatch(insert(1, 10));
  const lsid = aSessionId();
  const numbered = { lsid, txnNumber: 1n, autocommit: false };
  inOneBatch(insert(2, 1_000_000, { ...numbered, startTransaction: true }));
  const pages = core.database.prepare('PRAGMA page_count').get()?.['page_count'];
  core.database.exec(`PRAGMA max_page_count = ${Number(pages) + 10}`);

  const [refused] = inOneBatch({ commitTransaction: 1, ...numbered });
  const [again] = inOneBatch({ commitTransaction: 1, ...numbered });
  const [found] = inOneBatch({ count: 'c' });

  expect([refused?.['ok'], again?.['code'], found?.['n']]).toEqual([0, 251, 1]);
  writer.close();
});

test('requests of one batch see each other and share one commit', () => {
  const { core, writer, inOneBatch } = aWriter(dataDir);
  const before = core.batch.committed;

  const replies = inOneBatch(
    insert(1, 1),
    insert(1, 1),
    { update: 'c', updates: [{ q: { _id: 1 }, u: { $set: { a: 1 } } }] },
    { delete: 'c', deletes: [{ q: { a: 1 }, limit: 1 }] },
  );

  expect(replies).toMatchObject([{ n: 1 }, { n: 0, writeErrors: [{ code: 11000 }] }, { nModified: 1 }, { n: 1 }]);
  expect(core.batch.committed).toBe(before + 1);
  writer.close();
});
