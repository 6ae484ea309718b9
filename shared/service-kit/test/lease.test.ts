import { randomBytes } from 'node:crypto';
import type { Db, MongoClient } from 'mongodb';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { giveUpLease, takeLease } from '../src/bus/kafka/lease.ts';
import { ensureCollections, kitCollections } from '../src/collections.ts';
import { connect } from '../src/open-service.ts';

let client: MongoClient;
let db: Db;

beforeEach(async () => {
  client = await connect(inject('mongodbUri'));
  db = client.db(`l${randomBytes(6).toString('hex')}`);
  await ensureCollections(db, { leases: kitCollections.leases });
});
afterEach(async () => {
  await db.dropDatabase();
  await client.close();
});

it('is one holder’s, however many ask at once', async () => {
  const asked = await Promise.all(['a', 'b', 'c', 'd'].map((holder) => takeLease(db, 'relay', holder)));

  expect(asked.filter(({ isMine }) => isMine)).toHaveLength(1);
});

it('tells its holder that another waits', async () => {
  const first = await takeLease(db, 'relay', 'a');
  const other = await takeLease(db, 'relay', 'b');
  const renewed = await takeLease(db, 'relay', 'a');

  expect(first).toEqual({ isMine: true, isAlone: true });
  expect(other.isMine).toBe(false);
  expect(renewed).toEqual({ isMine: true, isAlone: false });
});

it('goes to the next at once when given up, and when it ran out', async () => {
  await takeLease(db, 'relay', 'a');
  await giveUpLease(db, 'relay', 'a');
  const afterGivenUp = await takeLease(db, 'relay', 'b');
  await db
    .collection('leases')
    .updateOne({ tenant_id: '*', lease: 'relay' }, { $set: { until: '2000-01-01T00:00:00.000Z' } });
  const afterRunOut = await takeLease(db, 'relay', 'c');

  expect([afterGivenUp.isMine, afterRunOut.isMine]).toEqual([true, true]);
});

it('is not given up by whoever does not hold it', async () => {
  await takeLease(db, 'relay', 'a');

  await giveUpLease(db, 'relay', 'b');

  expect((await takeLease(db, 'relay', 'b')).isMine).toBe(false);
});
