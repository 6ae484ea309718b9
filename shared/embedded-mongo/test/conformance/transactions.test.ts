import type { ClientSession, Collection, Document } from 'mongodb';
import { describe, expect, test } from 'vitest';
import { codeOf, idsOf, refusalOf, useServer, type Stored } from '../support/server.ts';
import { rawSession, type RawSession } from '../support/raw-session.ts';

const server = useServer();

/** Runs steps inside an open transaction, which is aborted behind them unless they ended it. */
async function inTransaction(steps: (session: ClientSession) => Promise<void>): Promise<void> {
  await server.client().withSession(async (session) => {
    session.startTransaction();
    await steps(session);
    if (session.inTransaction()) await session.abortTransaction();
  });
}

describe('a transaction', () => {
  test('sees its own inserts, updates and deletes', async () => {
    const collection = await server.collectionWith({ _id: 1, n: 1 }, { _id: 2, n: 2 }, { _id: 3, n: 3 });
    await collection.createIndex({ n: 1 });

    await inTransaction(async (session) => {
      await collection.insertOne({ _id: 4, n: 4 }, { session });
      await collection.updateOne({ _id: 1 }, { $set: { n: 10 } }, { session });
      await collection.deleteOne({ _id: 2 }, { session });

      const found = await collection
        .find({ n: { $gte: 2 } }, { session })
        .sort({ n: -1 })
        .toArray();
      const unsorted = await idsOf(collection.find({}, { session }));

      expect(found).toEqual([
        { _id: 1, n: 10 },
        { _id: 4, n: 4 },
        { _id: 3, n: 3 },
      ]);
      expect(unsorted).toEqual([1, 3, 4]);
    });
  });

  test('is not seen by others until it commits', async () => {
    const collection = await server.collectionWith({ _id: 1, n: 1 });

    await inTransaction(async (session) => {
      await collection.updateOne({ _id: 1 }, { $set: { n: 2 } }, { session });
      await collection.insertOne({ _id: 2 }, { session });
      const before = await collection.find().toArray();
      await session.commitTransaction();
      const after = await idsOf(collection.find());

      expect([before, after]).toEqual([[{ _id: 1, n: 1 }], [1, 2]]);
    });
  });

  test('does not see what others commit after its start', async () => {
    const collection = await server.collectionWith({ _id: 1, n: 1 }, { _id: 2, n: 1 });

    await inTransaction(async (session) => {
      await collection.findOne({ _id: 1 }, { session });
      await collection.updateOne({ _id: 2 }, { $set: { n: 2 } });
      await collection.insertOne({ _id: 3, n: 3 });

      const seen = await collection.find({}, { session }).sort({ _id: 1 }).toArray();

      expect(seen).toEqual([
        { _id: 1, n: 1 },
        { _id: 2, n: 1 },
      ]);
    });
  });

  test('leaves nothing when aborted', async () => {
    const collection = await server.collectionWith({ _id: 1, n: 1 });

    await inTransaction(async (session) => {
      await collection.insertOne({ _id: 2 }, { session });
      await collection.deleteOne({ _id: 1 }, { session });
      await session.abortTransaction();
    });

    expect(await collection.find().toArray()).toEqual([{ _id: 1, n: 1 }]);
  });

  test('writes several collections and databases or none', async () => {
    const one = await server.collectionWith({ _id: 1 });
    const two = await server.collectionWith({ _id: 1 });
    const far = server.client().db(`${server.db().databaseName}_far`).collection<Stored>('x');
    await far.insertOne({ _id: 0 });

    await inTransaction(async (session) => {
      for (const collection of [one, two, far]) await collection.insertOne({ _id: 2 }, { session });
      await session.commitTransaction();
    });

    const found = await Promise.all([one, two, far].map((collection) => collection.findOne({ _id: 2 })));
    await far.db.dropDatabase();
    expect(found).toEqual([{ _id: 2 }, { _id: 2 }, { _id: 2 }]);
  });

  test('meets the second writer of a document with a conflict', async () => {
    const collection = await server.collectionWith({ _id: 1, n: 1 });

    await inTransaction(async (first) => {
      await collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: first });
      await inTransaction(async (second) => {
        const refused = await refusalOf(collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: second }));

        expect(refused).toEqual({ code: 112, labels: ['TransientTransactionError'] });
      });
      await first.commitTransaction();
    });

    expect(await collection.findOne({})).toEqual({ _id: 1, n: 2 });
  });

  test('conflicts with what was committed after its start', async () => {
    const collection = await server.collectionWith({ _id: 1, n: 1 });

    await inTransaction(async (session) => {
      await collection.findOne({ _id: 1 }, { session });
      await collection.updateOne({ _id: 1 }, { $inc: { n: 1 } });

      const refused = await refusalOf(collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session }));

      expect(refused).toEqual({ code: 112, labels: ['TransientTransactionError'] });
    });
  });

  test('conflicts over a unique key that another holds', async () => {
    const collection = await server.collectionWith();
    await collection.createIndex({ k: 1 }, { unique: true });

    await inTransaction(async (first) => {
      await collection.insertOne({ k: 1 }, { session: first });
      await inTransaction(async (second) => {
        expect(await codeOf(collection.insertOne({ k: 1 }, { session: second }))).toBe(112);
      });
    });
  });

  test('lets a write outside wait for its end', async () => {
    const collection = await server.collectionWith({ _id: 1, n: 1 });

    await inTransaction(async (session) => {
      await collection.updateOne({ _id: 1 }, { $inc: { n: 10 } }, { session });
      const outside = collection.updateOne({ _id: 1 }, { $inc: { n: 100 } });
      await collection.findOne({ _id: 1 }, { session });
      await session.commitTransaction();
      await outside;
    });

    expect(await collection.findOne({})).toEqual({ _id: 1, n: 111 });
  });

  test('is aborted by a duplicate key, and says so afterwards', async () => {
    const collection = await server.collectionWith({ _id: 1 });

    await inTransaction(async (session) => {
      await collection.insertOne({ _id: 2 }, { session });
      const duplicate = await refusalOf(collection.insertOne({ _id: 1 }, { session }));
      const next = await refusalOf(collection.insertOne({ _id: 3 }, { session }));

      expect(duplicate).toEqual({ code: 11000, labels: [] });
      expect(next).toEqual({ code: 251, labels: ['TransientTransactionError'] });
    });

    expect(await idsOf(collection.find())).toEqual([1]);
  });

  test('sees a key freed by its own delete', async () => {
    const collection = await server.collectionWith({ _id: 1, k: 1 });
    await collection.createIndex({ k: 1 }, { unique: true });

    await inTransaction(async (session) => {
      await collection.deleteOne({ _id: 1 }, { session });
      await collection.insertOne({ _id: 2, k: 1 }, { session });
      const duplicate = collection.insertOne({ _id: 3, k: 1 }, { session });

      expect(await codeOf(duplicate)).toBe(11000);
    });
  });

  test('counts up together with many others without losing one', async () => {
    const collection = await server.collectionWith({ _id: 1, n: 0 });
    const countUp = () =>
      server.client().withSession((session) =>
        session.withTransaction(async () => {
          const found = await collection.findOne({ _id: 1 }, { session });
          await collection.updateOne({ _id: 1 }, { $set: { n: Number(found?.['n']) + 1 } }, { session });
        }),
      );

    await Promise.all(Array.from({ length: 12 }, countUp));

    expect(await collection.findOne({})).toEqual({ _id: 1, n: 12 });
  });

  test('runs findAndModify with upsert, once per key', async () => {
    const collection = await server.collectionWith();
    const take = () =>
      server.client().withSession((session) =>
        session.withTransaction(async () => {
          const options = { upsert: true, returnDocument: 'after', session } as const;
          const head = await collection.findOneAndUpdate({ _id: 'head' }, { $inc: { seq: 1 } }, options);
          await collection.insertOne({ _id: `doc-${head?.['seq']}` }, { session });
        }),
      );

    await Promise.all(Array.from({ length: 8 }, take));

    const documents = await idsOf(collection.find());
    expect(documents).toEqual([...Array.from({ length: 8 }, (_, i) => `doc-${i + 1}`), 'head']);
  });

  test('delivers a cursor over its own changes', async () => {
    const collection = await server.collectionWith(...Array.from({ length: 300 }, (_, _id) => ({ _id })));

    await inTransaction(async (session) => {
      await collection.deleteMany({ _id: { $lt: 100 } }, { session });
      await collection.insertMany(
        Array.from({ length: 50 }, (_, i) => ({ _id: 1000 + i })),
        { session },
      );

      const found = await collection.find({}, { session }).sort({ _id: 1 }).batchSize(20).toArray();

      expect(found).toHaveLength(250);
      expect([found.at(0), found.at(-1)]).toEqual([{ _id: 100 }, { _id: 1049 }]);
    });
  });

  test('that only read commits', async () => {
    const collection = await server.collectionWith({ _id: 1 });

    await inTransaction(async (session) => {
      await collection.findOne({}, { session });

      await expect(session.commitTransaction()).resolves.not.toThrow();
    });
  });

  test('refuses commands that it cannot hold', async () => {
    const collection = await server.collectionWith({ _id: 1 });

    await inTransaction(async (session) => {
      const command = { count: collection.collectionName };

      expect(await codeOf(server.db().command(command, { session }))).toBe(263);
    });
  });
});

