import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';

export interface ReceivedEvent {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface WebhookReceiver {
  readonly url: string;
  readonly received: ReceivedEvent[];
  /** What came to this path. */
  readonly at: (path: string) => readonly ReceivedEvent[];
  /** Answers what comes to this path so, until told otherwise; 204 without. */
  readonly answer: (path: string, answer: Answer | number) => void;
  readonly close: () => Promise<void>;
}

/** A program of the shop: a real HTTP server on loopback that keeps what it is sent. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const received: ReceivedEvent[] = [];
  const answers = new Map<string, Answer | number>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const path = request.url ?? '';
      received.push({ path, headers: request.headers, body: Buffer.concat(parts).toString() });
      const answer = answers.get(path) ?? 204;
      if (typeof answer === 'number') response.writeHead(answer).end();
      else answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert(address !== null && typeof address === 'object', 'a TCP server has a port');

  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    at: (path) => received.filter((event) => event.path === path),
    answer: (path, answer) => void answers.set(path, answer),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
