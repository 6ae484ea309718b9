import { createServer, type Server, type ServerResponse } from 'node:http';

interface Served {
  readonly port: number;
  readonly page: string;
  /** DER. */
  readonly certificate: Uint8Array;
}

/** Serves the authority's certificate and how to trust it, to every device of the network. Answers how to stop. */
export async function serveAuthority({ port, page, certificate }: Served): Promise<() => Promise<void>> {
  const server = createServer(({ url, method }, response) => {
    if (method !== 'GET' && method !== 'HEAD') return answer(response, 405, 'text/plain', 'Only GET.');
    if (url === '/') return answer(response, 200, 'text/html; charset=utf-8', page);
    if (url === '/bahi-authority.crt') return answer(response, 200, 'application/x-x509-ca-cert', certificate);
    return answer(response, 404, 'text/plain', 'There is nothing here.');
  });
  await listening(server, port);
  return () => stopped(server);
}

function answer(response: ServerResponse, status: number, type: string, content: string | Uint8Array): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
  });
  response.end(content);
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '0.0.0.0', port }, () => resolve());
  });

const stopped = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
