import { MongoServerError, type Document } from 'mongodb';
import { describe, expect, test } from 'vitest';
import { codeOf, idsOf, useServer } from '../support/server.ts';

const server = useServer();

describe('a unique index', () => {
  test('refuses a second document with its key, and says which', async () => {
    const collection = await server.collectionWith({ t: 'a', n: 1 });
    await collection.createIndex({ t: 1, n: -1 }, { unique: true });

    const error: unknown = await collection.insertOne({ t: 'a', n: 1 }).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(MongoServerError);
    expect(error).toMatchObject({ code: 11000, keyPattern: { t: 1, n: -1 }, keyValue: { t: 'a', n: 1 } });
  });

  test.each<Readonly<{ says: string; first: Document; second: Document; isRefused: boolean }>>([
    { says: 'the same id', first: { _id: 1 }, second: { _id: 1 }, isRefused: true },
    { says: 'equal numbers of two types', first: { a: 1 }, second: { a: 1.0 }, isRefused: true },
    { says: 'null and nothing', first: { a: null }, second: {}, isRefused: true },
    { says: 'nothing twice', first: {}, second: {}, isRefused: true },
    { says: 'an element of two arrays', first: { a: [1, 2] }, second: { a: [2, 3] }, isRefused: true },
    { says: 'different values', first: { a: 1 }, second: { a: '1' }, isRefused: false },
    {
      says: 'documents in another order',
      first: { a: { x: 1, y: 1 } },
      second: { a: { y: 1, x: 1 } },
      isRefused: false,
    },
  ])('decides on $says', async ({ first, second, isRefused }) => {
    const collection = await server.collectionWith();
    await collection.createIndex({ a: 1 }, { unique: true });
    await collection.insertOne({ ...first });

    const code = await collection.insertOne({ ...second }).then(
      () => undefined,
      (error: MongoServerError) => error.code,
    );

    expect(code).toBe(isRefused ? 11000 : undefined);
  });

  test('lets one document repeat a value inside its array', async () => {
    const collection = await server.collectionWith();
    await collection.createIndex({ a: 1 }, { unique: true });

    await collection.insertOne({ _id: 1, a: [1, 1] });

    expect(await idsOf(collection.find({ a: 1 }))).toEqual([1]);
  });

  test('refuses an update into a taken key and leaves both documents', async () => {
    const collection = await server.collectionWith({ _id: 1, a: 1 }, { _id: 2, a: 2 });
    await collection.createIndex({ a: 1 }, { unique: true });

    const code = await codeOf(collection.updateOne({ _id: 2 }, { $set: { a: 1 } }));

    expect(code).toBe(11000);
    expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, a: 1 },
      { _id: 2, a: 2 },
    ]);
  });

  test('frees the key of a removed and of a changed document', async () => {
    const collection = await server.collectionWith({ _id: 1, a: 1 }, { _id: 2, a: 2 });
    await collection.createIndex({ a: 1 }, { unique: true });
    await collection.deleteOne({ _id: 1 });
    await collection.updateOne({ _id: 2 }, { $set: { a: 3 } });

    await collection.insertMany([
      { _id: 3, a: 1 },
      { _id: 4, a: 2 },
    ]);

    expect(await idsOf(collection.find({ a: { $lte: 2 } }))).toEqual([3, 4]);
  });

  test('cannot be built over duplicates', async () => {
    const collection = await server.collectionWith({ a: 1 }, { a: 1 });

    expect(await codeOf(collection.createIndex({ a: 1 }, { unique: true }))).toBe(11000);
    expect(await collection.indexes()).toHaveLength(1);
  });
});

