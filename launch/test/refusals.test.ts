import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFlags } from '../src/flags.ts';
import { prepareDataDir } from '../src/refusals/data-dir.ts';
import { lockDataDir } from '../src/refusals/data-lock.ts';
import { refuseTakenPorts } from '../src/refusals/ports.ts';
import { Sentence } from '../src/sentence.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const oneSentence = /^[A-Z][^\n]*\.$/;

test('refuses a data folder that cannot be written, and leaves what is there', () => {
  const file = join(temporaryFolder(), 'a-file');
  writeFileSync(file, 'kept');

  expect(() => prepareDataDir(join(file, 'data'))).toThrow(Sentence);
  expect(() => prepareDataDir(join(file, 'data'))).toThrow(/cannot be written \(ENOTDIR\).*RMP_DATA_DIR\.$/);
  expect(readFileSync(file, 'utf8')).toBe('kept');
});

test('refuses a disk with less than 200 MB free, and accepts one with as much', () => {
  const folder = join(temporaryFolder(), 'data');

  expect(() => prepareDataDir(folder, () => 200 * 1024 * 1024 - 1)).toThrow(oneSentence);
  expect(() => prepareDataDir(folder, () => 200 * 1024 * 1024)).not.toThrow();
});

test('keeps the data folder to its owner', () => {
  const folder = join(temporaryFolder(), 'data');

  prepareDataDir(folder);

  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('refuses a second instance on the same data folder and names the first', () => {
  const folder = temporaryFolder();
  const first = lockDataDir(folder, 4242);
  onTestFinished(first.release);

  expect(() => lockDataDir(folder, 4243)).toThrow(/\(process 4242\)/);
  expect(() => lockDataDir(folder, 4243)).toThrow(oneSentence);
});

test('lets the next instance in when the first has let go', () => {
  const folder = temporaryFolder();
  lockDataDir(folder, 4242).release();

  const next = lockDataDir(folder, 4243);
  onTestFinished(next.release);

  expect(next.isAfterCrash).toBe(false);
});

test('refuses a taken port, naming it, what wanted it and what to do', async () => {
  const port = await takenPort();
  const wanted = [{ what: 'sales', variable: 'SALES_PORT', host: '127.0.0.1', port }];

  const refusal = refuseTakenPorts(wanted, 0);

  await expect(refusal).rejects.toThrow(oneSentence);
  await expect(refusal).rejects.toThrow(`Port ${port} is taken (wanted for sales): stop what uses it, set SALES_PORT`);
});

test('waits for a port that is given back in time', async () => {
  const server = await listening();
  const wanted = [{ what: 'sales', variable: 'SALES_PORT', host: '127.0.0.1', port: portOf(server) }];

  const refusal = refuseTakenPorts(wanted, 30_000);
  server.close();

  await expect(refusal).resolves.toBeUndefined();
});

test('refuses a flag it does not know', () => {
  expect(() => readFlags(['--lann'])).toThrow(/no --lann/);
  expect(() => readFlags(['--lann'])).toThrow(oneSentence);
  expect(readFlags([])).toEqual(new Set());
});

async function takenPort(): Promise<number> {
  const server = await listening();
  onTestFinished(() => void server.close());
  return portOf(server);
}

const listening = (): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
  });

/** The cast: a server that listens on TCP has such an address. */
const portOf = (server: Server): number => (server.address() as AddressInfo).port;
