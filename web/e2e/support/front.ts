import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The web app at an address of its own, where a test puts another build of it in place. */
export interface Front {
  readonly url: string;
  /** From now on the worker's script is that of another build: the same files and another build id. */
  readonly release: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Stands before the web app at `target`; everything passes, and the app hears its own address. */
export async function frontOf(target: string): Promise<Front> {
  let script: string | undefined;
  const server = createServer((asked, answer) => {
    if (asked.url === '/sw.js' && script !== undefined) sendScript(script, answer);
    else pass(asked, answer, target);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');

  return {
    // The cast: a server that listens on a port has an address with a port.
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    release: async () => {
      const present = await (await fetch(`${target}/sw.js`)).text();
      const build = buildIn(present);
      const next = `${build}-next`;
      script = present.replaceAll(build, next);
      return next;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Pages are listed with the build's id as their revision. */
function buildIn(script: string): string {
  const listed = /["']?revision["']?:\s*["']([\w-]+)["'],\s*["']?url["']?:\s*["']\/bill["']/.exec(script);
  const otherOrder = /["']?url["']?:\s*["']\/bill["'],\s*["']?revision["']?:\s*["']([\w-]+)["']/.exec(script);
  const build = (listed ?? otherOrder)?.[1];
  if (build === undefined) throw new Error('The worker of this build lists no /bill.');
  return build;
}

function sendScript(script: string, answer: ServerResponse): void {
  answer.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' });
  answer.end(script);
}

function pass(asked: IncomingMessage, answer: ServerResponse, target: string): void {
  const { host } = new URL(target);
  const headers = { ...asked.headers, host, ...(asked.headers.origin && { origin: target }) };
  const onward = request(`${target}${asked.url}`, { method: asked.method ?? 'GET', headers }, (got) => {
    answer.writeHead(got.statusCode ?? 502, got.headers);
    got.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  answer.on('close', () => onward.destroy());
  asked.pipe(onward);
}
