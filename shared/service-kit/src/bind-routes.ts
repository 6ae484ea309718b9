import type { Contract, Handlers, Produced, Recorded, Route } from '@rmp/contracts';
import { permissionFor, problemCodesOf } from '@rmp/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { allow, type Caller } from './caller.ts';
import { hashOf } from './canonical-json.ts';
import type { ReadBody } from './body.ts';
import type { AnswerStore } from './idempotency.ts';
import { limitOf, type Limits } from './limit-calls.ts';
import { Problem } from './problem.ts';
import type { RequestFacts } from './request-facts.ts';
import { checkTenant, readInput } from './request-input.ts';
import type { TokenVerifier } from './tokens.ts';

export interface BindOptions {
  readonly verifyToken: TokenVerifier;
  readonly answers: AnswerStore;
  /** Told when a handler throws a problem its route does not list: a bug in the contract. */
  readonly onUndeclaredProblem: (route: Route, code: string) => void;
  /** For routes that have one. */
  readonly limits?: Limits;
}

/**
 * One Fastify route per contract route. The order of refusals is the law of design section 4: token, tenant, role,
 * body, and then whatever the use case says.
 */
export function bindRoutes<C extends Contract>(
  app: FastifyInstance,
  contract: C,
  handlers: Handlers<C, Caller, RequestFacts>,
  options: BindOptions,
): void {
  for (const [name, route] of Object.entries(contract)) {
    const handle = handlers[name] as unknown as AnyHandler;
    app.route({
      method: route.method,
      url: route.path.replace(/\{(\w+)\}/g, ':$1'),
      ...(route.bodyBytesMax && { bodyLimit: route.bodyBytesMax }),
      config: { ...(route.rawBody && { rawBody: true }), ...limitOf(route, options.limits ?? {}) },
      onRequest: async (request) => {
        if (route.access !== 'public') request.caller = await callerOf(route, request, options.verifyToken);
      },
      handler: async (request, reply) => {
        try {
          return await answer(name, route, handle, request, reply, options);
        } catch (error) {
          if (error instanceof Problem && !problemCodesOf(route).includes(error.code)) {
            options.onUndeclaredProblem(route, error.code);
          }
          throw error;
        }
      },
    });
  }
}

type AnyHandler = (input: Readonly<Record<string, unknown>>) => Promise<unknown>;

async function answer(
  name: string,
  route: Route,
  handle: AnyHandler,
  request: FastifyRequest,
  reply: FastifyReply,
  { answers }: BindOptions,
): Promise<FastifyReply> {
  const { caller } = request;
  if (caller) {
    checkTenant(request, caller.tenant_id);
    const permission = permissionFor(route);
    if (permission) allow(caller, permission);
  }
  const input = readInput(route, request);
  const facts = factsOf(name, route, request, input);

  const before = caller && facts.idempotency ? await answers.find(caller.tenant_id, facts.idempotency) : undefined;
  if (before) return send(route, reply, { document: documentOf(before.answer), replayed: true });

  try {
    const result = await handle({ ...input, caller, facts });
    if (route.produces) return sendProduced(route, reply, result as Produced);

    return send(
      route,
      reply,
      route.repeat === 'own-id' ? (result as Recorded<unknown>) : { document: result, replayed: false },
    );
  } catch (error) {
    const meanwhile =
      caller && facts.idempotency ? await answers.meanwhile(caller.tenant_id, facts.idempotency, error) : undefined;
    if (!meanwhile) throw error;

    return send(route, reply, { document: documentOf(meanwhile.answer), replayed: true });
  }
}

function send(route: Route, reply: FastifyReply, { document, replayed }: Recorded<unknown>): FastifyReply {
  const isOldOwn = replayed && route.repeat === 'own-id';
  void reply.code(isOldOwn ? 200 : route.success);
  if (replayed) void reply.header('idempotent-replayed', 'true');

  return reply.send(route.returns ? route.returns.parse(document) : undefined);
}

function sendProduced(
  route: Route,
  reply: FastifyReply,
  { content_type, content, headers = {}, status }: Produced,
): FastifyReply {
  const isWhole = typeof content === 'string' || content instanceof Uint8Array;
  void reply
    .code(status ?? route.success)
    .type(content_type)
    .headers(headers);

  return reply.send(isWhole ? content : Readable.from(content, { objectMode: false }));
}

/** Transactions of `own-id` routes answer a `Recorded`; what was kept is its document. */
function documentOf(kept: unknown): unknown {
  const isRecorded = typeof kept === 'object' && kept !== null && 'document' in kept && 'replayed' in kept;

  return isRecorded ? kept.document : kept;
}

async function callerOf({ access }: Route, request: FastifyRequest, verifyToken: TokenVerifier): Promise<Caller> {
  const token = bearerOf(request);
  const caller = token && (await verifyToken(token));
  if (!caller || (caller.queue && access !== 'sync')) throw new Problem('common/unauthenticated');

  return caller;
}

const bearerOf = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(headers.authorization ?? '')?.[1];

function factsOf(name: string, route: Route, request: FastifyRequest, input: unknown): RequestFacts {
  const key = request.headers['idempotency-key'];
  const token = bearerOf(request);
  const takesKey = route.method === 'POST' && route.repeat !== 'none' && request.caller !== undefined;

  return {
    trace_id: request.id,
    ip: request.ip,
    ...budgetOf(request),
    ...(token && { token }),
    ...rawOf(request),
    ...(takesKey &&
      typeof key === 'string' && { idempotency: { route: name, key: checkedKey(key), request_hash: hashOf(input) } }),
  };
}

/** A budget that cannot be read is none: it is a wish, and no answer is refused for it. */
function budgetOf({ headers }: FastifyRequest): Pick<RequestFacts, 'budget_ms'> {
  const text = /^[1-9][0-9]{0,5}$/.exec(String(headers['x-budget-ms']))?.[0];

  return text ? { budget_ms: Number(text) } : {};
}

function rawOf({ body, headers }: FastifyRequest): Pick<RequestFacts, 'raw'> {
  const { bytes } = (body ?? {}) as Partial<ReadBody>;

  return bytes ? { raw: { bytes, headers } } : {};
}

function checkedKey(key: string): string {
  if (/^[\x21-\x7e]{1,128}$/.test(key)) return key;
  throw new Problem('common/invalid', {
    errors: [{ pointer: '/idempotency-key', in: 'header', detail: 'must be 1 to 128 printable characters' }],
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on signed-in routes, before anything else happens. */
    caller: Caller | undefined;
  }
}
