import replyFrom from '@fastify/reply-from';
import { Problem, type ServiceName } from '@rmp/service-kit/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { gatewayProblem } from './gateway-problem.ts';
import { limitedBody, refuseAnnounced } from './limited-body.ts';
import { headersBack, headersFor } from './passing-headers.ts';
import { pathBehind } from './service-path.ts';

export interface GatewayOptions {
  readonly urls: Readonly<Record<ServiceName, string>>;
  /** For the beginning of an answer, and between two pieces of it. */
  readonly timeoutMs: number;
}

const CONNECT_TIMEOUT_MS = 2_000;
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * `/api/<service>/…` is the service's own address: what comes and goes is passed on as it is, in streams. It judges
 * nothing; tokens, tenants and shapes are the service's business.
 */
export async function openGateway(app: FastifyInstance, { urls, timeoutMs }: GatewayOptions): Promise<void> {
  await app.register(async (gateway) => {
    await gateway.register(replyFrom, {
      undici: {
        connect: { timeout: CONNECT_TIMEOUT_MS },
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
      },
      retryMethods: [], // whether to ask again is the caller's decision
      destroyAgent: true,
      disableRequestLogging: true,
      disableCache: true,
    });
    gateway.removeAllContentTypeParsers();
    gateway.addContentTypeParser('*', (_request, payload, done) => done(null, limitedBody(payload)));
    gateway.addHook('onRequest', async ({ headers }) => refuseAnnounced(headers['content-length']));
    for (const service of Object.keys(urls) as ServiceName[]) {
      gateway.route({
        method: methods,
        url: `/api/${service}/*`,
        handler: (request, reply) => passOn(service, urls[service], request, reply),
      });
    }
  });
}

function passOn(service: ServiceName, url: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = pathBehind(service, request.raw.url ?? '');
  if (path === undefined) throw new Problem('common/no-such-route');

  return reply.from(path, {
    getUpstream: () => url,
    rewriteRequestHeaders: (_request, headers) => headersFor(request, headers),
    rewriteHeaders: headersBack,
    onError: (_reply, { error }) => void reply.send(gatewayProblem(service, error)),
  });
}
