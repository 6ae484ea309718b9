import type * as z from 'zod';
import { commonProblems, type ProblemKind } from './problem.ts';
import { permissionFor } from './route.ts';
import type { Contract, Route } from './route.ts';
import { type Json, SchemaComponents } from './schema-components.ts';

export interface OpenApiOptions {
  readonly title: string;
  readonly description: string;
  readonly contract: Contract;
  /** The service's own problems; the common ones are added. */
  readonly problems: Readonly<Record<string, ProblemKind>>;
  readonly contact?: { readonly name?: string; readonly email?: string; readonly url?: string };
}

/** The contract as an OpenAPI 3.1 document: for outsiders, for Swagger UI, and for noticing drift. */
export function openApiDocument({ title, description, contract, problems, contact }: OpenApiOptions): Json {
  const components = new SchemaComponents();
  const kinds = { ...commonProblems, ...problems };
  const paths: Record<string, Record<string, Json>> = {};

  for (const [name, route] of Object.entries(contract)) {
    const operations = (paths[route.path] ??= {});
    operations[route.method.toLowerCase()] = operationOf(name, route, kinds, components);
  }

  return {
    openapi: '3.1.0',
    info: { title, description, version: '1.0.0', ...(contact && { contact }) },
    paths,
    components: {
      schemas: { ...components.schemas, Problem: problemSchema },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function operationOf(
  name: string,
  route: Route,
  kinds: Readonly<Record<string, ProblemKind>>,
  components: SchemaComponents,
): Json {
  const isPublic = route.access === 'public';

  return {
    operationId: name,
    summary: route.summary,
    ...(route.description && { description: route.description }),
    ...(isPublic ? { security: [] } : { security: [{ bearer: [] }], 'x-permission': route.access }),
    parameters: [
      ...parametersOf(route.params, 'path', components),
      ...parametersOf(route.query, 'query', components),
      ...(isPublic ? [] : [tenantHeader]),
      ...(route.repeat === 'key' ? [idempotencyHeader] : []),
    ],
    ...(route.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: withTenant(components.schemaOf(route.body, 'input'), isPublic) } },
      },
    }),
    ...(route.rawBody && { requestBody: { required: true, content: { 'application/json': { schema: {} } } } }),
    responses: { ...successOf(route, components), ...problemsOf(route, kinds) },
  };
}

/** Where the tenant may be named in the body of a signed-in call, the document says so. */
function withTenant(schema: Json, isPublic: boolean): Json {
  if (isPublic || typeof schema['$ref'] !== 'string') return schema;

  return { ...schema, description: 'May also carry `tenant_id`, as an alternative to the X-Tenant-Id header.' };
}

function successOf(route: Route, components: SchemaComponents): Json {
  const content = contentOf(route, components);
  const fresh = { [route.success]: { description: route.summary, ...content } };
  if (route.repeat !== 'own-id') return fresh;

  return { ...fresh, 200: { description: 'Recorded before: the document as it is now', ...content } };
}

function contentOf({ returns, produces }: Route, components: SchemaComponents): Json | undefined {
  if (produces) return { content: Object.fromEntries(produces.map((type) => [type, {}])) };
  return returns && { content: { 'application/json': { schema: components.schemaOf(returns, 'output') } } };
}

function problemsOf(route: Route, kinds: Readonly<Record<string, ProblemKind>>): Json {
  const codesByStatus = new Map<number, string[]>();
  for (const code of problemCodesOf(route)) {
    const status = kinds[code]?.status;
    if (status === undefined) throw new Error(`${route.method} ${route.path} names the unknown problem ${code}`);
    codesByStatus.set(status, [...(codesByStatus.get(status) ?? []), code]);
  }

  return Object.fromEntries(
    [...codesByStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${kinds[code]?.title}`).join('\n\n'),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

const anyRoute = ['common/unexpected', 'common/unavailable', 'common/rate-limited'] as const;
const signedInRoute = ['common/unauthenticated', 'common/tenant-required', 'common/tenant-mismatch'] as const;
const bodyRoute = ['common/malformed', 'common/too-large', 'common/unsupported-media-type'] as const;

/** Every problem a route may answer: its own and those that follow from its shape. */
export function problemCodesOf(route: Route): readonly string[] {
  return [
    ...new Set([
      ...route.problems,
      ...anyRoute,
      ...(route.access === 'public' ? [] : signedInRoute),
      ...(permissionFor(route) === undefined ? [] : ['common/forbidden']),
      ...(route.body ? bodyRoute : []),
      ...(route.body || route.query || route.params ? ['common/invalid'] : []),
      ...(route.repeat === 'own-id' || route.repeat === 'key' ? ['common/id-reused'] : []),
    ]),
  ];
}

function parametersOf(
  schema: z.ZodObject | undefined,
  place: 'path' | 'query',
  components: SchemaComponents,
): readonly Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = components.schemaOf(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: readonly string[];
  };

  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

const tenantHeader = {
  name: 'X-Tenant-Id',
  in: 'header',
  required: false,
  description: 'The tenant, when neither body, query nor path names it. It must be the token’s.',
  schema: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{2,39}$' },
};

const idempotencyHeader = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Any text of 1 to 128 characters; the same key and body within 30 days get the same answer.',
  schema: { type: 'string', minLength: 1, maxLength: 128 },
};

const problemSchema = {
  type: 'object',
  description: 'RFC 9457. Facts travel as further members; `code` names the kind.',
  required: ['type', 'title', 'status', 'code', 'trace_id'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    trace_id: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer'],
        properties: { pointer: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
};