describe('a partial index', () => {
  test('is unique only among the documents it holds', async () => {
    const collection = await server.collectionWith();
    await collection.createIndex({ n: 1 }, { unique: true, partialFilterExpression: { clash: false } });

    await collection.insertMany([
      { _id: 1, n: 1, clash: false },
      { _id: 2, n: 1, clash: true },
      { _id: 3, n: 1, clash: true },
    ]);
    const code = await codeOf(collection.insertOne({ n: 1, clash: false }));

    expect(code).toBe(11000);
    expect(await idsOf(collection.find({ n: 1 }))).toEqual([1, 2, 3]);
  });

  test('takes a document in and lets it go when it changes', async () => {
    const collection = await server.collectionWith({ _id: 1, n: 1 }, { _id: 2, n: 1 });
    await collection.createIndex({ n: 1 }, { unique: true, partialFilterExpression: { number: { $exists: true } } });
    await collection.updateOne({ _id: 1 }, { $set: { number: 'A' } });

    const taken = await codeOf(collection.updateOne({ _id: 2 }, { $set: { number: 'B' } }));
    await collection.updateOne({ _id: 1 }, { $unset: { number: '' } });
    const { modifiedCount } = await collection.updateOne({ _id: 2 }, { $set: { number: 'B' } });

    expect([taken, modifiedCount]).toEqual([11000, 1]);
  });

  test('does not hide documents from a filter that says less', async () => {
    const collection = await server.collectionWith({ _id: 1, n: 1, s: 'open' }, { _id: 2, n: 1, s: 'closed' });
    await collection.createIndex({ n: 1 }, { partialFilterExpression: { s: 'open' } });

    expect(await idsOf(collection.find({ n: 1 }))).toEqual([1, 2]);
    expect(await idsOf(collection.find({ n: 1, s: 'open' }))).toEqual([1]);
  });

  test('refuses $exists: false', async () => {
    const collection = await server.collectionWith({ a: 1 });
    const partialFilterExpression = { b: { $exists: false } };

    expect(await codeOf(collection.createIndex({ a: 1 }, { partialFilterExpression }))).toBe(67);
  });
});

describe('searching by an index', () => {
  test('finds the same with an index as without', async () => {
    const values = [
      1,
      2.5,
      '1',
      null,
      [1, 3],
      [0, 10],
      [],
      [[1]],
      { x: 1 },
      new Date(1),
      true,
      undefined,
      [null],
      [{ x: 1 }],
    ];
    const documents = values.map((a, _id) => (a === undefined ? { _id } : { _id, a }));
    const plain = await server.collectionWith(...documents);
    const indexed = await server.collectionWith(...documents);
    await indexed.createIndex({ a: 1 });
    const filters: Document[] = [
      ...[1, 2.5, '1', null, [1, 3], [], [1], { x: 1 }, true].map((a) => ({ a })),
      { a: { $gt: 0, $lt: 3 } },
      { a: { $gte: null } },
      { a: { $in: [1, null, '1'] } },
      { a: { $lt: 'z' } },
      { a: { $ne: 1 } },
      { a: { $exists: true } },
      { 'a.x': 1 },
      { $or: [{ a: 1 }, { a: '1' }] },
    ];

    for (const filter of filters) {
      const expected = await idsOf(plain.find(filter));
      expect(await idsOf(indexed.find(filter)), JSON.stringify(filter)).toEqual(expected);
    }
  });

  test('finds by one element of an array in a compound index', async () => {
    const collection = await server.collectionWith(
      {
        _id: 1,
        t: 'a',
        lines: [
          { item: 1, qty: 9 },
          { item: 2, qty: 1 },
        ],
      },
      { _id: 2, t: 'b', lines: [{ item: 1, qty: 1 }] },
    );
    await collection.createIndex({ t: 1, 'lines.item': 1, 'lines.qty': 1 });

    expect(await idsOf(collection.find({ t: 'a', 'lines.item': 1 }))).toEqual([1]);
    expect(await idsOf(collection.find({ t: 'a', 'lines.item': 1, 'lines.qty': 1 }))).toEqual([1]);
    expect(await idsOf(collection.find({ t: 'a', lines: { $elemMatch: { item: 1, qty: 1 } } }))).toEqual([]);
  });

  test('gives a document once though several of its entries fit', async () => {
    const collection = await server.collectionWith({ _id: 1, a: [1, 2, 3] });
    await collection.createIndex({ a: 1 });

    expect(await idsOf(collection.find({ a: { $gte: 1 } }))).toEqual([1]);
    expect(await idsOf(collection.find({ $or: [{ a: 1 }, { a: 2 }] }))).toEqual([1]);
  });

  test('merges the branches of $or in the wanted order', async () => {
    const documents = Array.from({ length: 60 }, (_, _id) => ({ _id, t: _id % 3, at: _id }));
    const collection = await server.collectionWith(...documents);
    await collection.createIndex({ t: 1, at: 1 });

    const found = await collection
      .find({ $or: [{ t: 0 }, { t: 2 }] })
      .sort({ at: -1 })
      .limit(5)
      .toArray();
    const among = await collection
      .find({ t: { $in: [0, 2] } })
      .sort({ at: 1 })
      .limit(5)
      .toArray();

    expect(found.map(({ _id }) => _id)).toEqual([59, 57, 56, 54, 53]);
    expect(among.map(({ _id }) => _id)).toEqual([0, 2, 3, 5, 6]);
  });

  test('follows a hint, by name and by key', async () => {
    const collection = await server.collectionWith({ _id: 1, a: 1 }, { _id: 2, a: 2 });
    await collection.createIndex({ a: 1 }, { name: 'by_a' });

    expect(await idsOf(collection.find({ a: 2 }).hint('by_a'))).toEqual([2]);
    expect(await idsOf(collection.find({ a: 2 }).hint({ a: 1 }))).toEqual([2]);
    expect(await codeOf(collection.find({ a: 2 }).hint('by_b').toArray())).toBe(2);
  });
});

