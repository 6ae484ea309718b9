import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export const PDF = Buffer.from('%PDF-1.7\nthe bill\n%%EOF\n');

export interface BillServer {
  readonly url: string;
  /** Paths asked for, in order. */
  readonly asked: string[];
  /** How share links are answered; the bill as PDF unless the test says otherwise. */
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  readonly close: () => Promise<void>;
}

export const answerPdf = (_request: IncomingMessage, response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/pdf' }).end(PDF);
};

/** Stands where share links live. */
export async function startBillServer(): Promise<BillServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    bills.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert(address !== null && typeof address === 'object', 'a TCP server has a port');

  const bills: BillServer = {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    answer: answerPdf,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return bills;
}