/** Sends numbered requests by hand, on a session of its own. */
async function withRawSession(steps: (run: RawSession['run']) => Promise<void>): Promise<void> {
  const session = await rawSession(server.uri());
  await steps(session.run);
  session.close();
}

/** A first statement and both ends of one transaction. */
function aTransaction(collection: Collection<Stored>, number: bigint) {
  const numbered = { txnNumber: number, autocommit: false };
  const start = { insert: collection.collectionName, documents: [{ _id: Number(number) }], startTransaction: true };
  return {
    start: { ...start, ...numbered, $db: collection.dbName },
    commit: { commitTransaction: 1, ...numbered, $db: 'admin' },
    abort: { abortTransaction: 1, ...numbered, $db: 'admin' },
  };
}

describe('the end of a transaction', () => {
  test('may be committed twice', async () => {
    const { start, commit } = aTransaction(await server.collectionWith(), 1n);

    await withRawSession(async (run) => {
      await run(start);
      await run(commit);
      const again = await run(commit);

      expect(again['ok']).toBe(1);
    });
  });

  test('cannot be aborted after the commit', async () => {
    const { start, commit, abort } = aTransaction(await server.collectionWith(), 1n);

    await withRawSession(async (run) => {
      await run(start);
      await run(commit);

      expect(await codeOf(run(abort))).toBe(256);
    });
  });

  test('cannot be committed after the abort', async () => {
    const { start, commit, abort } = aTransaction(await server.collectionWith(), 1n);

    await withRawSession(async (run) => {
      await run(start);
      await run(abort);

      expect(await refusalOf(run(commit))).toEqual({ code: 251, labels: ['TransientTransactionError'] });
    });
  });

  test('of an unknown transaction is refused', async () => {
    const { commit } = aTransaction(await server.collectionWith(), 1n);

    await withRawSession(async (run) => {
      expect(await codeOf(run(commit))).toBe(251);
    });
  });

  test('is followed by higher numbers only', async () => {
    const collection = await server.collectionWith();

    await withRawSession(async (run) => {
      await run(aTransaction(collection, 2n).start);

      expect(await codeOf(run(aTransaction(collection, 1n).start))).toBe(225);
    });
  });

  test('comes with the start of the next one on its session', async () => {
    const collection = await server.collectionWith();

    await withRawSession(async (run) => {
      await run(aTransaction(collection, 1n).start);
      await run(aTransaction(collection, 2n).start);
      await run(aTransaction(collection, 2n).commit);
    });

    expect(await idsOf(collection.find())).toEqual([2]);
  });
});

