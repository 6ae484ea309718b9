import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** What a listener was sent, byte for byte. */
export interface Heard {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly sha256: string;
  readonly bytes: number;
}

/** A server that tells in JSON what it was sent. */
export const anEcho = (): Promise<string> =>
  aServer(async (request, response) => {
    const body = await buffer(request);
    const heard: Heard = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      sha256: createHash('sha256').update(body).digest('hex'),
      bytes: body.length,
    };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(heard));
  });

/** A server that hangs: it takes every call and answers none. */
export const aHungServer = (): Promise<string> => aServer(() => undefined);

/** A server of the test's own, closed with it. */
export async function aServer(answer: (...call: Parameters<RequestListener>) => unknown): Promise<string> {
  const answered = async (...[request, response]: Parameters<RequestListener>): Promise<void> => {
    try {
      await answer(request, response);
    } catch {
      response.destroy(); // the caller broke off
    }
  };
  const server = createServer((request, response) => {
    void answered(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });

  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a listening TCP server has one
}
