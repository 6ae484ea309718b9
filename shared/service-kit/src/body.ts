import type { FastifyInstance } from 'fastify';
import { parse } from 'secure-json-parse';

/** A JSON body that was read but not yet judged: who may call is asked first, so a broken one waits. */
export type ReadBody = { readonly value: unknown } | { readonly malformed: true };

/** Reads JSON bodies without refusing broken ones yet. Members that would reach a prototype count as malformed. */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    done(null, readBody(text as string));
  });
}

function readBody(text: string): ReadBody {
  try {
    return { value: parse(text, undefined, { protoAction: 'error', constructorAction: 'error' }) };
  } catch {
    return { malformed: true };
  }
}
