import { Double, Int32, Long, ObjectId, type Document } from 'mongodb';
import { describe, expect, test } from 'vitest';
import { codeOf, useServer } from '../support/server.ts';

const server = useServer();

type Case = Readonly<{ says: string; before: Document; update: Document; after: Document }>;

describe('a changed field', () => {
  test.each<Case>([
    { says: '$set writes a value', before: { a: 1 }, update: { $set: { a: 'x' } }, after: { a: 'x' } },
    {
      says: '$set adds fields behind the others',
      before: { b: 1 },
      update: { $set: { d: 1, c: 2 } },
      after: { b: 1, c: 2, d: 1 },
    },
    {
      says: '$set makes the documents on its path',
      before: {},
      update: { $set: { 'a.b.c': 1 } },
      after: { a: { b: { c: 1 } } },
    },
    {
      says: '$set changes one field of a document',
      before: { a: { x: 1, y: 2 } },
      update: { $set: { 'a.x': 5 } },
      after: { a: { x: 5, y: 2 } },
    },
    {
      says: '$set changes an array element',
      before: { a: [1, 2] },
      update: { $set: { 'a.1': 9 } },
      after: { a: [1, 9] },
    },
    {
      says: '$set fills an array with null',
      before: { a: [1] },
      update: { $set: { 'a.3': 9 } },
      after: { a: [1, null, null, 9] },
    },
    {
      says: '$set reaches into a document of an array',
      before: { a: [{ b: 1 }] },
      update: { $set: { 'a.0.b': 2 } },
      after: { a: [{ b: 2 }] },
    },
    { says: '$unset removes a field', before: { a: 1, b: 2 }, update: { $unset: { a: '' } }, after: { b: 2 } },
    { says: '$unset ignores what is not there', before: { a: 1 }, update: { $unset: { 'b.c': '' } }, after: { a: 1 } },
    {
      says: '$unset leaves null in an array',
      before: { a: [1, 2] },
      update: { $unset: { 'a.0': '' } },
      after: { a: [null, 2] },
    },
    { says: '$inc adds', before: { a: 1 }, update: { $inc: { a: 4 } }, after: { a: 5 } },
    { says: '$inc subtracts', before: { a: 1 }, update: { $inc: { a: -4 } }, after: { a: -3 } },
    { says: '$inc starts from nothing', before: {}, update: { $inc: { 'a.b': 4 } }, after: { a: { b: 4 } } },
    { says: '$min keeps the smaller', before: { a: 5, b: 5 }, update: { $min: { a: 3, b: 7 } }, after: { a: 3, b: 5 } },
    { says: '$max keeps the larger', before: { a: 5, b: 5 }, update: { $max: { a: 3, b: 7 } }, after: { a: 5, b: 7 } },
    {
      says: '$min and $max write what is missing',
      before: {},
      update: { $min: { a: 1 }, $max: { b: 2 } },
      after: { a: 1, b: 2 },
    },
    { says: '$max compares across types', before: { a: 5 }, update: { $max: { a: 'x' } }, after: { a: 'x' } },
    { says: '$push appends', before: { a: [1] }, update: { $push: { a: 2 } }, after: { a: [1, 2] } },
    { says: '$push makes the array', before: {}, update: { $push: { a: 2 } }, after: { a: [2] } },
    {
      says: '$push with $each appends all',
      before: { a: [1] },
      update: { $push: { a: { $each: [2, 3] } } },
      after: { a: [1, 2, 3] },
    },
    {
      says: '$push appends an array as one element',
      before: { a: [1] },
      update: { $push: { a: [2] } },
      after: { a: [1, [2]] },
    },
    { says: '$addToSet adds what is new', before: { a: [1] }, update: { $addToSet: { a: 2 } }, after: { a: [1, 2] } },
    {
      says: '$addToSet leaves what is known',
      before: { a: [1, 2] },
      update: { $addToSet: { a: 2 } },
      after: { a: [1, 2] },
    },
    {
      says: '$addToSet with $each adds each once',
      before: { a: [1] },
      update: { $addToSet: { a: { $each: [1, 2, 2] } } },
      after: { a: [1, 2] },
    },
    {
      says: '$addToSet tells documents apart by the order of fields',
      before: { a: [{ x: 1, y: 2 }] },
      update: { $addToSet: { a: { y: 2, x: 1 } } },
      after: {
        a: [
          { x: 1, y: 2 },
          { y: 2, x: 1 },
        ],
      },
    },
    { says: '$pull removes equal values', before: { a: [1, 2, 1] }, update: { $pull: { a: 1 } }, after: { a: [2] } },
    {
      says: '$pull removes by comparison',
      before: { a: [1, 5, 9] },
      update: { $pull: { a: { $gte: 5 } } },
      after: { a: [1] },
    },
    {
      says: '$pull removes documents by their fields',
      before: { a: [{ x: 1, y: 1 }, { x: 2 }] },
      update: { $pull: { a: { x: 1 } } },
      after: { a: [{ x: 2 }] },
    },
    { says: '$pull ignores what is not there', before: { b: 1 }, update: { $pull: { a: 1 } }, after: { b: 1 } },
    {
      says: '$setOnInsert leaves a stored document',
      before: { a: 1 },
      update: { $setOnInsert: { a: 2 } },
      after: { a: 1 },
    },
    {
      says: 'several operators work together',
      before: { a: 1, b: 1 },
      update: { $inc: { a: 1 }, $unset: { b: '' } },
      after: { a: 2 },
    },
    { says: 'a replacement keeps only the id', before: { a: 1 }, update: { b: 2 }, after: { b: 2 } },
  ])('$says', async ({ before, update, after }) => {
    const collection = await server.collectionWith({ _id: 1, ...before });

    const isReplacement = Object.keys(update).every((name) => !name.startsWith('$'));
    await (isReplacement ? collection.replaceOne({ _id: 1 }, update) : collection.updateOne({ _id: 1 }, update));

    const found = await collection.findOne({ _id: 1 });
    expect(JSON.stringify(found)).toBe(JSON.stringify({ _id: 1, ...after }));
  });
});