describe('createIndexes', () => {
  test('lists what it made', async () => {
    const collection = await server.collectionWith();
    await collection.createIndex({ t: 1, n: -1 }, { unique: true, name: 'u', partialFilterExpression: { t: 'a' } });

    const listed = await collection.listIndexes().toArray();

    expect(listed).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { t: 1, n: -1 }, name: 'u', unique: true, partialFilterExpression: { t: 'a' } },
    ]);
  });

  test('accepts the same index again', async () => {
    const collection = await server.collectionWith();
    await collection.createIndex({ a: 1 }, { unique: true });

    await collection.createIndex({ a: 1 }, { unique: true });

    expect(await collection.indexes()).toHaveLength(2);
  });

  test.each<Readonly<{ says: string; key: Document; options: Document; code: number }>>([
    { says: 'another key under a known name', key: { b: 1 }, options: { name: 'a_1' }, code: 86 },
    { says: 'other options under a known name', key: { a: 1 }, options: { name: 'a_1', unique: true }, code: 86 },
    { says: 'a known key under another name', key: { a: 1 }, options: { name: 'other' }, code: 85 },
    { says: 'a direction of 0', key: { z: 0 }, options: { name: 'z' }, code: 67 },
    { says: 'an unknown kind of index', key: { z: 'nonsense' }, options: { name: 'z' }, code: 67 },
    { says: 'no key at all', key: {}, options: { name: 'z' }, code: 67 },
    { says: 'an unknown option', key: { z: 1 }, options: { name: 'z', nonsense: true }, code: 197 },
  ])('refuses $says', async ({ key, options, code }) => {
    const collection = await server.collectionWith();
    await collection.createIndex({ a: 1 });
    const indexes = [{ key, ...options }];

    expect(await codeOf(server.db().command({ createIndexes: collection.collectionName, indexes }))).toBe(code);
  });

  test('refuses documents with two arrays under one index', async () => {
    const collection = await server.collectionWith();
    await collection.createIndex({ a: 1, b: 1 });

    expect(await codeOf(collection.insertOne({ a: [1], b: [1] }))).toBe(171);
  });

  test('cannot list the indexes of nothing', async () => {
    expect(await codeOf(server.db().command({ listIndexes: 'never_made' }))).toBe(26);
  });
});
