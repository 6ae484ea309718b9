import { Problem, type ServiceName, servicePorts } from '@rmp/service-kit/http';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';

const TIMEOUT_MS = 2_000;

const names = Object.keys(servicePorts) as ServiceName[]; // its own keys

/** The documents of all services, for the list at the top of `/docs`. */
export const serviceDocs = names.map((name) => ({ name, url: `/openapi/${name}.json` }));

/** Each service's document through the bff's own address, with the gateway as the server to try it on. */
export function answerServiceDocs(app: FastifyInstance, urls: Readonly<Record<ServiceName, string>>): void {
  for (const name of names) {
    app.get(`/openapi/${name}.json`, async () => ({
      ...(await documentOf(name, urls[name])),
      servers: [{ url: `/api/${name}` }],
    }));
  }
}

async function documentOf(service: ServiceName, url: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const response = await fetch(`${url}/openapi.json`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return z.record(z.string(), z.unknown()).parse(await response.json());
  } catch {
    throw new Problem('common/dependency-down', { service, retry_after_s: 2 });
  }
}
