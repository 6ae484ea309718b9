import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataDirLocked, PortTaken, startEngine } from '../../src/index.ts';
import { EngineNotStarted, startEngineProcess } from '../../src/testing/engine-process.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'embedded-mongo-lock-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

test('a second engine on the same folder says so in one sentence, and the first goes on', async () => {
  const first = await startEngineProcess({ dataDir });
  const client = await MongoClient.connect(first.uri);
  await client.db('d').collection('c').insertOne({ a: 1 });

  const refused: unknown = await startEngineProcess({ dataDir }).catch((thrown: unknown) => thrown);
  await client.db('d').collection('c').insertOne({ a: 2 });

  expect(refused).toBeInstanceOf(EngineNotStarted);
  expect(refused).toMatchObject({ exitCode: 3, said: `The data folder ${dataDir} is in use by another engine.\n` });
  expect(await client.db('d').collection('c').find().toArray()).toHaveLength(2);
  await client.close();
  await first.close();
});

test('the same process cannot open a folder twice either', async () => {
  const first = await startEngine({ dataDir, port: 0 });

  await expect(startEngine({ dataDir, port: 0 })).rejects.toBeInstanceOf(DataDirLocked);

  await first.close();
});

test('a folder is free after its engine was killed', async () => {
  const first = await startEngineProcess({ dataDir });
  await first.kill();

  const second = await startEngineProcess({ dataDir });

  await second.close();
});

test('a taken port is named, and the folder is free again', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
  });

  await expect(startEngine({ dataDir, port })).rejects.toBeInstanceOf(PortTaken);

  const engine = await startEngine({ dataDir, port: 0 });
  await engine.close();
  other.close();
});

test('a file that is no database is named in one sentence and left as it is', async () => {
  const file = join(dataDir, 'engine.sqlite');
  const foreign = 'something else entirely, '.repeat(1000);
  await writeFile(file, foreign);

  const refused: unknown = await startEngineProcess({ dataDir }).catch((thrown: unknown) => thrown);

  expect(refused).toMatchObject({
    exitCode: 1,
    said: `The database in ${dataDir} cannot be opened: file is not a database.\n`,
  });
  expect(await readFile(file, 'utf8')).toBe(foreign);
});

test('the folder is for its owner only', async () => {
  const engine = await startEngine({ dataDir, port: 0 });

  const { mode } = await stat(dataDir);

  expect(mode & 0o777).toBe(0o700);
  await engine.close();
});
