import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { randomBytes } from 'node:crypto';
import Fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance, LogController } from 'fastify';
import type { AddressInfo } from 'node:net';
import { readJsonBodies } from './body.ts';
import { limitCalls } from './limit-calls.ts';
import type { Metrics } from './metrics.ts';
import { Problem } from './problem.ts';
import { problemOf, problemResponse, type ProblemKinds } from './problem-response.ts';

export const BODY_BYTES_MAX = 1_000_000;
const REQUEST_TIMEOUT_MS = 30_000;

/** What a service says of itself at `/ready`: 200 as long as its database answers. */
export interface Readiness {
  readonly isReady: boolean;
  /** What is not as it should be without making the service unready: lag, dead letters. */
  readonly degraded: readonly string[];
}

export interface ServerOptions {
  readonly service: string;
  readonly problems: ProblemKinds;
  readonly openapi: object;
  readonly metrics: Metrics;
  readonly readiness: () => Promise<Readiness>;
  readonly logger: FastifyBaseLogger;
  /** Proxies whose `X-Forwarded-For` is believed; nobody's without. */
  readonly trustProxy?: readonly string[];
  /** What the service's own parts throw, as a problem: a database that is away. */
  readonly recognise?: (error: unknown) => Problem | undefined;
  /** Further documents that `/docs` offers, by name. */
  readonly otherDocs?: readonly { readonly name: string; readonly url: string }[];
}

/** A Fastify instance with what every service answers: problems, health, readiness, docs, metrics. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: options.trustProxy?.length ? [...options.trustProxy] : false,
    routerOptions: { maxParamLength: 200 },
    genReqId: (request) => traceIdOf(request.headers['traceparent']) ?? randomBytes(16).toString('hex'),
  });
  app.decorateRequest('caller', undefined);
  await limitCalls(app);
  readJsonBodies(app);
  answerProblems(app, options);
  countRequests(app, options.metrics);
  answerForOperators(app, options);
  await addDocs(app, options);

  return app;
}

/** The trace id of a W3C `traceparent`, so that one trace runs through all services. */
const traceIdOf = (header: string | string[] | undefined): string | undefined =>
  /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(String(header))?.[1];

function answerProblems(app: FastifyInstance, { problems, recognise }: ServerOptions): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = recognise?.(error) ?? problemOf(error);
    const { status, headers, body } = problemResponse(problem, problems, request.id);
    if (status >= 500)
      request.log.error({ err: error, trace_id: request.id, route: request.routeOptions.url }, 'request failed');

    return reply.code(status).headers(headers).serializer(JSON.stringify).send(body);
  });
  app.setNotFoundHandler((request, reply) => {
    const { status, headers, body } = problemResponse(new Problem('common/no-such-route'), problems, request.id);

    return reply.code(status).headers(headers).serializer(JSON.stringify).send(body);
  });
}

function countRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    metrics.requestSeconds.observe(
      { method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
  });
}

function answerForOperators(app: FastifyInstance, { service, metrics, readiness, openapi }: ServerOptions): void {
  app.get('/health', async () => ({ status: 'ok', service }));
  app.get('/ready', async (_request, reply) => {
    const { isReady, degraded } = await readiness();

    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not-ready', service, degraded });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
  app.get('/openapi.json', async () => openapi);
}

async function addDocs(app: FastifyInstance, { openapi, service, otherDocs = [] }: ServerOptions): Promise<void> {
  const own = { name: service, url: '/openapi.json' };
  await app.register(swagger, { mode: 'static', specification: { document: openapi as never } });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: {
      deepLinking: true,
      persistAuthorization: true,
      ...(otherDocs.length > 0 && { urls: [own, ...otherDocs] }),
    },
  });
}

/** Starts answering; gives the address, also when the port was left to the system. */
export async function listenAt(
  app: FastifyInstance,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> {
  await app.listen({ host, port });
  const address = app.server.address() as AddressInfo; // a listening TCP server has one

  return `http://${host}:${address.port}`;
}
