import { Binary, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp, type Document } from 'mongodb';
import { describe, expect, test } from 'vitest';
import { codeOf, idsOf, useServer } from '../support/server.ts';

const server = useServer();
const id1 = new ObjectId('65a000000000000000000001');
const id2 = new ObjectId('65a000000000000000000002');

type Case = Readonly<{ says: string; given: readonly Document[]; filter: Document; finds: readonly number[] }>;

/** Documents are numbered 1, 2, … in the order given. */
async function findsAsSaid({ given, filter, finds }: Case): Promise<void> {
  const collection = await server.collectionWith(...given.map((document, i) => ({ _id: i + 1, ...document })));

  const found = await idsOf(collection.find(filter));

  expect(found).toEqual(finds);
}

describe('equality', () => {
  test.each<Case>([
    {
      says: 'a string by its exact text',
      given: [{ a: 'x' }, { a: 'X' }, { a: 'xy' }],
      filter: { a: 'x' },
      finds: [1],
    },
    {
      says: 'a number of any type by its value',
      given: [{ a: new Int32(5) }, { a: new Double(5) }, { a: Long.fromNumber(5) }, { a: '5' }],
      filter: { a: 5 },
      finds: [1, 2, 3],
    },
    {
      says: 'a long beyond 2^53 exactly',
      given: [{ a: Long.fromString('9007199254740993') }, { a: Long.fromString('9007199254740992') }],
      filter: { a: Long.fromString('9007199254740993') },
      finds: [1],
    },
    {
      says: 'a long that no double equals not by its neighbour',
      given: [{ a: new Double(9007199254740992) }, { a: Long.fromString('9007199254740993') }],
      filter: { a: new Double(9007199254740992) },
      finds: [1],
    },
    { says: 'zero whatever its sign', given: [{ a: new Double(-0) }, { a: 0 }], filter: { a: 0 }, finds: [1, 2] },
    { says: 'NaN with NaN', given: [{ a: NaN }, { a: 1 }], filter: { a: NaN }, finds: [1] },
    { says: 'null with null and with nothing', given: [{ a: null }, {}, { a: 0 }], filter: { a: null }, finds: [1, 2] },
    { says: 'true not with 1', given: [{ a: true }, { a: 1 }], filter: { a: true }, finds: [1] },
    {
      says: 'a date by its instant',
      given: [{ a: new Date(5) }, { a: new Date(6) }, { a: 5 }],
      filter: { a: new Date(5) },
      finds: [1],
    },
    { says: 'an ObjectId by its bytes', given: [{ a: id1 }, { a: id2 }], filter: { a: id2 }, finds: [2] },
    {
      says: 'binary by subtype and bytes',
      given: [{ a: new Binary(Buffer.from('ab'), 0) }, { a: new Binary(Buffer.from('ab'), 4) }],
      filter: { a: new Binary(Buffer.from('ab'), 0) },
      finds: [1],
    },
    {
      says: 'a document with its fields in order',
      given: [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, { a: { x: 1 } }],
      filter: { a: { x: 1, y: 2 } },
      finds: [1],
    },
    {
      says: 'the empty document only with itself',
      given: [{ a: {} }, { a: { x: 1 } }, { a: [] }],
      filter: { a: {} },
      finds: [1],
    },
    {
      says: 'an array as a whole, or as an element',
      given: [{ a: [1, 2] }, { a: [[1, 2], 3] }, { a: [2, 1] }, { a: [1, 2, 3] }],
      filter: { a: [1, 2] },
      finds: [1, 2],
    },
    { says: 'an element of an array', given: [{ a: [1, 2] }, { a: [3] }, { a: 2 }], filter: { a: 2 }, finds: [1, 3] },
    { says: 'null inside an array', given: [{ a: [null, 1] }, { a: [1] }, { a: [] }], filter: { a: null }, finds: [1] },
    { says: 'by $eq as by value', given: [{ a: 1 }, { a: 2 }], filter: { a: { $eq: 1 } }, finds: [1] },
    {
      says: 'two fields at once',
      given: [
        { a: 1, b: 1 },
        { a: 1, b: 2 },
      ],
      filter: { a: 1, b: 2 },
      finds: [2],
    },
    { says: 'everything for the empty filter', given: [{}, { a: 1 }], filter: {}, finds: [1, 2] },
  ])('matches $says', findsAsSaid);
});

