import { Binary, ObjectId, type Document } from 'mongodb';
import { describe, expect, test } from 'vitest';
import { codeOf, useServer } from '../support/server.ts';

const server = useServer();

describe('insert', () => {
  test('puts the id first, wherever it was', async () => {
    const collection = await server.collectionWith();

    await server.db().command({ insert: collection.collectionName, documents: [{ a: 1, _id: 5 }] });

    expect(JSON.stringify(await collection.findOne({}))).toBe('{"_id":5,"a":1}');
  });

  test('makes an ObjectId when there is no id', async () => {
    const collection = await server.collectionWith();

    await server.db().command({ insert: collection.collectionName, documents: [{ a: 1 }] });

    expect((await collection.findOne({}))?._id).toBeInstanceOf(ObjectId);
  });

  test('stops at the first refused document when ordered', async () => {
    const collection = await server.collectionWith();
    const documents = [{ _id: 1 }, { _id: 1 }, { _id: 2 }];

    const reply = await server.db().command({ insert: collection.collectionName, documents });

    expect(reply).toMatchObject({ n: 1, writeErrors: [{ index: 1, code: 11000 }] });
  });

  test('goes on when not ordered', async () => {
    const collection = await server.collectionWith();
    const documents = [{ _id: 1 }, { _id: 1 }, { _id: 2 }];

    const reply = await server.db().command({ insert: collection.collectionName, documents, ordered: false });

    expect(reply).toMatchObject({ n: 2, writeErrors: [{ index: 1, code: 11000 }] });
  });

  test('refuses an array as id', async () => {
    const collection = await server.collectionWith();

    expect(await codeOf(collection.insertOne({ _id: [1] } as unknown as Document))).toBe(53);
  });

  test('returns every stored type as it came', async () => {
    const document = {
      _id: 1,
      text: 'ÄÖ हिन्दी 😀',
      nested: { empty: {}, list: [], deep: [{ a: [1, 'x', null] }] },
      at: new Date('2026-04-01T00:00:00.123Z'),
      id: new ObjectId('65a000000000000000000001'),
      bytes: new Binary(Buffer.from([0, 1, 255]), 0),
      yes: true,
      nothing: null,
      big: 2 ** 40,
      small: -1.25,
    };
    const collection = await server.collectionWith(document);

    expect(await collection.findOne({})).toEqual(document);
  });

  test('keeps fields whose names look like numbers in their order', async () => {
    const collection = await server.collectionWith();
    const documents = [
      new Map<string, unknown>([
        ['_id', 1],
        ['b', 1],
        ['2', 1],
        ['1', 1],
      ]),
    ];

    await server.db().command({ insert: collection.collectionName, documents });

    const [raw] = await collection.find({}, { raw: true }).toArray();
    expect(Buffer.from(raw as unknown as Uint8Array).toString('latin1')).toMatch(/_id.*b.*2.*1/s);
  });
});

describe('collections', () => {
  test('appear with the first document', async () => {
    const collection = await server.collectionWith({ a: 1 });

    const listed = await server.db().listCollections({ name: collection.collectionName }).toArray();

    expect(listed).toMatchObject([{ name: collection.collectionName, type: 'collection', options: {} }]);
  });

  test('show their validator', async () => {
    const validator = { $jsonSchema: { required: ['a'] } };
    await server.db().createCollection('shown', { validator });

    const [listed] = await server.db().listCollections({ name: 'shown' }).toArray();

    expect(listed).toMatchObject({ options: { validator } });
  });

  test('cannot be made twice with other options', async () => {
    await server.db().createCollection('twice');
    const validator = { $jsonSchema: { required: ['a'] } };

    expect(await codeOf(server.db().command({ create: 'twice', validator }))).toBe(48);
  });

  test('are gone with their indexes when dropped', async () => {
    const collection = await server.collectionWith({ _id: 1, a: 1 });
    await collection.createIndex({ a: 1 }, { unique: true });
    await collection.drop();

    await collection.insertMany([
      { _id: 1, a: 2 },
      { _id: 2, a: 2 },
    ]);

    expect(await collection.indexes()).toHaveLength(1);
    expect(await collection.find().toArray()).toHaveLength(2);
  });

  test('of a dropped database are gone, others stay', async () => {
    const other = server.client().db(`${server.db().databaseName}_other`);
    await other.collection('x').insertOne({ a: 1 });
    const collection = await server.collectionWith({ a: 1 });

    await other.dropDatabase();

    expect(await other.listCollections().toArray()).toEqual([]);
    expect(await collection.find().toArray()).toHaveLength(1);
  });

  test('that do not exist cannot be changed', async () => {
    const validator = { $jsonSchema: { required: ['a'] } };

    expect(await codeOf(server.db().command({ collMod: 'never_made', validator }))).toBe(26);
  });

  test('that do not exist have no documents', async () => {
    const nowhere = server.db().collection('never_made');

    const found = await nowhere.find().toArray();
    const updated = await nowhere.updateOne({}, { $set: { a: 1 } });
    const deleted = await nowhere.deleteMany({});

    expect([found, updated.matchedCount, deleted.deletedCount]).toEqual([[], 0, 0]);
  });
});

describe('a command', () => {
  test.each<Readonly<{ says: string; command: Document; code: number }>>([
    { says: 'that nobody knows', command: { nonsense: 1 }, code: 59 },
    { says: 'with an unknown field: find', command: { find: 'c', nonsense: 1 }, code: 40415 },
    { says: 'with an unknown field: insert', command: { insert: 'c', documents: [{}], nonsense: 1 }, code: 40415 },
    { says: 'with an unknown field: create', command: { create: 'd', nonsense: 1 }, code: 40415 },
    {
      says: 'with an unknown field in a statement',
      command: { update: 'c', updates: [{ q: {}, u: {}, nonsense: 1 }] },
      code: 40415,
    },
    { says: 'without a needed field', command: { insert: 'c' }, code: 40414 },
    { says: 'with a filter that is no document', command: { find: 'c', filter: 1 }, code: 14 },
    { says: 'with a limit below 0', command: { find: 'c', skip: -1 }, code: 51024 },
    { says: 'with an empty collection name', command: { find: '' }, code: 73 },
    { says: 'with a delete limit of 2', command: { delete: 'c', deletes: [{ q: {}, limit: 2 }] }, code: 9 },
  ])('is refused $says', async ({ command, code }) => {
    const reply = await server
      .db()
      .command(command)
      .then(
        (answered) => (answered['writeErrors'] as readonly { code: number }[] | undefined)?.[0]?.code,
        (error: { code: number }) => error.code,
      );

    expect(reply).toBe(code);
  });

  test('ping is answered', async () => {
    expect(await server.client().db('admin').command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  test('hello presents the primary of a replica set with sessions', async () => {
    const hello = await server.client().db('admin').command({ hello: 1 });

    expect(hello).toMatchObject({ isWritablePrimary: true, logicalSessionTimeoutMinutes: 30, ok: 1 });
    expect(typeof hello['setName']).toBe('string');
  });

  test('without acknowledgement has its effect', async () => {
    const collection = await server.collectionWith();

    await collection.insertOne({ _id: 1 }, { writeConcern: { w: 0 } });
    await collection.insertOne({ _id: 2 });

    expect(await collection.find().toArray()).not.toEqual([]);
  });
});
