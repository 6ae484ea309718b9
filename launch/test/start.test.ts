import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { partNames } from '../src/service-names.ts';
import { freeOffset, startProduct, type Place } from './support/product.ts';
import { isAlive } from './support/is-alive.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const ports = [8000, 8001, 8002, 8003, 8005, 8008] as const;

const aPlace = async (): Promise<Place> => ({ dataDir: temporaryFolder(), offset: await freeOffset() });

test.each(['shared', 'each'])('starts, answers on every port and stops in order, processes %s', async (processes) => {
  const place = await aPlace();

  const product = startProduct(place, { RMP_PROCESSES: processes });
  await product.ready;
  const children = Object.values(processesAt(place));
  const answers = await Promise.all(ports.map((port) => fetch(`http://127.0.0.1:${port + place.offset}/ready`)));
  product.kill('SIGTERM');

  expect(answers.map(({ status }) => status)).toEqual(ports.map(() => 200));
  for (const name of partNames) expect(product.said()).toContain(`${name} ready on port`);
  expect(await product.ended).toBe(0);
  expect(product.said()).toContain('stopped');
  expect(children).toHaveLength(processes === 'each' ? partNames.length + 1 : 1);
  expect(children.filter(isAlive)).toEqual([]);
});

test('refuses a second instance on the same data and leaves the first alone', async () => {
  const place = await aPlace();
  const first = startProduct(place);
  await first.ready;

  const second = startProduct({ ...place, offset: await freeOffset() });

  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`Another instance already runs on ${place.dataDir} (process ${first.pid})`);
  expect((await fetch(`http://127.0.0.1:${8003 + place.offset}/ready`)).status).toBe(200);
});

test('refuses a taken port before anything is started', async () => {
  const place = await aPlace();
  const stranger = createServer().listen(8005 + place.offset, '127.0.0.1');
  onTestFinished(() => void stranger.close());

  const product = startProduct(place);

  expect(await product.ended).toBe(1);
  expect(product.said()).toContain(`Port ${8005 + place.offset} is taken (wanted for tenant)`);
  expect(product.said()).not.toContain('database ready');
});

test.each(['shared', 'each'])('starts again after its launcher was killed, processes %s', async (processes) => {
  const place = await aPlace();
  const killed = startProduct(place, { RMP_PROCESSES: processes });
  await killed.ready;

  killed.kill('SIGKILL');
  await killed.ended;
  const next = startProduct(place, { RMP_PROCESSES: processes });

  await expect(next.ready).resolves.toBeUndefined();
});

test('says so and stops everything when the database is killed, and starts again', async () => {
  const place = await aPlace();
  const product = startProduct(place);
  await product.ready;

  process.kill(processesAt(place)['The database'] ?? 0, 'SIGKILL');

  expect(await product.ended).toBe(1);
  expect(product.said()).toContain('The database was ended by SIGKILL: stopping the rest.');
  await expect(startProduct(place).ready).resolves.toBeUndefined();
});

test('says so and stops everything when one service of its own process is killed', async () => {
  const place = await aPlace();
  const product = startProduct(place, { RMP_PROCESSES: 'each' });
  await product.ready;
  const children = processesAt(place);

  process.kill(children['The sales service'] ?? 0, 'SIGKILL');

  expect(await product.ended).toBe(1);
  expect(product.said()).toContain('The sales service was ended by SIGKILL: stopping the rest.');
  expect(Object.values(children).filter(isAlive)).toEqual([]);
});

test('an interruption while starting stops what was started', async () => {
  const place = await aPlace();
  const product = startProduct(place);
  await vi.waitFor(() => expect(product.said()).toContain('database ready'), { timeout: 30_000 });
  const children = Object.values(processesAt(place));

  product.kill('SIGINT');

  expect(await product.ended).toBe(1);
  expect(children).toHaveLength(1);
  expect(children.filter(isAlive)).toEqual([]);
});

/** The processes that the run at this place wrote down, by name. The cast: the launcher wrote the file. */
function processesAt({ dataDir }: Place): Readonly<Record<string, number>> {
  const text = readFileSync(join(dataDir, 'running.json'), 'utf8');
  return (JSON.parse(text) as { readonly processes: Readonly<Record<string, number>> }).processes;
}
