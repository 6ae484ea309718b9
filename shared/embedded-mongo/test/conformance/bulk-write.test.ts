import { MongoBulkWriteError, MongoClientBulkWriteError, type Document } from 'mongodb';
import { describe, expect, test } from 'vitest';
import { codeOf, idsOf, useServer } from '../support/server.ts';

const server = useServer();

describe("the client's bulkWrite", () => {
  test('writes several collections and counts each kind', async () => {
    const one = await server.collectionWith({ _id: 1, n: 1 }, { _id: 2, n: 1 }, { _id: 3, n: 1 });
    const two = await server.collectionWith();

    const result = await server.client().bulkWrite([
      { name: 'insertOne', namespace: two.namespace, document: { _id: 'a' } as Document },
      { name: 'updateOne', namespace: one.namespace, filter: { n: 1 }, update: { $set: { m: 1 } } },
      { name: 'updateMany', namespace: one.namespace, filter: { n: 1 }, update: { $set: { m: 1 } } },
      { name: 'replaceOne', namespace: one.namespace, filter: { _id: 2 } as Document, replacement: { n: 5 } },
      {
        name: 'updateOne',
        namespace: two.namespace,
        filter: { _id: 'b' } as Document,
        update: { $set: { x: 1 } },
        upsert: true,
      },
      { name: 'deleteOne', namespace: one.namespace, filter: { _id: 3 } as Document },
      { name: 'deleteMany', namespace: two.namespace, filter: { _id: 'none' } as Document },
    ]);

    expect(result).toMatchObject({
      insertedCount: 1,
      matchedCount: 5,
      modifiedCount: 4,
      upsertedCount: 1,
      deletedCount: 1,
    });
    expect(await idsOf(two.find())).toEqual(['a', 'b']);
    expect(await one.findOne({ _id: 2 })).toEqual({ _id: 2, n: 5 });
  });

  test('reports every operation when asked', async () => {
    const collection = await server.collectionWith({ _id: 1 }, { _id: 2 });
    const namespace = collection.namespace;

    const result = await server.client().bulkWrite(
      [
        { name: 'insertOne', namespace, document: { _id: 3 } as Document },
        { name: 'updateOne', namespace, filter: { _id: 4 } as Document, update: { $set: { a: 1 } }, upsert: true },
        { name: 'deleteMany', namespace, filter: {} },
      ],
      { verboseResults: true },
    );

    expect(result.insertResults?.get(0)).toEqual({ insertedId: 3 });
    expect(result.updateResults?.get(1)).toMatchObject({ matchedCount: 1, modifiedCount: 0, upsertedId: 4 });
    expect(result.deleteResults?.get(2)).toEqual({ deletedCount: 4 });
  });

  test('stops at the first refused operation when ordered, and names it', async () => {
    const collection = await server.collectionWith({ _id: 1 });
    const namespace = collection.namespace;
    const operations = [2, 1, 3].map((_id) => ({ name: 'insertOne', namespace, document: { _id } }) as const);

    const error: unknown = await server
      .client()
      .bulkWrite(operations as never)
      .catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(MongoClientBulkWriteError);
    const { writeErrors, partialResult } = error as MongoClientBulkWriteError;
    expect([...writeErrors.keys()]).toEqual([1]);
    expect(writeErrors.get(1)).toMatchObject({ code: 11000 });
    expect(partialResult).toMatchObject({ insertedCount: 1 });
    expect(await idsOf(collection.find())).toEqual([1, 2]);
  });

  test('goes on behind refused operations when not ordered', async () => {
    const collection = await server.collectionWith({ _id: 1 });
    const namespace = collection.namespace;
    const operations = [1, 2, 1, 3].map((_id) => ({ name: 'insertOne', namespace, document: { _id } }) as const);

    const error: unknown = await server
      .client()
      .bulkWrite(operations as never, { ordered: false })
      .catch((thrown: unknown) => thrown);

    expect([...(error as MongoClientBulkWriteError).writeErrors.keys()]).toEqual([0, 2]);
    expect(await idsOf(collection.find())).toEqual([1, 2, 3]);
  });

  test('carries key and value of a duplicate in its reply', async () => {
    const collection = await server.collectionWith({ _id: 1, k: 7 });
    await collection.createIndex({ k: 1 }, { unique: true });
    const command = {
      bulkWrite: 1,
      ops: [{ insert: 0, document: { _id: 2, k: 7 } }],
      nsInfo: [{ ns: collection.namespace }],
    };

    const reply = await server.client().db('admin').command(command);

    expect(reply).toMatchObject({
      nErrors: 1,
      nInserted: 0,
      cursor: { firstBatch: [{ ok: 0, idx: 0, n: 0, code: 11000, keyPattern: { k: 1 }, keyValue: { k: 7 } }] },
    });
  });

  test('lists only errors when asked', async () => {
    const collection = await server.collectionWith({ _id: 1 });
    const ops = [
      { insert: 0, document: { _id: 2 } },
      { insert: 0, document: { _id: 1 } },
    ];
    const command = { bulkWrite: 1, ops, nsInfo: [{ ns: collection.namespace }], errorsOnly: true };

    const reply = await server.client().db('admin').command(command);

    expect(reply).toMatchObject({ nInserted: 1, nErrors: 1, cursor: { firstBatch: [{ idx: 1, ok: 0 }] } });
  });

  test('takes effect with its transaction', async () => {
    const one = await server.collectionWith({ _id: 'head', seq: 1 });
    const two = await server.collectionWith();
    const run = (end: 'commitTransaction' | 'abortTransaction', _id: number) =>
      server.client().withSession(async (session) => {
        session.startTransaction();
        await one.findOneAndUpdate({ _id: 'head' }, { $inc: { seq: 1 } }, { session });
        await server.client().bulkWrite(
          [
            { name: 'insertOne', namespace: two.namespace, document: { _id } as Document },
            {
              name: 'updateOne',
              namespace: one.namespace,
              filter: { _id: 'head' } as Document,
              update: { $inc: { n: 1 } },
            },
            { name: 'updateOne', namespace: two.namespace, filter: { _id } as Document, update: { $set: { a: 1 } } },
          ],
          { session },
        );
        await session[end]();
      });

    await run('abortTransaction', 1);
    await run('commitTransaction', 2);

    expect(await one.findOne({})).toEqual({ _id: 'head', seq: 2, n: 1 });
    expect(await two.find().toArray()).toEqual([{ _id: 2, a: 1 }]);
  });

  test('aborts its transaction with the first refused operation', async () => {
    const collection = await server.collectionWith({ _id: 1 });
    const namespace = collection.namespace;

    await server.client().withSession(async (session) => {
      session.startTransaction();
      const operations = [2, 1].map((_id) => ({ name: 'insertOne', namespace, document: { _id } }) as const);
      const error: unknown = await server
        .client()
        .bulkWrite(operations as never, { session })
        .catch((thrown: unknown) => thrown);

      expect((error as MongoClientBulkWriteError).writeErrors.get(1)).toMatchObject({ code: 11000 });
      expect(await codeOf(collection.insertOne({ _id: 3 }, { session }))).toBe(251);
    });

    expect(await idsOf(collection.find())).toEqual([1]);
  });

  test.each<Readonly<{ says: string; command: Document; code: number }>>([
    { says: 'outside the admin database', command: { ops: [], db: 'other' }, code: 20 },
    { says: 'with an unknown field', command: { ops: [{ insert: 0, document: {} }], nonsense: 1 }, code: 40415 },
  ])('is refused $says', async ({ command, code }) => {
    const { db = 'admin', ...fields } = command as { db?: string };
    const nsInfo = [{ ns: `${server.db().databaseName}.c` }];

    expect(
      await codeOf(
        server
          .client()
          .db(db)
          .command({ bulkWrite: 1, nsInfo, ...fields }),
      ),
    ).toBe(code);
  });
});

describe("a collection's bulkWrite", () => {
  test('runs every kind of operation in order', async () => {
    const collection = await server.collectionWith({ _id: 1, n: 1 });

    const result = await collection.bulkWrite([
      { insertOne: { document: { _id: 2, n: 2 } } },
      { updateMany: { filter: {}, update: { $inc: { n: 1 } } } },
      { deleteOne: { filter: { n: 2 } } },
      { replaceOne: { filter: { _id: 3 }, replacement: { n: 9 }, upsert: true } },
    ]);

    expect(result).toMatchObject({ insertedCount: 1, modifiedCount: 2, deletedCount: 1, upsertedCount: 1 });
    expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 2, n: 3 },
      { _id: 3, n: 9 },
    ]);
  });

  test('reports positions of refused operations', async () => {
    const collection = await server.collectionWith({ _id: 1 });
    const operations = [1, 2, 1].map((_id) => ({ insertOne: { document: { _id } } }));

    const error: unknown = await collection
      .bulkWrite(operations, { ordered: false })
      .catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(MongoBulkWriteError);
    const { writeErrors } = error as MongoBulkWriteError;
    expect([writeErrors].flat().map(({ index }) => index)).toEqual([0, 2]);
  });
});
