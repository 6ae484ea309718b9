import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEngine } from '../../src/index.ts';
import { startEngineProcess, type EngineProcess } from '../../src/testing/engine-process.ts';

const isSoak = process.env['RMP_SOAK'] === '1';
const ROUNDS = isSoak ? 40 : 4;
const WRITERS = 20;
/** The engine is killed after a number of acknowledged writes that differs from round to round. */
const ACKNOWLEDGED_MIN = 60;
const ACKNOWLEDGED_STEP = 37;

type Ledger = { readonly singles: Set<string>; readonly pairs: Set<string>; acknowledged: number };

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'embedded-mongo-kill-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

test(
  'killed again and again under writers, it loses no acknowledged write and keeps no half transaction',
  { timeout: isSoak ? 900_000 : 60_000 },
  async () => {
    const ledger: Ledger = { singles: new Set(), pairs: new Set(), acknowledged: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      await oneLife(round, ledger);
      const found = await readBack();

      expect(found.integrity).toMatchObject({ ok: true, problems: [] });
      expect([...ledger.singles].filter((id) => !found.singles.has(id))).toEqual([]);
      expect([...ledger.pairs].filter((id) => !found.left.has(id))).toEqual([]);
      expect([...found.left].toSorted()).toEqual([...found.right].toSorted());
      expect(found.headCount).toBe(found.left.size);
    }
    expect(ledger.acknowledged).toBeGreaterThan(ROUNDS * ACKNOWLEDGED_MIN);
  },
);

/** Writers at work until enough is acknowledged; then the engine is killed in the middle of what they do. */
async function oneLife(round: number, ledger: Ledger): Promise<void> {
  const engine = await startEngineProcess({ dataDir });
  const client = await MongoClient.connect(engine.uri, { serverSelectionTimeoutMS: 500, connectTimeoutMS: 500 });
  await client.db('k').collection('singles').createIndex({ writer: 1, n: -1 }, { unique: true });
  const killAt = ledger.acknowledged + ACKNOWLEDGED_MIN + round * ACKNOWLEDGED_STEP;

  const writers = Array.from({ length: WRITERS }, (_, writer) =>
    write(client, `r${round}w${writer}`, writer % 2 === 0, ledger, engine, killAt),
  );
  await Promise.allSettled(writers);
  await engine.kill();
  await client.close();
}

async function write(
  client: MongoClient,
  writer: string,
  isInTransactions: boolean,
  ledger: Ledger,
  engine: EngineProcess,
  killAt: number,
): Promise<never> {
  for (let n = 0; ; n++) {
    const id = `${writer}-${n}`;
    if (isInTransactions) await writePair(client, id, n);
    else
      await client
        .db('k')
        .collection<{ _id: string }>('singles')
        .insertOne({ _id: id, writer, n } as { _id: string });
    (isInTransactions ? ledger.pairs : ledger.singles).add(id);
    ledger.acknowledged++;
    if (ledger.acknowledged >= killAt) await engine.kill();
  }
}

/** Two documents in two databases and a count of them: all or nothing. */
async function writePair(client: MongoClient, _id: string, n: number): Promise<void> {
  const left = client.db('k').collection<{ _id: string }>('left');
  const right = client.db('k2').collection<{ _id: string; n: number }>('right');
  const heads = client.db('k').collection<{ _id: string; pairs: number }>('heads');
  const writer = _id.split('-')[0] ?? _id;
  await client.withSession((session) =>
    session.withTransaction(
      async () => {
        await heads.updateOne({ _id: writer }, { $inc: { pairs: 1 } }, { session, upsert: true });
        await left.insertOne({ _id }, { session });
        await right.insertOne({ _id, n }, { session });
      },
      { timeoutMS: 2_000 },
    ),
  );
}

/** What a new engine finds in the folder. */
async function readBack() {
  const engine = await startEngine({ dataDir, port: 0 });
  const client = await MongoClient.connect(engine.uri);
  const idsIn = async (db: string, name: string) => {
    const documents = await client.db(db).collection<{ _id: string }>(name).find().toArray();
    return new Set(documents.map(({ _id }) => _id));
  };
  const heads = await client.db('k').collection<{ _id: string; pairs: number }>('heads').find().toArray();
  const found = {
    singles: await idsIn('k', 'singles'),
    left: await idsIn('k', 'left'),
    right: await idsIn('k2', 'right'),
    headCount: heads.reduce((sum, { pairs }) => sum + pairs, 0),
    integrity: await engine.integrityCheck(),
  };
  await client.close();
  await engine.close();
  return found;
}