describe('a retryable write', () => {
  test.each<Readonly<{ name: string; command: Document; field: string; answer: unknown }>>([
    { name: 'insert', command: { documents: [{ _id: 9 }] }, field: 'n', answer: 1 },
    { name: 'update', command: { updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } } }] }, field: 'nModified', answer: 1 },
    { name: 'delete', command: { deletes: [{ q: { _id: 1 }, limit: 1 }] }, field: 'n', answer: 1 },
    {
      name: 'findAndModify',
      command: { query: { _id: 1 }, update: { $inc: { n: 1 } }, new: true },
      field: 'value',
      answer: { _id: 1, n: 2 },
    },
  ])('sent twice runs once and answers twice: $name', async ({ name, command, field, answer }) => {
    const collection = await server.collectionWith({ _id: 1, n: 1 });
    const request = { [name]: collection.collectionName, ...command, txnNumber: 1n, $db: collection.dbName };

    await withRawSession(async (run) => {
      const replies = [await run(request), await run(request)];

      expect(replies.map((reply) => reply[field] as unknown)).toEqual([answer, answer]);
    });
  });

  test('with an older number is refused', async () => {
    const collection = await server.collectionWith();
    const insert = { insert: collection.collectionName, $db: collection.dbName };

    await withRawSession(async (run) => {
      await run({ ...insert, documents: [{ _id: 1 }], txnNumber: 2n });

      expect(await codeOf(run({ ...insert, documents: [{ _id: 2 }], txnNumber: 1n }))).toBe(225);
    });
  });
});