describe('a refused update', () => {
  test.each<Readonly<{ says: string; before: Document; update: Document; code: number }>>([
    { says: 'two changes of one path', before: {}, update: { $set: { a: 1 }, $inc: { a: 1 } }, code: 40 },
    { says: 'changes of a path and of a part of it', before: {}, update: { $set: { a: {}, 'a.b': 1 } }, code: 40 },
    { says: 'a path through a number', before: { a: 4 }, update: { $set: { 'a.b': 1 } }, code: 28 },
    { says: 'a path through null', before: { a: null }, update: { $set: { 'a.b': 1 } }, code: 28 },
    { says: 'a named field of an array', before: { a: [] }, update: { $set: { 'a.b': 1 } }, code: 28 },
    { says: '$inc of a string', before: { a: 'x' }, update: { $inc: { a: 1 } }, code: 14 },
    { says: '$inc by a string', before: { a: 1 }, update: { $inc: { a: 'x' } }, code: 14 },
    { says: '$push to a number', before: { a: 1 }, update: { $push: { a: 1 } }, code: 2 },
    { says: '$push with $each of a number', before: {}, update: { $push: { a: { $each: 1 } } }, code: 2 },
    { says: '$addToSet to a number', before: { a: 1 }, update: { $addToSet: { a: 1 } }, code: 2 },
    { says: '$pull from a number', before: { a: 1 }, update: { $pull: { a: 1 } }, code: 2 },
    { says: 'a new id', before: {}, update: { $set: { _id: 2 } }, code: 66 },
    { says: 'removing the id', before: {}, update: { $unset: { _id: '' } }, code: 66 },
    { says: 'an unknown operator', before: {}, update: { $foo: { a: 1 } }, code: 9 },
    { says: 'an operator without fields', before: {}, update: { $set: 1 }, code: 9 },
    { says: 'an empty part of a path', before: {}, update: { $set: { 'a..b': 1 } }, code: 56 },
    { says: 'the positional operator without a match', before: { a: [1] }, update: { $set: { 'a.$': 1 } }, code: 2 },
  ])('names the reason: $says', async ({ before, update, code }) => {
    const collection = await server.collectionWith({ _id: 1, ...before });

    const refused = await codeOf(collection.updateOne({ _id: 1 }, update));

    expect(refused).toBe(code);
    expect(await collection.findOne({ _id: 1 })).toEqual({ _id: 1, ...before });
  });

  test('names the reason: another id in a replacement', async () => {
    const collection = await server.collectionWith({ _id: 1 });

    expect(await codeOf(collection.replaceOne({ _id: 1 }, { _id: 2 }))).toBe(66);
  });

  test('names the reason: several documents by one replacement', async () => {
    const collection = await server.collectionWith({ _id: 1 });
    const updates = [{ q: {}, u: { a: 1 }, multi: true }];

    const reply = await server.db().command({ update: collection.collectionName, updates });

    expect(reply['writeErrors']).toMatchObject([{ index: 0, code: 9 }]);
  });

  test('names the reason: a long that overflows', async () => {
    const collection = await server.collectionWith({ _id: 1, a: Long.MAX_VALUE });

    expect(await codeOf(collection.updateOne({ _id: 1 }, { $inc: { a: 1 } }))).toBe(2);
  });
});

