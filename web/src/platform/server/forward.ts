import { problem } from './problem.ts';
import type { SessionTokens } from './session-tokens.ts';

/**
 * What the bff may know of a page's call. Cookies and tokens are ours to add; the address it came from was written by our
 * own server.
 */
const PASSED_ON = [
  'accept',
  'accept-language',
  'content-type',
  'idempotency-key',
  'if-none-match',
  'range',
  'traceparent',
  'x-budget-ms',
  'x-forwarded-for',
];

/** About one connection, or about a cookie that is ours to set. The content arrives here unpacked (`identity`). */
const KEPT_BACK = ['connection', 'keep-alive', 'transfer-encoding', 'content-encoding', 'content-length', 'set-cookie'];

export interface Call {
  readonly request: Request;
  /** At the bff, with its query. */
  readonly url: URL;
}

/** Sends a call to the bff and gives its answer, both as they come. Where nobody answers, that is the problem. */
export async function forward({ request, url }: Call, body: Body, tokens?: SessionTokens): Promise<Response> {
  try {
    const answer = await fetch(url, {
      method: request.method,
      headers: headersFor(request, tokens),
      body,
      redirect: 'manual',
      signal: request.signal,
      ...(body && { duplex: 'half' }),
    });
    return new Response(held(answer.body), { status: answer.status, headers: headersBack(answer.headers) });
  } catch (error) {
    if (request.signal.aborted) throw error;
    return problem('common/dependency-down');
  }
}

export type Body = ReadableStream<Uint8Array> | null;

/**
 * The same content, being read from now on. Node ends the body of an answer that it collects as garbage while nobody reads
 * it, and ours is read after whoever called gets it; the answer it came with is nobody's by then.
 */
const held = (body: Body): Body => body?.pipeThrough(new TransformStream<Uint8Array, Uint8Array>()) ?? null;

function headersFor(request: Request, tokens: SessionTokens | undefined): Headers {
  const headers = new Headers({ 'accept-encoding': 'identity' });
  for (const name of PASSED_ON) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  if (tokens) {
    headers.set('authorization', `Bearer ${tokens.access_token}`);
    // A page that was opened for another shop must be told so, not served the books of this one.
    headers.set('x-tenant-id', request.headers.get('x-tenant-id') ?? tokens.tenant_id);
  }
  return headers;
}

function headersBack(from: Headers): Headers {
  const headers = new Headers(from);
  for (const name of KEPT_BACK) headers.delete(name);
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  return headers;
}
