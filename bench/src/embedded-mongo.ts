import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, type ClientSession, type Collection, type Document } from 'mongodb';
import { startEngineProcess } from '@rmp/embedded-mongo/testing';
import { median } from './support/figures.ts';

const ROUNDS = 5;
const ROUND_MS = 2_000;
const DOCUMENTS = 1_000_000;
const LOAD_BATCH = 5_000;
const TENANTS = 200;
const FINDS = 500;

type Doc = Document & { _id?: string };

/** Prints what the embedded database does per second through the driver, every write durable when it is answered. */
async function main(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'embedded-mongo-bench-'));
  const engine = await startEngineProcess({ dataDir });
  const client = await MongoClient.connect(engine.uri, { maxPoolSize: 60 });
  try {
    await inserts(client, 1);
    await inserts(client, 50);
    await transactions(client, 1);
    await transactions(client, 50);
    await finds(client);
  } finally {
    await client.close();
    await engine.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function inserts(client: MongoClient, callers: number): Promise<void> {
  const sales = client.db('bench').collection<Doc>('inserts');
  await sales.createIndex({ tenant_id: 1, seq: 1 }, { unique: true });
  let seq = await sales.estimatedDocumentCount();

  await report(`insertOne/s, ${callers} callers (goal 1500 at 50)`, callers, async () => {
    await sales.insertOne(aSale('t', ++seq));
  });
}

/** Two inserts and the update of one of the caller's own documents: four round trips. */
async function transactions(client: MongoClient, callers: number): Promise<void> {
  const db = client.db('bench');
  const [sales, outbox, heads] = ['tx_sales', 'tx_outbox', 'tx_heads'].map((name) => db.collection<Doc>(name));
  if (!sales || !outbox || !heads) return;
  await sales.createIndex({ tenant_id: 1, seq: 1 }, { unique: true });
  const sessions = Array.from({ length: callers }, () => client.startSession());
  await heads.bulkWrite(sessions.map((_, i) => upsertHead(callers, i)));
  let seq = await sales.estimatedDocumentCount();

  await report(`transactions/s, ${callers} callers (goal 300 at 50)`, callers, async (caller) => {
    const session = sessions[caller];
    if (session) await oneTransaction(session, { sales, outbox, heads }, `${callers}-${caller}`, ++seq);
  });
  await Promise.all(sessions.map((session) => session.endSession()));
}

function upsertHead(callers: number, caller: number) {
  return { updateOne: { filter: { _id: `${callers}-${caller}` }, update: { $set: { seq: 0 } }, upsert: true } };
}

async function oneTransaction(
  session: ClientSession,
  to: Readonly<{ sales: Collection<Doc>; outbox: Collection<Doc>; heads: Collection<Doc> }>,
  head: string,
  seq: number,
): Promise<void> {
  await session.withTransaction(async () => {
    await to.heads.updateOne({ _id: head }, { $inc: { seq: 1 } }, { session });
    await to.sales.insertOne(aSale('t', seq), { session });
    await to.outbox.insertOne({ tenant_id: 't', seq, type: 'sales.sale-recorded.v1' }, { session });
  });
}

async function finds(client: MongoClient): Promise<void> {
  const sales = client.db('bench').collection<Doc>('million');
  await sales.createIndex({ tenant_id: 1, status: 1, at: -1 });
  const from = performance.now();
  for (let done = 0; done < DOCUMENTS; done += LOAD_BATCH) {
    const batch = Array.from({ length: LOAD_BATCH }, (_, i) => aSale(`t${(done + i) % TENANTS}`, done + i));
    await sales.insertMany(batch, { ordered: false });
  }
  const seconds = (performance.now() - from) / 1000;
  console.log(`embedded-mongo: ${DOCUMENTS} documents loaded in ${seconds.toFixed(0)} s`);

  await timeFinds('first 20 of a tenant and status by date', (tenant_id, i) =>
    sales
      .find({ tenant_id, status: i % 2 })
      .sort({ at: -1 })
      .limit(20)
      .toArray(),
  );
  await timeFinds('20 within a range of dates', (tenant_id, i) =>
    sales
      .find({ tenant_id, status: i % 2, at: { $gt: i * 1_900 } })
      .limit(20)
      .toArray(),
  );
}

async function timeFinds(what: string, find: (tenant: string, i: number) => Promise<unknown>): Promise<void> {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const times: number[] = [];
    for (let i = 0; i < FINDS / ROUNDS; i++) {
      const from = performance.now();
      await find(`t${(round * 37 + i * 7) % TENANTS}`, i);
      times.push(performance.now() - from);
    }
    rounds.push(median(times));
  }
  console.log(
    `embedded-mongo: indexed find in ${DOCUMENTS}, ${what}, p50 ms (goal 5): ${median(rounds).toFixed(2)} (${range(rounds, 2)})`,
  );
}

/** Runs callers side by side for each round and prints how often per second they were done. */
async function report(what: string, callers: number, once: (caller: number) => Promise<void>): Promise<void> {
  const rounds: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const perSecond = await oneRound(callers, once);
    if (round > 0) rounds.push(perSecond); // the first round only warms up
  }
  console.log(`embedded-mongo: ${what}: ${median(rounds).toFixed(0)} (${range(rounds, 0)})`);
}

async function oneRound(callers: number, once: (caller: number) => Promise<void>): Promise<number> {
  const from = performance.now();
  let done = 0;
  const runs = Array.from({ length: callers }, async (_, caller) => {
    while (performance.now() - from < ROUND_MS) {
      await once(caller);
      done++;
    }
  });
  await Promise.all(runs);
  return (done * 1000) / (performance.now() - from);
}

/** Lowest and highest round. */
function range(rounds: readonly number[], digits: number): string {
  return `${Math.min(...rounds).toFixed(digits)} to ${Math.max(...rounds).toFixed(digits)}`;
}

function aSale(tenant_id: string, seq: number): Doc {
  return {
    tenant_id,
    seq,
    status: seq % 2,
    at: seq,
    number: `A/2627/${String(seq).padStart(6, '0')}`,
    payable_paise: seq * 100,
    lines: [1, 2, 3].map((line_no) => ({ line_no, name: 'Toor dal 1 kg', qty_milli: 1000, total_paise: 15_500 })),
  };
}

await main();