describe('number types', () => {
  test.each<Readonly<{ says: string; before: unknown; by: unknown; type: string; value: string }>>([
    { says: 'int and int stay int', before: new Int32(1), by: new Int32(2), type: 'Int32', value: '3' },
    {
      says: 'an int that overflows becomes long',
      before: new Int32(2147483647),
      by: new Int32(1),
      type: 'Long',
      value: '2147483648',
    },
    { says: 'int and long become long', before: new Int32(1), by: Long.fromNumber(2), type: 'Long', value: '3' },
    {
      says: 'long and double become double',
      before: Long.fromNumber(1),
      by: new Double(0.5),
      type: 'Double',
      value: '1.5',
    },
    { says: 'a whole double stays double', before: new Double(1), by: new Int32(1), type: 'Double', value: '2' },
  ])('$says when one is added to the other', async ({ before, by, type, value }) => {
    const collection = await server.collectionWith({ _id: 1, a: before });

    await collection.updateOne({ _id: 1 }, { $inc: { a: by as Int32 } });

    const found = await collection.findOne({ _id: 1 }, { promoteValues: false });
    const sum = found?.['a'] as { _bsontype: string; toString(): string };
    expect([sum._bsontype, sum.toString()]).toEqual([type, value]);
  });

  test('an update of another field leaves int, long and double as they are', async () => {
    const values = { i: new Int32(7), l: Long.fromNumber(7), d: new Double(7) };
    const collection = await server.collectionWith({ _id: 1, ...values });

    await collection.updateOne({ _id: 1 }, { $set: { x: 1 } });

    const found = await collection.findOne({ _id: 1 }, { promoteValues: false });
    const types = ['i', 'l', 'd'].map((name) => (found?.[name] as { _bsontype?: string } | undefined)?._bsontype);
    expect(types).toEqual(['Int32', 'Long', 'Double']);
  });
});

describe('counts', () => {
  test('tell matched from modified', async () => {
    const collection = await server.collectionWith({ _id: 1, a: 1 }, { _id: 2, a: 2 }, { _id: 3, a: 1 });

    const { matchedCount, modifiedCount } = await collection.updateMany({}, { $set: { a: 1 } });

    expect([matchedCount, modifiedCount]).toEqual([3, 1]);
  });

  test('an update that finds nothing changes nothing', async () => {
    const collection = await server.collectionWith({ _id: 1 });

    const result = await collection.updateOne({ _id: 9 }, { $set: { a: 1 } });

    expect(result).toMatchObject({ matchedCount: 0, modifiedCount: 0, upsertedCount: 0, upsertedId: null });
  });

  test('updateOne changes one of several', async () => {
    const collection = await server.collectionWith({ a: 1 }, { a: 1 });

    await collection.updateOne({ a: 1 }, { $set: { a: 2 } });

    expect(await collection.find({ a: 2 }).toArray()).toHaveLength(1);
  });

  test('an update does not meet again what it moved forward', async () => {
    const collection = await server.collectionWith(...Array.from({ length: 300 }, (_, a) => ({ a })));
    await collection.createIndex({ a: 1 });

    const { modifiedCount } = await collection.updateMany({ a: { $gte: 0 } }, { $inc: { a: 1000 } });

    expect(modifiedCount).toBe(300);
    expect(await collection.find({ a: { $gte: 2000 } }).toArray()).toEqual([]);
  });

  test('deleteOne takes one, deleteMany all', async () => {
    const collection = await server.collectionWith({ a: 1 }, { a: 1 }, { a: 1 }, { a: 2 });

    const one = await collection.deleteOne({ a: 1 });
    const many = await collection.deleteMany({ a: 1 });

    expect([one.deletedCount, many.deletedCount]).toEqual([1, 2]);
  });
});

