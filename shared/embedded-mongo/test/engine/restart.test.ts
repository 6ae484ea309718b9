import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from 'mongodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEngineProcess } from '../../src/testing/engine-process.ts';
import { aSessionId, rawSession } from '../support/raw-session.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'embedded-mongo-restart-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** Starts an engine, does something on one session, and kills the engine. */
async function inOneLife(lsid: Document, does: (run: (command: Document) => Promise<Document>) => Promise<void>) {
  const engine = await startEngineProcess({ dataDir });
  const session = await rawSession(engine.uri, lsid);
  await does((command) => session.run({ ...command, $db: 'd' }));
  session.close();
  await engine.kill();
}

test('a write sent again after a crash is answered and not repeated', async () => {
  const lsid = aSessionId();
  const update = { update: 'c', updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } } }], txnNumber: 2n };
  await inOneLife(lsid, async (run) => {
    await run({ insert: 'c', documents: [{ _id: 1, n: 1 }], txnNumber: 1n });
    await run(update);
  });

  await inOneLife(lsid, async (run) => {
    const again = await run(update);
    const found = await run({ find: 'c', filter: { _id: 1 } });

    expect(again).toMatchObject({ n: 1, nModified: 1 });
    expect(found).toMatchObject({ cursor: { firstBatch: [{ _id: 1, n: 2 }] } });
  });
});

test('a commit sent again after a crash is answered and not repeated', async () => {
  const lsid = aSessionId();
  const numbered = { txnNumber: 5n, autocommit: false };
  await inOneLife(lsid, async (run) => {
    await run({ insert: 'c', documents: [{ _id: 1 }], ...numbered, startTransaction: true });
    await run({ commitTransaction: 1, ...numbered });
  });

  await inOneLife(lsid, async (run) => {
    const again = await run({ commitTransaction: 1, ...numbered });

    expect(again).toMatchObject({ ok: 1 });
    expect(await run({ count: 'c' })).toMatchObject({ n: 1 });
  });
});

test('an open transaction is gone after a crash', async () => {
  const lsid = aSessionId();
  const numbered = { txnNumber: 5n, autocommit: false };
  await inOneLife(lsid, async (run) => {
    await run({ insert: 'c', documents: [{ _id: 1 }], ...numbered, startTransaction: true });
  });

  await inOneLife(lsid, async (run) => {
    await expect(run({ commitTransaction: 1, ...numbered })).rejects.toMatchObject({ code: 251 });
    expect(await run({ count: 'c' })).toMatchObject({ n: 0 });
  });
});

test('collections, validators and indexes outlive a crash', async () => {
  const lsid = aSessionId();
  await inOneLife(lsid, async (run) => {
    await run({ create: 'c', validator: { $jsonSchema: { required: ['t'] } } });
    await run({ createIndexes: 'c', indexes: [{ key: { t: 1, 'l.i': 1 }, name: 'u', unique: true }] });
    await run({ insert: 'c', documents: [{ _id: 1, t: 'a', l: [{ i: 1 }, { i: 2 }] }] });
  });

  await inOneLife(lsid, async (run) => {
    const insert = (document: Document) => run({ insert: 'c', documents: [document] });
    const [invalid, duplicate] = [await insert({ _id: 2 }), await insert({ _id: 3, t: 'a', l: [{ i: 2 }] })];

    expect(invalid).toMatchObject({ writeErrors: [{ code: 121 }] });
    expect(duplicate).toMatchObject({ writeErrors: [{ code: 11000 }] });
    expect(await run({ find: 'c', filter: { t: 'a', 'l.i': { $gte: 1 } } })).toMatchObject({
      cursor: { firstBatch: [{ _id: 1 }] },
    });
  });
});
