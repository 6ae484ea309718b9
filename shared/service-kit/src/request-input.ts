import type { Route, TenantId } from '@rmp/contracts';
import type { FastifyRequest } from 'fastify';
import type * as z from 'zod';
import type { ReadBody } from './body.ts';
import { type FieldError, Problem } from './problem.ts';

type Members = Readonly<Record<string, unknown>>;

/**
 * The tenant must be named somewhere, and every naming must be the token's. A body that cannot be read names nobody;
 * it is refused as malformed unless another place names the tenant.
 */
export function checkTenant(request: FastifyRequest, tenantId: TenantId): void {
  const body = request.body as ReadBody | undefined;
  const named = [
    request.headers['x-tenant-id'],
    membersOf(request.query)['tenant_id'],
    membersOf(request.params)['tenant_id'],
    body && 'value' in body ? membersOf(body.value)['tenant_id'] : undefined,
  ].filter((name) => name !== undefined);

  if (named.length === 0)
    throw new Problem(body && 'malformed' in body ? 'common/malformed' : 'common/tenant-required');
  if (named.some((name) => name !== tenantId)) throw new Problem('common/tenant-mismatch');
}

export interface RouteInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Path, query and body through the contract. Throws one `common/invalid` that names every wrong field. */
export function readInput(route: Route, request: FastifyRequest): RouteInput {
  const body = request.body as ReadBody | undefined;
  if (route.body && body && 'malformed' in body) throw new Problem('common/malformed');
  const isPublic = route.access === 'public';
  const errors: FieldError[] = [];
  const read = (schema: z.ZodType | undefined, value: unknown, place: 'path' | 'query' | 'body'): unknown => {
    if (!schema) return undefined;
    const result = schema.safeParse(value);
    if (!result.success) errors.push(...result.error.issues.flatMap((issue) => fieldErrors(issue, place)));

    return result.data;
  };

  const input = {
    params: read(route.params, request.params, 'path'),
    query: read(route.query, isPublic ? request.query : withoutTenant(request.query), 'query'),
    body: read(route.body, isPublic ? valueOf(body) : withoutTenant(valueOf(body)), 'body'),
  };
  if (errors.length > 0) throw new Problem('common/invalid', { errors: errors.slice(0, ERRORS_MAX) });

  return input;
}

const ERRORS_MAX = 50;

const valueOf = (body: ReadBody | undefined): unknown => (body && 'value' in body ? body.value : undefined);

/** Tenants are checked before shapes; what is left of a body or query is the contract's. */
function withoutTenant(value: unknown): unknown {
  if (!isObject(value) || !Object.hasOwn(value, 'tenant_id')) return value;
  const { tenant_id: _checked, ...rest } = value;

  return rest;
}

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own members only: a prototype names no tenant. */
const membersOf = (value: unknown): Members => (isObject(value) ? { ...value } : {});

function fieldErrors(issue: z.core.$ZodIssue, place: 'path' | 'query' | 'body'): FieldError[] {
  const where = place === 'body' ? {} : { in: place };
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), detail: 'unknown field', ...where }));
  }

  return [{ pointer: pointerTo(issue.path), detail: issue.message, ...where }];
}

/** RFC 6901. */
const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
