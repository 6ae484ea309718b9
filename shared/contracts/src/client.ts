import type { CallAnswer, CallInput, Contract, Route } from './route.ts';

export interface ClientOptions {
  readonly baseUrl: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Sent as the bearer token. */
  readonly token?: () => string | undefined;
  readonly tenantId?: string;
  /** Gives up after so long; without it only the platform's own limits hold. */
  readonly timeoutMs?: number;
}

/** The problem a service answered, with its members. */
export class ProblemAnswer extends Error {
  readonly status: number;
  readonly code: string;
  readonly members: Readonly<Record<string, unknown>>;

  constructor(status: number, members: Readonly<Record<string, unknown>>) {
    super(`${status} ${String(members['code'])}`);
    this.status = status;
    this.code = String(members['code']);
    this.members = members;
  }
}

export type Client<C extends Contract> = {
  readonly [Name in keyof C]: (input: CallInput<C[Name]>) => Promise<CallAnswer<C[Name]>>;
};

/** A typed function per route. Answers go through the route's schema; refusals throw `ProblemAnswer`. */
export function createClient<C extends Contract>(contract: C, options: ClientOptions): Client<C> {
  return Object.fromEntries(
    Object.entries(contract).map(([name, route]) => [name, (input: AnyCall) => call(route, input, options)]),
  ) as unknown as Client<C>;
}

interface AnyCall {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
}

async function call(route: Route, input: AnyCall, options: ClientOptions): Promise<unknown> {
  const response = await (options.fetch ?? fetch)(new URL(addressOf(route, input), options.baseUrl), {
    method: route.method,
    headers: { accept: ['application/json', ...(route.produces ?? [])].join(', '), ...headersOf(input, options) },
    ...(input.body !== undefined && { body: JSON.stringify(input.body) }),
    ...(options.timeoutMs && { signal: AbortSignal.timeout(options.timeoutMs) }),
  });
  if (response.ok && route.produces) return new Uint8Array(await response.arrayBuffer());
  const answer: unknown = response.status === 204 ? undefined : await response.json();
  if (!response.ok) throw new ProblemAnswer(response.status, answer as Readonly<Record<string, unknown>>);

  return route.returns ? route.returns.parse(answer) : undefined;
}

function addressOf(route: Route, { params = {}, query = {} }: AnyCall): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();

  return search ? `${path}?${search}` : path;
}

function headersOf({ body, idempotencyKey }: AnyCall, { token, tenantId }: ClientOptions): Record<string, string> {
  const bearer = token?.();

  return {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(bearer && { authorization: `Bearer ${bearer}` }),
    ...(tenantId && { 'x-tenant-id': tenantId }),
    ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
  };
}
