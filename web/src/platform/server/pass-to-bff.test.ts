import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test, vi } from 'vitest';
import { bffPasser } from './pass-to-bff.ts';
import { sealSession } from './session-cookie.ts';
import type { WebConfig } from './web-config.ts';

test('calls that wait for the same renewal all hear why it was refused', async () => {
  const config = await configOf(403, { code: 'user/device-revoked', status: 403 });
  const pass = bffPasser(config);
  const over = { tenant_id: 'sharma-kirana', access_token: 'at', refresh_token: 'rt', renew_at_ms: 0 };
  const cookie = (await sealSession(over, config)).split(';')[0] ?? '';
  const call = () => pass(new Request(`${config.publicUrl}/bff/session`, { headers: { cookie } }));

  const answers = await Promise.all([call(), call(), call()]);

  const codes = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { code: string }).code));
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  expect(new Set(codes)).toEqual(new Set(['user/device-revoked']));
});

test('an answer is whole however late it is read, also after the garbage was collected', async () => {
  const config = await configOf(200, { items: ['x'.repeat(100_000)] });
  const pass = bffPasser(config);
  const good = {
    tenant_id: 'sharma-kirana',
    access_token: 'at',
    refresh_token: 'rt',
    renew_at_ms: Date.now() + 60_000,
  };
  const cookie = (await sealSession(good, config)).split(';')[0] ?? '';

  const answer = await pass(new Request(`${config.publicUrl}/bff/session`, { headers: { cookie } }));
  await garbageIsCollected();

  expect((await answer.text()).length).toBeGreaterThan(100_000);
});

/** Three times, each until Node was told of something collected: an answer and what it hangs on do not go in one. */
async function garbageIsCollected(): Promise<void> {
  setFlagsFromString('--expose-gc');
  // The cast: a new context has V8's own function when the flag is set.
  const collect = runInNewContext('gc') as () => void;
  let told = 0;
  const registry = new FinalizationRegistry(() => (told += 1));
  for (const round of [1, 2, 3]) {
    registry.register({}, round);
    await vi.waitUntil(() => (collect(), told >= round), { interval: 1 });
  }
}

/** With a bff that answers everything like this. */
async function configOf(status: number, members: object): Promise<WebConfig> {
  const bff = createServer((_, answer) => {
    answer.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(members));
  });
  await once(bff.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void bff.close());
  // The cast: a server that listens on a port has an address with a port.
  const { port } = bff.address() as AddressInfo;
  return {
    bffUrl: `http://127.0.0.1:${port}`,
    publicUrl: 'http://localhost:3000',
    sessionSecret: 'only for tests, at least 32 characters',
  };
}
