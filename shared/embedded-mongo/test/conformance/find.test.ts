import { Double, Int32, Long, MaxKey, MinKey, ObjectId, type Document } from 'mongodb';
import { describe, expect, test } from 'vitest';
import { codeOf, useServer } from '../support/server.ts';

const server = useServer();

describe('sort', () => {
  test('orders every type by its class', async () => {
    const values = [
      new MaxKey(),
      new Date(0),
      true,
      new ObjectId('65a000000000000000000001'),
      Buffer.from('b'),
      { x: 1 },
      'text',
      5,
      null,
      new MinKey(),
    ];
    const collection = await server.collectionWith(...values.map((a, _id) => ({ _id, a })));

    const sorted = await collection.find().sort({ a: 1 }).toArray();

    expect(sorted.map(({ _id }) => _id)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  });

  test.each([
    { by: 'in memory', isIndexed: false },
    { by: 'by an index', isIndexed: true },
  ])('orders numbers of all types exactly, $by', async ({ isIndexed }) => {
    const ascending = [
      new Double(-Infinity),
      Long.MIN_VALUE,
      new Double(-1.5),
      new Int32(-1),
      new Int32(0),
      new Double(0.5),
      Long.fromString('9007199254740992'),
      Long.fromString('9007199254740993'),
      new Double(9007199254740994),
      Long.MAX_VALUE,
      new Double(1e300),
    ];
    const collection = await server.collectionWith(...ascending.map((a, _id) => ({ _id, a })).reverse());
    if (isIndexed) await collection.createIndex({ a: 1 });

    const up = await collection.find().sort({ a: 1 }).toArray();
    const down = await collection.find().sort({ a: -1 }).toArray();

    expect(up.map(({ _id }) => _id)).toEqual(ascending.keys().toArray());
    expect(down.map(({ _id }) => _id)).toEqual(ascending.keys().toArray().reverse());
  });

  test.each([
    { by: 'in memory', isIndexed: false },
    { by: 'by an index', isIndexed: true },
  ])('orders strings by their bytes, $by', async ({ isIndexed }) => {
    const ascending = ['', '\u0000', '\u0000a', '\u0001', 'A', 'a', 'a\u0000', 'aa', 'b', 'é', 'ह', '😀'];
    const collection = await server.collectionWith(...ascending.map((a, _id) => ({ _id, a })).reverse());
    if (isIndexed) await collection.createIndex({ a: -1 });

    const up = await collection.find().sort({ a: 1 }).toArray();

    expect(up.map(({ _id }) => _id)).toEqual(ascending.keys().toArray());
  });

  test('puts what is missing with null', async () => {
    const collection = await server.collectionWith({ _id: 1, a: 1 }, { _id: 2 }, { _id: 3, a: null });

    const sorted = await collection.find().sort({ a: 1, _id: 1 }).toArray();

    expect(sorted.map(({ _id }) => _id)).toEqual([2, 3, 1]);
  });

  test('takes the smallest element upwards and the largest downwards', async () => {
    const collection = await server.collectionWith({ _id: 1, a: [1, 9] }, { _id: 2, a: 5 });

    const up = await collection.find().sort({ a: 1 }).toArray();
    const down = await collection.find().sort({ a: -1 }).toArray();

    expect([up, down].map((found) => found.map(({ _id }) => _id))).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  test('orders by several fields in both directions', async () => {
    const documents = [1, 2].flatMap((a) => [1, 2].map((b) => ({ _id: `${a}${b}`, a, b })));
    const collection = await server.collectionWith(...documents);
    await collection.createIndex({ a: 1, b: -1 });

    const along = await collection.find().sort({ a: 1, b: -1 }).toArray();
    const against = await collection.find().sort({ a: -1, b: 1 }).toArray();
    const across = await collection.find().sort({ a: 1, b: 1 }).toArray();

    expect(along.map(({ _id }) => _id)).toEqual(['12', '11', '22', '21']);
    expect(against.map(({ _id }) => _id)).toEqual(['21', '22', '11', '12']);
    expect(across.map(({ _id }) => _id)).toEqual(['11', '12', '21', '22']);
  });

  test('without an order gives documents as they were inserted', async () => {
    const collection = await server.collectionWith({ _id: 3 }, { _id: 1 }, { _id: 2 });

    expect((await collection.find().toArray()).map(({ _id }) => _id)).toEqual([3, 1, 2]);
  });

  test('refuses a direction other than 1 and -1', async () => {
    const collection = await server.collectionWith();
    const command = { find: collection.collectionName, sort: { a: 2 } };

    expect(await codeOf(server.db().command(command))).toBe(15975);
  });
});

describe('projection', () => {
  const document = { _id: 1, a: 1, b: { c: 2, d: 3 }, e: [{ f: 4, g: 5 }, { f: 6 }, 7] };

  test.each<Readonly<{ says: string; projection: Document; answer: Document }>>([
    { says: 'keeps named fields and the id', projection: { a: 1 }, answer: { _id: 1, a: 1 } },
    { says: 'leaves the id out when told', projection: { a: 1, _id: 0 }, answer: { a: 1 } },
    { says: 'keeps part of a document', projection: { 'b.c': 1, _id: 0 }, answer: { b: { c: 2 } } },
    {
      says: 'keeps part of every document in an array',
      projection: { 'e.f': 1, _id: 0 },
      answer: { e: [{ f: 4 }, { f: 6 }] },
    },
    { says: 'leaves named fields out', projection: { a: 0, e: 0 }, answer: { _id: 1, b: { c: 2, d: 3 } } },
    { says: 'leaves part of a document out', projection: { 'b.c': 0, e: 0, a: 0 }, answer: { _id: 1, b: { d: 3 } } },
    { says: 'leaves only the id out', projection: { _id: 0, b: 0, e: 0 }, answer: { a: 1 } },
    { says: 'keeps only the id', projection: { _id: 1 }, answer: { _id: 1 } },
    { says: 'keeps nothing of what is missing', projection: { x: 1 }, answer: { _id: 1 } },
  ])('$says', async ({ projection, answer }) => {
    const collection = await server.collectionWith(document);

    expect(await collection.findOne({}, { projection })).toEqual(answer);
  });

  test.each([
    { says: 'leaving out among keeping', projection: { a: 1, b: 0 }, code: 31254 },
    { says: 'keeping among leaving out', projection: { a: 0, b: 1 }, code: 31253 },
    { says: 'a path and a part of it', projection: { b: 1, 'b.c': 1 }, code: 31249 },
  ])('refuses $says', async ({ projection, code }) => {
    const collection = await server.collectionWith(document);

    expect(await codeOf(collection.findOne({}, { projection }))).toBe(code);
  });
});

describe('cursors', () => {
  test('skip and limit cut the answer', async () => {
    const collection = await server.collectionWith(...Array.from({ length: 10 }, (_, _id) => ({ _id })));

    const found = await collection.find().sort({ _id: 1 }).skip(3).limit(4).toArray();

    expect(found.map(({ _id }) => _id)).toEqual([3, 4, 5, 6]);
  });

  test('deliver everything in batches of any size', async () => {
    const collection = await server.collectionWith(...Array.from({ length: 1234 }, (_, _id) => ({ _id })));

    const found = await collection.find().sort({ _id: -1 }).batchSize(7).toArray();

    expect(found.map(({ _id }) => _id)).toEqual(Array.from({ length: 1234 }, (_, i) => 1233 - i));
  });

  test('begin with at most 101 documents', async () => {
    const collection = await server.collectionWith(...Array.from({ length: 150 }, (_, _id) => ({ _id })));

    const reply = await server.db().command({ find: collection.collectionName });

    const cursor = reply['cursor'] as { firstBatch: unknown[]; id: Long };
    expect(cursor.firstBatch).toHaveLength(101);
    expect(Number(cursor.id)).not.toBe(0);
  });

  test('end when killed', async () => {
    const collection = await server.collectionWith({ _id: 1 }, { _id: 2 });
    const reply = await server.db().command({ find: collection.collectionName, batchSize: 1 });
    const { id } = reply['cursor'] as { id: number };
    const cursorId = Long.fromNumber(id);

    const killed = await server.db().command({ killCursors: collection.collectionName, cursors: [cursorId] });
    const code = await codeOf(server.db().command({ getMore: cursorId, collection: collection.collectionName }));

    expect((killed['cursorsKilled'] as unknown[]).map(Number)).toEqual([id]);
    expect(code).toBe(43);
  });

  test('refuse an unknown id', async () => {
    const collection = await server.collectionWith();

    const more = server.db().command({ getMore: Long.fromNumber(12345), collection: collection.collectionName });

    expect(await codeOf(more)).toBe(43);
  });

  test('are closed at once by a single batch', async () => {
    const collection = await server.collectionWith({ _id: 1 }, { _id: 2 }, { _id: 3 });
    const command = { find: collection.collectionName, batchSize: 2, singleBatch: true };

    const reply = await server.db().command(command);

    const cursor = reply['cursor'] as { firstBatch: unknown[]; id: number };
    expect([cursor.firstBatch.length, Number(cursor.id)]).toEqual([2, 0]);
  });

  test('deliver documents of several megabytes', async () => {
    const text = 'x'.repeat(3_000_000);
    const collection = await server.collectionWith(...Array.from({ length: 5 }, (_, _id) => ({ _id, text })));

    const found = await collection.find().toArray();

    expect(found.map((document) => (document['text'] as string).length)).toEqual(Array(5).fill(3_000_000));
  });
});

describe('count', () => {
  test.each([
    { says: 'everything', options: {}, n: 10 },
    { says: 'what the filter finds', options: { query: { a: { $gte: 4 } } }, n: 6 },
    { says: 'up to a limit', options: { query: { a: { $gte: 4 } }, limit: 5 }, n: 5 },
    { says: 'behind a skip', options: { query: { a: { $gte: 4 } }, skip: 4 }, n: 2 },
  ])('counts $says', async ({ options, n }) => {
    const collection = await server.collectionWith(...Array.from({ length: 10 }, (_, a) => ({ a })));

    const reply = await server.db().command({ count: collection.collectionName, ...options });

    expect(reply['n']).toBe(n);
  });

  test('counts nothing where nothing is', async () => {
    expect(await server.db().collection('never_made').estimatedDocumentCount()).toBe(0);
  });
});
