import type { FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import { traceparentOf } from '../neighbours/traceparent.ts';

/**
 * Headers that end here: those of this connection (RFC 9110, 7.6.1), cookies, which are of the browser and the web
 * app, and what others claim about the way the request came.
 */
const ENDING = new Set([
  'connection',
  'cookie',
  'expect',
  'forwarded',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** The caller's headers as the service gets them, in the caller's trace or a new one. */
export function headersFor({ id, method }: FastifyRequest, headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const passing = Object.entries(headers).filter(
    ([name]) => !ENDING.has(name) && !name.startsWith('x-forwarded-') && !isOfNoBody(method, name),
  );

  return { traceparent: traceparentOf(id), ...Object.fromEntries(passing) };
}

/** A body of GET or HEAD is not passed on, so its length must not be either. */
const isOfNoBody = (method: string, name: string): boolean =>
  (method === 'GET' || method === 'HEAD') && name === 'content-length';
