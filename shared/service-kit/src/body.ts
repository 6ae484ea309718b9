import type { FastifyInstance } from 'fastify';
import { parse } from 'secure-json-parse';

/** A JSON body that was read but not yet judged: who may call is asked first, so a broken one waits. */
export type ReadBody = ({ readonly value: unknown } | { readonly malformed: true }) & {
  /** As it came, on the routes that ask for it. */
  readonly bytes?: Buffer;
};

/** Reads JSON bodies without refusing broken ones yet. Members that would reach a prototype count as malformed. */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = body as Buffer; // what `parseAs` asks for
    done(null, { ...readBody(bytes.toString()), ...(request.routeOptions.config.rawBody && { bytes }) });
  });
}

function readBody(text: string): ReadBody {
  try {
    return { value: parse(text, undefined, { protoAction: 'error', constructorAction: 'error' }) };
  } catch {
    return { malformed: true };
  }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly rawBody?: boolean;
  }
}
