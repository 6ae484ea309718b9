import { Double, Int32, Long, MongoServerError, type Document } from 'mongodb';
import { describe, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import { codeOf, useServer } from '../support/server.ts';

const server = useServer();

async function collectionUnder(schema: Document) {
  return server.db().createCollection(`v_${randomUUID().slice(0, 8)}`, { validator: { $jsonSchema: schema } });
}

describe('$jsonSchema', () => {
  const integer = { bsonType: ['int', 'long', 'double'], multipleOf: 1, minimum: 0 };

  test.each<Readonly<{ says: string; schema: Document; fits: Document; breaks: Document }>>([
    { says: 'bsonType', schema: { properties: { a: { bsonType: 'string' } } }, fits: { a: 'x' }, breaks: { a: 1 } },
    {
      says: 'bsonType number',
      schema: { properties: { a: { bsonType: 'number' } } },
      fits: { a: Long.ONE },
      breaks: { a: '1' },
    },
    {
      says: 'bsonType long',
      schema: { properties: { a: { bsonType: 'long' } } },
      fits: { a: Long.ONE },
      breaks: { a: new Int32(1) },
    },
    {
      says: 'bsonType null among others',
      schema: { properties: { a: { bsonType: ['null', 'date'] } } },
      fits: { a: null },
      breaks: { a: 0 },
    },
    {
      says: 'whole numbers of any type',
      schema: { properties: { a: integer } },
      fits: { a: 3_000_000_000 },
      breaks: { a: 1.5 },
    },
    {
      says: 'a whole double',
      schema: { properties: { a: integer } },
      fits: { a: new Double(2) },
      breaks: { a: new Double(2.1) },
    },
    { says: 'minimum', schema: { properties: { a: integer } }, fits: { a: 0 }, breaks: { a: -1 } },
    { says: 'maximum', schema: { properties: { a: { maximum: 5 } } }, fits: { a: 5 }, breaks: { a: 5.01 } },
    {
      says: 'minimum only of numbers',
      schema: { properties: { a: { minimum: 5 } } },
      fits: { a: 'x' },
      breaks: { a: 4 },
    },
    { says: 'required', schema: { required: ['a', 'b'] }, fits: { a: 1, b: null }, breaks: { a: 1 } },
    {
      says: 'additionalProperties',
      schema: { properties: { _id: {}, a: {} }, additionalProperties: false },
      fits: { a: 1 },
      breaks: { a: 1, b: 1 },
    },
    {
      says: 'additionalProperties by a schema',
      schema: { properties: { _id: {} }, additionalProperties: { bsonType: 'string' } },
      fits: { a: 'x' },
      breaks: { a: 1 },
    },
    { says: 'enum', schema: { properties: { a: { enum: ['x', 1, null] } } }, fits: { a: 1 }, breaks: { a: 'y' } },
    {
      says: 'pattern',
      schema: { properties: { a: { pattern: '^[a-z]+$' } } },
      fits: { a: 'abc' },
      breaks: { a: 'aBc' },
    },
    { says: 'minLength', schema: { properties: { a: { minLength: 2 } } }, fits: { a: 'हि' }, breaks: { a: 'x' } },
    { says: 'maxLength', schema: { properties: { a: { maxLength: 2 } } }, fits: { a: 'xy' }, breaks: { a: 'xyz' } },
    {
      says: 'items',
      schema: { properties: { a: { items: { bsonType: 'int' } } } },
      fits: { a: [1, 2] },
      breaks: { a: [1, 'x'] },
    },
    { says: 'minItems', schema: { properties: { a: { minItems: 1 } } }, fits: { a: [1] }, breaks: { a: [] } },
    { says: 'maxItems', schema: { properties: { a: { maxItems: 1 } } }, fits: { a: [1] }, breaks: { a: [1, 2] } },
    {
      says: 'nested documents in arrays',
      schema: { properties: { a: { items: { bsonType: 'object', required: ['q'], properties: { q: integer } } } } },
      fits: { a: [{ q: 1 }] },
      breaks: { a: [{ q: 1 }, { q: -1 }] },
    },
  ])('checks $says', async ({ schema, fits, breaks }) => {
    const collection = await collectionUnder(schema);

    const { acknowledged } = await collection.insertOne({ ...fits });
    const code = await codeOf(collection.insertOne({ ...breaks }));

    expect([acknowledged, code]).toEqual([true, 121]);
  });

  test('names the refused document', async () => {
    const collection = await server.db().createCollection<{ _id: number }>('v_named', {
      validator: { $jsonSchema: { required: ['a'] } },
    });

    const error: unknown = await collection.insertOne({ _id: 7 }).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(MongoServerError);
    expect(error).toMatchObject({ errInfo: { failingDocumentId: 7, details: { operatorName: '$jsonSchema' } } });
  });

  test('refuses an update and leaves the document', async () => {
    const collection = await collectionUnder({ properties: { n: integer } });
    await collection.insertOne({ n: 1 });

    const code = await codeOf(collection.updateOne({ n: 1 }, { $inc: { n: -2 } }));

    expect(code).toBe(121);
    expect(await collection.findOne({}, { projection: { _id: 0 } })).toEqual({ n: 1 });
  });

  test('refuses an upsert', async () => {
    const collection = await collectionUnder({ required: ['a'] });

    expect(await codeOf(collection.updateOne({ b: 1 }, { $set: { c: 1 } }, { upsert: true }))).toBe(121);
  });

  test('applies from collMod on', async () => {
    const collection = await server.collectionWith({ a: 'x' });
    const validator = { $jsonSchema: { properties: { a: { bsonType: 'int' } } } };

    await server.db().command({ collMod: collection.collectionName, validator });

    expect(await codeOf(collection.insertOne({ a: 'y' }))).toBe(121);
  });

  test.each<Readonly<{ says: string; schema: Document; code: number }>>([
    { says: 'an unknown keyword', schema: { nonsense: 1 }, code: 9 },
    { says: 'required that is no array', schema: { required: 'a' }, code: 14 },
    { says: 'a minimum that is no number', schema: { properties: { a: { minimum: 'x' } } }, code: 14 },
    { says: 'an unknown type', schema: { properties: { a: { bsonType: 'integer' } } }, code: 2 },
    { says: 'a multipleOf of zero', schema: { properties: { a: { multipleOf: 0 } } }, code: 9 },
  ])('refuses a schema with $says', async ({ schema, code }) => {
    expect(await codeOf(collectionUnder(schema))).toBe(code);
  });
});