describe('paths', () => {
  test.each<Case>([
    {
      says: 'into a document',
      given: [{ a: { b: 1 } }, { a: { b: 2 } }, { a: 1 }, { 'a.b': 1 }],
      filter: { 'a.b': 1 },
      finds: [1],
    },
    {
      says: 'into every document of an array',
      given: [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 3 }] }],
      filter: { 'a.b': 2 },
      finds: [1],
    },
    {
      says: 'to an array element by its position',
      given: [{ a: [5, 6] }, { a: [6, 5] }],
      filter: { 'a.0': 5 },
      finds: [1],
    },
    {
      says: 'through a position into a document',
      given: [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 2 }, { b: 1 }] }],
      filter: { 'a.1.b': 1 },
      finds: [2],
    },
    {
      says: 'to a field that is named like a position',
      given: [{ a: { 0: 5 } }, { a: [5] }],
      filter: { 'a.0': 5 },
      finds: [1, 2],
    },
    {
      says: 'to nothing when a value stands in the way',
      given: [{ a: 4 }, { a: {} }, {}, { a: { b: 1 } }],
      filter: { 'a.b': null },
      finds: [1, 2, 3],
    },
    {
      says: 'to nothing in one document of an array',
      given: [{ a: [{ b: 1 }, {}] }, { a: [{ b: 1 }] }],
      filter: { 'a.b': null },
      finds: [1],
    },
    {
      says: 'through nested arrays only one level at a time',
      given: [{ a: [[{ b: 1 }]] }, { a: [{ b: [1] }] }],
      filter: { 'a.b': 1 },
      finds: [2],
    },
  ])('leads $says', findsAsSaid);
});

describe('order', () => {
  test.each<Case>([
    { says: '$gt above', given: [{ a: 1 }, { a: 2 }, { a: 3 }], filter: { a: { $gt: 2 } }, finds: [3] },
    { says: '$gte from', given: [{ a: 1 }, { a: 2 }, { a: 3 }], filter: { a: { $gte: 2 } }, finds: [2, 3] },
    { says: '$lt below', given: [{ a: 1 }, { a: 2 }, { a: 3 }], filter: { a: { $lt: 2 } }, finds: [1] },
    { says: '$lte up to', given: [{ a: 1 }, { a: 2 }, { a: 3 }], filter: { a: { $lte: 2 } }, finds: [1, 2] },
    {
      says: 'numbers with numbers only',
      given: [{ a: 10 }, { a: '10' }, { a: null }, { a: new Date(10) }, { a: true }, {}],
      filter: { a: { $gt: 1 } },
      finds: [1],
    },
    {
      says: 'strings by their bytes',
      given: [{ a: 'B' }, { a: 'a' }, { a: 'é' }],
      filter: { a: { $gt: 'a' } },
      finds: [3],
    },
    {
      says: 'int, long and double by value',
      given: [{ a: 3 }, { a: Long.fromNumber(4) }, { a: 4.5 }],
      filter: { a: { $gt: 3.5 } },
      finds: [2, 3],
    },
    { says: 'nothing below NaN', given: [{ a: NaN }, { a: 1 }], filter: { a: { $lt: 5 } }, finds: [2] },
    {
      says: 'both bounds of a range',
      given: [{ a: 1 }, { a: 5 }, { a: 9 }],
      filter: { a: { $gt: 1, $lt: 9 } },
      finds: [2],
    },
    {
      says: 'each bound by any element of an array',
      given: [{ a: [0, 10] }, { a: [0] }, { a: 5 }],
      filter: { a: { $gt: 1, $lt: 9 } },
      finds: [1, 3],
    },
    {
      says: '$gte null with null and nothing',
      given: [{ a: null }, {}, { a: 1 }],
      filter: { a: { $gte: null } },
      finds: [1, 2],
    },
    {
      says: '$gt null with nothing at all',
      given: [{ a: null }, {}, { a: 1 }],
      filter: { a: { $gt: null } },
      finds: [],
    },
    {
      says: 'every value between MinKey and MaxKey',
      given: [{ a: 1 }, { a: 'x' }, { a: new MinKey() }],
      filter: { a: { $gt: new MinKey(), $lt: new MaxKey() } },
      finds: [1, 2],
    },
    { says: 'false before true', given: [{ a: false }, { a: true }], filter: { a: { $lt: true } }, finds: [1] },
    {
      says: 'dates before 1970',
      given: [{ a: new Date(-5) }, { a: new Date(5) }],
      filter: { a: { $lt: new Date(0) } },
      finds: [1],
    },
    {
      says: 'timestamps',
      given: [{ a: new Timestamp({ t: 1, i: 1 }) }, { a: new Timestamp({ t: 2, i: 0 }) }],
      filter: { a: { $gt: new Timestamp({ t: 1, i: 5 }) } },
      finds: [2],
    },
  ])('compares $says', findsAsSaid);
});

