import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
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
