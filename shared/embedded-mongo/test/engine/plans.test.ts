import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Document } from 'mongodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aSessionId } from '../support/raw-session.ts';
import { aWriter } from '../support/writer.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'embedded-mongo-plans-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const INDEXES = [{ a: 1, b: -1 }, { b: 1 }, { 'a.x': -1, b: 1 }, { t: 1, a: -1 }];

const scalar = fc.constantFrom<unknown>(0, 1, 2, 2.5, '1', 'x', null, true, new Date(1));
const nested = fc.record({ x: scalar, y: scalar }, { requiredKeys: [] });
const anyValue = fc.oneof(scalar, nested, fc.array(fc.oneof(scalar, nested), { maxLength: 3 }));
/** `a` may hold arrays; `b` and `t` may not, so that no index meets two. */
const document = fc.record({ a: anyValue, b: scalar, t: fc.constantFrom(1, 2) }, { requiredKeys: ['t'] });

const field = fc.constantFrom('a', 'b', 'a.x', 't');
const condition = fc.oneof(
  scalar,
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $gt: scalar }),
  fc.record({ $gte: scalar, $lt: scalar }),
  fc.record({ $lte: scalar }),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
);
const conditions = fc.dictionary(field, condition, { minKeys: 1, maxKeys: 3 });
const filter = fc.oneof(
  conditions,
  fc.record({ $or: fc.array(conditions, { minLength: 1, maxLength: 3 }) }),
  fc.record({ t: fc.constantFrom(1, 2), $or: fc.array(conditions, { minLength: 1, maxLength: 2 }) }),
  fc.record({ a: fc.record({ $elemMatch: fc.dictionary(fc.constantFrom('x', 'y'), condition, { minKeys: 1 }) }) }),
);
const direction = fc.constantFrom(1, -1);
const sort = fc.oneof(
  fc.constant({ _id: 1 }),
  fc.record({ t: direction, a: direction, _id: direction }),
  fc.record({ b: direction, _id: direction }),
);

test('a search finds the same in the same order, with indexes or without, stored or still in a transaction', () => {
  const { writer, inOneBatch } = aWriter(dataDir);
  let round = 0;
  fc.assert(
    fc.property(
      fc.array(document, { minLength: 1, maxLength: 12 }),
      fc.array(fc.tuple(filter, sort), { minLength: 1, maxLength: 12 }),
      (documents, searches) => {
        round += 1;
        const [plain, indexed] = [`plain${round}`, `indexed${round}`];
        const stored = documents.map((fields, _id) => ({ _id, ...fields }));
        const half = Math.ceil(stored.length / 2);
        inOneBatch(
          { createIndexes: indexed, indexes: INDEXES.map((key, i) => ({ key, name: `i${i}` })) },
          { insert: plain, documents: stored },
          { insert: indexed, documents: stored.slice(0, half).map((doc) => ({ ...doc, a: 0, t: 1 })) },
        );
        const numbered = { lsid: aSessionId(), txnNumber: 1n, autocommit: false };
        inOneBatch(
          { update: indexed, updates: stored.slice(0, half).map(replacement), ...numbered, startTransaction: true },
          ...(half < stored.length ? [{ insert: indexed, documents: stored.slice(half), ...numbered }] : []),
        );
        const ids = (collection: string, more: Document) =>
          inOneBatch(
            ...searches.map(([wanted, order]) => ({ find: collection, filter: wanted, sort: order, ...more })),
          ).map(idsIn);

        const expected = ids(plain, {});
        const inTransaction = ids(indexed, numbered);
        inOneBatch({ commitTransaction: 1, ...numbered });
        const committed = ids(indexed, {});

        expect(inTransaction).toEqual(expected);
        expect(committed).toEqual(expected);
      },
    ),
    { numRuns: process.env['RMP_SOAK'] === '1' ? 5_000 : 150 },
  );

  expect(writer.checkIntegrity()).toMatchObject({ ok: true });
  writer.close();
});

function replacement(document: Document): Document {
  return { q: { _id: document['_id'] as number }, u: document };
}

function idsIn(reply: Document | undefined): unknown[] {
  const cursor = reply?.['cursor'] as { firstBatch: readonly Document[] } | undefined;
  return cursor?.firstBatch.map(({ _id }) => _id as unknown) ?? [reply];
}
