import rateLimit, { type RateLimitOptions } from '@fastify/rate-limit';
import type { Route } from '@rmp/contracts';
import type { FastifyInstance } from 'fastify';
import assert from 'node:assert/strict';
import { Problem } from './problem.ts';

/** How many calls of one address are answered in a minute, by the names that routes give their limits. */
export type Limits = Readonly<Record<string, number>>;

const WINDOW_MS = 60_000;

/**
 * Lets routes have a limit. Each process counts for itself, and remembers the latest addresses only: what it protects
 * is its own time, before a body is read or a password hashed. Of IPv6 a whole /64 counts as one address.
 */
export async function limitCalls(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    addHeaders: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
      'retry-after': false,
    },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    errorResponseBuilder: (_request, { ttl }) =>
      new Problem('common/rate-limited', { retry_after_s: Math.max(1, Math.ceil(ttl / 1000)) }),
  });
}

/** What the server is told of a route's limit. A route whose limit nobody has set is a bug. */
export function limitOf({ limit, path }: Route, limits: Limits): { readonly rateLimit?: RateLimitOptions } {
  if (limit === undefined) return {};
  const max = limits[limit];
  assert(max !== undefined, `${path} has the limit ${limit}, which the configuration does not name`);

  return { rateLimit: { max, timeWindow: WINDOW_MS } };
}
