import type { CallAnswer, CallInput, Route } from '@rmp/contracts';
import { problemIn } from './problem-answer.ts';
import type { ProblemAnswer } from './problem-answer.ts';
import { needSignIn, readDeviceSession } from './session.ts';
import type { DeviceSession } from './session.ts';

/** Services behind the gateway. */
export type Neighbour = 'user' | 'inventory' | 'sales' | 'payment' | 'tenant' | 'notification' | 'analytics';

/**
 * Calls the bff through this page's own server, which adds the token that no page ever sees. `path` is the bff's own:
 * `/screens/today`, `/api/sales/sales`. It is asked for the shop of the session, or for the one the header `x-tenant-id`
 * names: what goes on for one shop while somebody signs in to another is then refused. A refusal throws `ProblemAnswer`;
 * no network throws `TypeError`, as fetch does.
 */
export async function bffFetch(path: `/${string}`, init: RequestInit = {}): Promise<Response> {
  const session = await readDeviceSession();
  const headers = new Headers(init.headers);
  if (session && !headers.has('x-tenant-id')) headers.set('x-tenant-id', session.tenant_id);
  if (typeof init.body === 'string' && !headers.has('content-type')) headers.set('content-type', 'application/json');

  const response = await fetch(`/bff${path}`, { ...init, headers });
  if (response.ok) return response;

  const problem = await problemIn(response);
  if (endsSession(problem) && (await isStill(session))) await needSignIn();
  throw problem;
}

/** Whether nobody has signed in since: an answer to the session before says nothing of this one. */
const isStill = async (session: DeviceSession | null): Promise<boolean> =>
  (await readDeviceSession())?.signed_in_at === session?.signed_in_at;

/**
 * A typed function for one route of a contract, without the contract's schemas in the bundle:
 * `const listItems = bffRoute<(typeof inventoryContract)['listItems']>('inventory', 'GET', '/items')`. Method and path
 * must be those of the route; `bff` names a route of the bff itself.
 */
export function bffRoute<R extends Route>(
  owner: Neighbour | 'bff',
  method: R['method'],
  path: R['path'],
): (input: CallInput<R>, options?: Pick<RequestInit, 'signal'>) => Promise<CallAnswer<R>> {
  const base = owner === 'bff' ? '' : `/api/${owner}`;

  return async (input, options = {}) => {
    const { params, query, body, idempotencyKey }: AnyInput = input;
    const response = await bffFetch(`${base}${addressOf(path, params, query)}` as `/${string}`, {
      ...options,
      method,
      headers: idempotencyKey ? { 'idempotency-key': idempotencyKey } : {},
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return asAnswer<R>(await contentOf(response));
  };
}

interface AnyInput {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
}

/** Codes by which a server that was reached says that this device's session is over. */
const SESSION_ENDS: ReadonlySet<string> = new Set([
  'common/unauthenticated',
  'user/session-ended',
  'user/session-revoked',
  'user/disabled',
  'user/device-revoked',
  'user/device-unknown',
]);

const endsSession = ({ code }: ProblemAnswer): boolean => SESSION_ENDS.has(code);

function addressOf(path: string, params: AnyInput['params'] = {}, query: AnyInput['query'] = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${filled}?${search}` : filled;
}

async function contentOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return isJson ? response.json() : new Uint8Array(await response.arrayBuffer());
}

/** The cast: our own server answered this very route, and its response schema is what `CallAnswer` is made from. */
function asAnswer<R extends Route>(content: unknown): CallAnswer<R> {
  return content as CallAnswer<R>;
}
