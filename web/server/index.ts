import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { provideWebConfig } from '#platform/server/web-config.ts';
import { readPagePolicies } from '../build/page-policies.ts';
import { webDir } from './built-config.ts';
import { callerAddress } from './caller-address.ts';
import type { WebServerConfig } from './config.ts';
import { firstPage } from './first-page.ts';
import { commonHeaders, headersFor } from './security-headers.ts';

export interface OpenWeb {
  /** Where it answers. */
  readonly url: string;
  /** Lets calls under way finish, then ends. */
  readonly close: () => Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves the built app. One in a process: Next's routes find their configuration there. */
export async function openWeb(config: WebServerConfig): Promise<OpenWeb> {
  provideWebConfig(config);
  const app = next({ dev: false, dir: webDir, hostname: 'localhost', port: config.port, quiet: true, webpack: true });
  await app.prepare();
  const server = serverOf(config, answering(config, app.getRequestHandler()));
  await listening(server, config);

  return {
    url: `${config.tls ? 'https' : 'http'}://${config.host}:${portOf(server)}`,
    close: async () => {
      await closed(server);
      await app.close();
    },
  };
}

function serverOf({ tls }: WebServerConfig, handler: Handler): Server {
  if (!tls) return createServer(handler);
  return createTlsServer({ cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) }, handler);
}

function answering(config: WebServerConfig, handle: (...call: Parameters<Handler>) => Promise<void>): Handler {
  const policies = readPagePolicies(webDir);
  const common = Object.entries(commonHeaders(config.publicUrl.startsWith('https:')));
  const addressOf = callerAddress(config.trustedProxies);

  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    for (const [name, value] of common) response.setHeader(name, value);
    if (path === '/') return leadOn(response, firstPage(request.headers.cookie));
    if (path === '/health') return answerHealth(response);

    for (const [name, value] of Object.entries(headersFor(path, policies))) response.setHeader(name, value);
    request.headers['x-forwarded-for'] = addressOf(request);
    handle(request, response).catch(() => response.destroy());
  };
}

/** Never kept: the same address leads somewhere else after the first sign-in. */
function leadOn(response: ServerResponse, location: string): void {
  response.writeHead(307, { location, 'cache-control': 'no-store' }).end();
}

function answerHealth(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end('{"status":"ok"}');
}

function listening(server: Server, { host, port }: WebServerConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => resolve());
  });
}

/** The cast: a server that listens on TCP has such an address. */
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