describe('an upsert', () => {
  test.each<Readonly<{ says: string; filter: Document; update: Document; stored: Document }>>([
    {
      says: 'takes equal values from the filter',
      filter: { _id: 1, a: 2 },
      update: { $set: { b: 3 } },
      stored: { _id: 1, a: 2, b: 3 },
    },
    {
      says: 'takes nested paths',
      filter: { _id: 1, 'a.b': 2 },
      update: { $set: { 'a.c': 3 } },
      stored: { _id: 1, a: { b: 2, c: 3 } },
    },
    {
      says: 'takes values under $and',
      filter: { $and: [{ _id: 1 }, { a: { $eq: 2 } }] },
      update: { $set: { b: 1 } },
      stored: { _id: 1, a: 2, b: 1 },
    },
    {
      says: 'leaves comparisons out',
      filter: { _id: 1, a: { $gt: 2 } },
      update: { $set: { b: 3 } },
      stored: { _id: 1, b: 3 },
    },
    {
      says: 'applies $setOnInsert',
      filter: { _id: 1 },
      update: { $setOnInsert: { a: 1 }, $set: { b: 2 } },
      stored: { _id: 1, a: 1, b: 2 },
    },
    { says: 'counts from the filter', filter: { _id: 1, n: 5 }, update: { $inc: { n: 1 } }, stored: { _id: 1, n: 6 } },
  ])('$says', async ({ filter, update, stored }) => {
    const collection = await server.collectionWith();

    const result = await collection.updateOne(filter, update, { upsert: true });

    expect(result).toMatchObject({ matchedCount: 0, upsertedCount: 1, upsertedId: 1 });
    expect(await collection.findOne({ _id: 1 })).toEqual(stored);
  });

  test('makes an ObjectId and puts it first', async () => {
    const collection = await server.collectionWith();

    const { upsertedId } = await collection.updateOne({ a: 1 }, { $set: { b: 1 } }, { upsert: true });

    const found = await collection.findOne({ a: 1 });
    expect(upsertedId).toBeInstanceOf(ObjectId);
    expect(Object.keys(found ?? {})).toEqual(['_id', 'a', 'b']);
  });

  test('by replacement takes only the id from the filter', async () => {
    const collection = await server.collectionWith();

    await collection.replaceOne({ _id: 1, a: 1 }, { b: 2 }, { upsert: true });

    expect(await collection.findOne({})).toEqual({ _id: 1, b: 2 });
  });

  test('refuses two values for one path', async () => {
    const collection = await server.collectionWith();
    const filter = { $and: [{ a: 1 }, { a: 2 }] };

    expect(await codeOf(collection.updateOne(filter, { $set: { b: 1 } }, { upsert: true }))).toBe(54);
  });

  test('updates what it finds', async () => {
    const collection = await server.collectionWith({ _id: 1, a: 1 });

    const result = await collection.updateOne({ a: 1 }, { $set: { b: 1 }, $setOnInsert: { c: 1 } }, { upsert: true });

    expect(result).toMatchObject({ matchedCount: 1, upsertedCount: 0 });
    expect(await collection.findOne({})).toEqual({ _id: 1, a: 1, b: 1 });
  });
});

describe('findAndModify', () => {
  test('answers the document as it was', async () => {
    const collection = await server.collectionWith({ _id: 1, n: 1 });

    expect(await collection.findOneAndUpdate({ _id: 1 }, { $inc: { n: 1 } })).toEqual({ _id: 1, n: 1 });
  });

  test('answers the document as it is when asked', async () => {
    const collection = await server.collectionWith({ _id: 1, n: 1 });

    const after = await collection.findOneAndUpdate({ _id: 1 }, { $inc: { n: 1 } }, { returnDocument: 'after' });

    expect(after).toEqual({ _id: 1, n: 2 });
  });

  test('answers null when it finds nothing', async () => {
    const collection = await server.collectionWith({ _id: 1 });

    expect(await collection.findOneAndUpdate({ _id: 2 }, { $set: { a: 1 } })).toBeNull();
  });

  test('answers the inserted document, or null for what was before', async () => {
    const collection = await server.collectionWith();
    const update = { $inc: { n: 1 } };

    const after = await collection.findOneAndUpdate({ _id: 1 }, update, { upsert: true, returnDocument: 'after' });
    const before = await collection.findOneAndUpdate({ _id: 2 }, update, { upsert: true });

    expect([after, before]).toEqual([{ _id: 1, n: 1 }, null]);
  });

  test('takes the first in the wanted order and only the wanted fields', async () => {
    const collection = await server.collectionWith({ _id: 1, n: 1, x: 1 }, { _id: 2, n: 5, x: 2 });
    const options = { sort: { n: -1 }, projection: { x: 1, _id: 0 } } as const;

    expect(await collection.findOneAndUpdate({}, { $set: { y: 1 } }, options)).toEqual({ x: 2 });
  });

  test('removes and answers a document', async () => {
    const collection = await server.collectionWith({ _id: 1, n: 1 }, { _id: 2, n: 2 });

    const removed = await collection.findOneAndDelete({}, { sort: { n: -1 } });

    expect(removed).toEqual({ _id: 2, n: 2 });
    expect(await collection.find().toArray()).toEqual([{ _id: 1, n: 1 }]);
  });

  test('replaces a document', async () => {
    const collection = await server.collectionWith({ _id: 1, n: 1 });

    const after = await collection.findOneAndReplace({ _id: 1 }, { m: 2 }, { returnDocument: 'after' });

    expect(after).toEqual({ _id: 1, m: 2 });
  });

  test('refuses remove together with update', async () => {
    const collection = await server.collectionWith({ _id: 1 });
    const command = { findAndModify: collection.collectionName, query: {}, remove: true, update: { $set: { a: 1 } } };

    expect(await codeOf(server.db().command(command))).toBe(9);
  });
});
