import { MongoClient, type Collection, type Document } from 'mongodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine, type Engine } from '../../src/index.ts';
import { codeOf } from '../support/server.ts';

let engine: Engine;
let client: MongoClient;
let sales: Collection<Document & { _id?: number }>;

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'embedded-mongo-refusal-'));
  engine = await startEngine({ dataDir, port: 0, refuseUnindexed: true });
  client = await MongoClient.connect(engine.uri);
  sales = client.db('d').collection('sales');
  await sales.insertMany([1, 2, 3].map((_id) => ({ _id, tenant_id: 'a', seq: _id, note: 'x' })));
  await sales.createIndex({ tenant_id: 1, seq: 1 });
  await sales.createIndex({ number: 1 }, { partialFilterExpression: { clash: false } });
  return async () => rm(dataDir, { recursive: true, force: true });
});
afterAll(async () => {
  await client.close();
  await engine.close();
});

test.each<Readonly<{ says: string; run: () => Promise<unknown> }>>([
  { says: 'a find without an index', run: () => sales.find({ note: 'x' }).toArray() },
  {
    says: 'a find that only the order would serve',
    run: () => sales.find({ note: 'x' }).sort({ tenant_id: 1 }).toArray(),
  },
  { says: 'a find for everything', run: () => sales.find().toArray() },
  { says: 'an order without an index', run: () => sales.find().sort({ note: 1 }).limit(1).toArray() },
  { says: 'a later part of an index alone', run: () => sales.find({ seq: 1 }).toArray() },
  {
    says: 'an $or with one branch without an index',
    run: () => sales.find({ $or: [{ tenant_id: 'a' }, { note: 'x' }] }).toArray(),
  },
  { says: 'a partial index that may miss documents', run: () => sales.find({ number: 'A/1' }).toArray() },
  { says: 'an update', run: () => sales.updateOne({ note: 'x' }, { $set: { a: 1 } }) },
  { says: 'a delete', run: () => sales.deleteMany({ note: 'x' }) },
  { says: 'a findAndModify', run: () => sales.findOneAndUpdate({ note: 'x' }, { $set: { a: 1 } }) },
  { says: 'a count', run: () => client.db('d').command({ count: 'sales', query: { note: 'x' } }) },
])('refuses $says', async ({ run }) => {
  expect(await codeOf(run())).toBe(291);
});

test.each<Readonly<{ says: string; run: () => Promise<unknown> }>>([
  { says: 'equality on the first part', run: () => sales.find({ tenant_id: 'a', note: 'x' }).toArray() },
  { says: 'a range behind equality', run: () => sales.find({ tenant_id: 'a', seq: { $gt: 1 } }).toArray() },
  { says: 'the id', run: () => sales.findOne({ _id: 1 }) },
  { says: '$in', run: () => sales.find({ tenant_id: { $in: ['a', 'b'] } }).toArray() },
  {
    says: '$or whose branches have indexes',
    run: () => sales.find({ $or: [{ tenant_id: 'a' }, { _id: 1 }] }).toArray(),
  },
  { says: 'the partial index with its condition', run: () => sales.find({ number: 'A/1', clash: false }).toArray() },
  { says: 'everything in the order of an index', run: () => sales.find().sort({ tenant_id: -1, seq: -1 }).toArray() },
  { says: 'a few of everything', run: () => sales.find().limit(2).toArray() },
  { says: 'the count of everything', run: () => sales.estimatedDocumentCount() },
  { says: 'changing everything', run: () => sales.updateMany({}, { $set: { a: 1 } }) },
])('serves $says', async ({ run }) => {
  await expect(run()).resolves.toBeDefined();
});
