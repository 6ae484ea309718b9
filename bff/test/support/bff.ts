import type { ServiceName } from '@rmp/service-kit';
import { createLogger } from '@rmp/service-kit/http';
import { type Body, type Call, type Reply, testVerifier } from '@rmp/service-kit/testing';
import { onTestFinished } from 'vitest';
import { compose } from '../../src/compose.ts';
import { type BffConfig, readConfig } from '../../src/config.ts';

/** Nobody listens there: the discard port is reserved, and connecting to it is refused at once. */
export const NOBODY = 'http://127.0.0.1:9';

/** A bff under test, spoken to over HTTP as everybody does. */
export interface Bff {
  readonly url: string;
  http(method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, call?: Call): Promise<Reply>;
  close(): Promise<void>;
}

/** A bff before these services; those that are not named are down. */
export async function openBff(
  urls: Partial<Record<ServiceName, string>>,
  special: Partial<BffConfig> = {},
): Promise<Bff> {
  const config = readConfig({ BFF_PORT: '0', LOG_LEVEL: 'silent', TRUST_PROXY: 'loopback' });
  const down = Object.fromEntries(Object.keys(config.urls).map((name) => [name, NOBODY]));
  const bff = await compose(
    { ...config, urls: { ...config.urls, ...down, ...urls }, ...special },
    {
      verifyToken: testVerifier,
      logger: createLogger('silent', 'bff'),
      onUndeclaredProblem: (route, code) => {
        throw new Error(`${route} answered ${code}, which its contract does not list`);
      },
    },
  );
  const url = await bff.listen();

  return { url, http: (method, path, call) => ask(method, url + path, call), close: bff.close };
}

/** The same for one test, closed with it. */
export async function aBff(...[urls, special]: Parameters<typeof openBff>): Promise<Bff> {
  const bff = await openBff(urls, special);
  onTestFinished(() => bff.close());

  return bff;
}

async function ask(method: string, url: string, { token, tenant, body, raw, headers = {} }: Call = {}): Promise<Reply> {
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await fetch(url, {
    method,
    headers: {
      ...(payload !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(tenant && { 'x-tenant-id': tenant }),
      ...headers,
    },
    ...(payload !== undefined && { body: payload }),
  });

  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: bodyOf(await response.text()),
  };
}

/** Tests assert on what they read, so nothing is promised about its shape here. */
function bodyOf(text: string): Body {
  if (text === '') return {};
  try {
    return JSON.parse(text) as Body;
  } catch {
    return { text };
  }
}