describe('operators', () => {
  test.each<Case>([
    {
      says: '$in one of several',
      given: [{ a: 1 }, { a: 2 }, { a: 3 }],
      filter: { a: { $in: [1, 3] } },
      finds: [1, 3],
    },
    { says: '$in with no value nothing', given: [{ a: 1 }, {}], filter: { a: { $in: [] } }, finds: [] },
    {
      says: '$in with null what is missing',
      given: [{ a: 1 }, {}, { a: null }],
      filter: { a: { $in: [null] } },
      finds: [2, 3],
    },
    {
      says: '$in an element of an array',
      given: [{ a: [1, 9] }, { a: [8] }],
      filter: { a: { $in: [9, 7] } },
      finds: [1],
    },
    {
      says: '$in with many values of any number type',
      given: [{ a: Long.fromNumber(7) }, { a: 7.5 }, { a: 12 }],
      filter: { a: { $in: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] } },
      finds: [1, 3],
    },
    {
      says: '$ne all others and what is missing',
      given: [{ a: 1 }, { a: 2 }, {}],
      filter: { a: { $ne: 1 } },
      finds: [2, 3],
    },
    {
      says: '$ne no array that holds the value',
      given: [{ a: [1, 2] }, { a: [2] }],
      filter: { a: { $ne: 1 } },
      finds: [2],
    },
    { says: '$ne null what has a value', given: [{ a: null }, {}, { a: 0 }], filter: { a: { $ne: null } }, finds: [3] },
    {
      says: '$exists what is there, null too',
      given: [{ a: null }, {}, { a: 1 }],
      filter: { a: { $exists: true } },
      finds: [1, 3],
    },
    { says: '$exists: false what is not', given: [{ a: null }, {}], filter: { a: { $exists: false } }, finds: [2] },
    {
      says: '$exists inside documents of an array',
      given: [{ a: [{ b: 1 }] }, { a: [{ c: 1 }] }, { a: [] }],
      filter: { 'a.b': { $exists: true } },
      finds: [1],
    },
    {
      says: '$and all branches',
      given: [{ a: 1, b: 1 }, { a: 1 }],
      filter: { $and: [{ a: 1 }, { b: 1 }] },
      finds: [1],
    },
    {
      says: '$or any branch',
      given: [{ a: 1 }, { b: 2 }, { a: 2 }],
      filter: { $or: [{ a: 1 }, { b: 2 }] },
      finds: [1, 2],
    },
    {
      says: '$or beside a field',
      given: [
        { t: 1, a: 1 },
        { t: 2, a: 1 },
        { t: 1, b: 1 },
      ],
      filter: { t: 1, $or: [{ a: 1 }, { b: 1 }] },
      finds: [1, 3],
    },
    {
      says: '$elemMatch one element that fits wholly',
      given: [
        {
          a: [
            { x: 1, y: 9 },
            { x: 2, y: 2 },
          ],
        },
        { a: [{ x: 1, y: 2 }] },
      ],
      filter: { a: { $elemMatch: { x: 1, y: 2 } } },
      finds: [2],
    },
    {
      says: '$elemMatch one value within bounds',
      given: [{ a: [0, 10] }, { a: [5] }, { a: 5 }],
      filter: { a: { $elemMatch: { $gt: 1, $lt: 9 } } },
      finds: [2],
    },
    {
      says: '$elemMatch through a path',
      given: [{ o: { a: [{ x: 1 }] } }, { o: { a: [{ x: 2 }] } }],
      filter: { 'o.a': { $elemMatch: { x: { $gte: 2 } } } },
      finds: [2],
    },
  ])('finds by $says', findsAsSaid);

  test.each<Readonly<{ says: string; filter: Document }>>([
    { says: 'an unknown operator', filter: { a: { $foo: 1 } } },
    { says: 'an unknown operator at the top', filter: { $foo: [] } },
    { says: '$in without an array', filter: { a: { $in: 1 } } },
    { says: '$or without branches', filter: { $or: [] } },
    { says: '$and that is no array', filter: { $and: { a: 1 } } },
    { says: '$elemMatch without a document', filter: { a: { $elemMatch: 1 } } },
    { says: 'an operator inside $in', filter: { a: { $in: [{ $gt: 1 }] } } },
  ])('refuses $says', async ({ filter }) => {
    const collection = await server.collectionWith({ a: 1 });

    const code = await codeOf(collection.find(filter).toArray());

    expect(code).toBe(2);
  });
});
