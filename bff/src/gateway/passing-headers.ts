import type { FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import { traceparentOf } from '../neighbours/traceparent.ts';

/** Headers of one connection only (RFC 9110, 7.6.1). */
const OF_CONNECTION = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
] as const;

/**
 * What ends here of a request: besides those, cookies, which are between the browser and the web app, and what others
 * claim about the way it came: of that, the server has kept what its configuration trusts.
 */
const ENDING: ReadonlySet<string> = new Set([...OF_CONNECTION, 'cookie', 'expect', 'forwarded']);

/** The caller's headers as the service gets them: in the caller's trace or a new one, and with his address. */
export function headersFor({ id, ip, method }: FastifyRequest, headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const passing = Object.entries(headers).filter(
    ([name]) => !ENDING.has(name) && !name.startsWith('x-forwarded-') && !isOfNoBody(method, name),
  );

  return { traceparent: traceparentOf(id), ...Object.fromEntries(passing), 'x-forwarded-for': ip };
}

/** The service's headers as the caller gets them. */
export const headersBack = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_CONNECTION.some((own) => own === name)));

/** A body of GET or HEAD is not passed on, so its length must not be either. */
const isOfNoBody = (method: string, name: string): boolean =>
  (method === 'GET' || method === 'HEAD') && name === 'content-length';
