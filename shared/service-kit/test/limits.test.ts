import { defineContract, openApiDocument } from '@rmp/contracts';
import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { bindRoutes } from '../src/bind-routes.ts';
import { readServiceConfig } from '../src/config.ts';
import { createLogger } from '../src/logger.ts';
import { createMetrics } from '../src/metrics.ts';
import { noAnswers } from '../src/no-answers.ts';
import { createServer } from '../src/server.ts';

const bell = defineContract({
  ring: {
    method: 'POST',
    path: '/ring',
    summary: 'Ring the bell',
    access: 'public',
    limit: 'bell',
    body: z.strictObject({ times: z.int() }),
    success: 200,
    returns: z.object({ rung: z.int() }),
    repeat: 'none',
    problems: [],
  },
  look: {
    method: 'GET',
    path: '/look',
    summary: 'Look at the bell',
    access: 'public',
    success: 200,
    returns: z.object({ rung: z.int() }),
    problems: [],
  },
});

let app: FastifyInstance;
afterEach(() => app.close());

/** A bell that rings twice a minute for each address, behind these proxies. */
async function openBell(trustProxy: readonly string[] = []) {
  let rung = 0;
  app = await createServer({
    service: 'bell',
    problems: {},
    openapi: openApiDocument({ title: 'Bell', description: 'A bell', contract: bell, problems: {}, contact: CONTACT }),
    metrics: createMetrics('bell'),
    logger: createLogger('silent', 'bell'),
    readiness: async () => ({ isReady: true, degraded: [] }),
    trustProxy,
  });
  bindRoutes(
    app,
    bell,
    { ring: async () => ({ rung: (rung += 1) }), look: async () => ({ rung }) },
    {
      verifyToken: () => Promise.reject(new Error('nobody signs in')),
      answers: noAnswers,
      onUndeclaredProblem: (_route, code) => expect.fail(`${code} is not declared`),
      limits: { bell: 2 },
    },
  );

  return (remoteAddress = '203.0.113.7', forwardedFor?: string) =>
    app.inject({
      method: 'POST',
      url: '/ring',
      remoteAddress,
      headers: { 'content-type': 'application/json', ...(forwardedFor && { 'x-forwarded-for': forwardedFor }) },
      payload: '{"times":1}',
    });
}

const CONTACT = { name: 'Bell', email: 'bell@example.com' };

describe('a route with a limit', () => {
  it('answers that often for an address, then says how long to wait, before it reads or does anything', async () => {
    const ring = await openBell();
    await ring();
    await ring();

    const refused = await ring();
    const broken = await app.inject({ method: 'POST', url: '/ring', remoteAddress: '203.0.113.7', payload: '{' });
    const look = await app.inject({ method: 'GET', url: '/look', remoteAddress: '203.0.113.7' });

    expect(refused.statusCode).toBe(429);
    expect(refused.headers['content-type']).toBe('application/problem+json');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json()).toEqual({
      type: '/problems/common/rate-limited',
      title: 'Too many requests: wait and try again',
      status: 429,
      code: 'common/rate-limited',
      retry_after_s: Number(refused.headers['retry-after']),
      trace_id: expect.any(String) as unknown,
    });
    expect(broken.statusCode).toBe(429);
    expect(look.json()).toEqual({ rung: 2 });
  });

  it('counts each address for itself, of IPv6 each network', async () => {
    const ring = await openBell();

    const statuses = [];
    for (const address of ['203.0.113.7', '203.0.113.7', '203.0.113.8', '2001:db8::1', '2001:db8::2', '2001:db8::3']) {
      statuses.push((await ring(address)).statusCode);
    }

    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    expect((await ring('2001:db8:0:1::1')).statusCode).toBe(200);
  });

  it('believes nobody who says he speaks for another', async () => {
    const ring = await openBell();

    const statuses = [];
    for (const said of ['198.51.100.1', '198.51.100.2', '198.51.100.3']) {
      statuses.push((await ring('203.0.113.7', said)).statusCode);
    }

    expect(statuses).toEqual([200, 200, 429]);
  });

  it('believes the proxies it is told of, and of what they pass on only what they saw', async () => {
    const ring = await openBell(['loopback', '10.0.0.0/8']);

    const statuses = [];
    for (const said of ['198.51.100.1', '6.6.6.6, 198.51.100.1', '7.7.7.7, 198.51.100.1', '198.51.100.2']) {
      statuses.push((await ring('10.1.2.3', said)).statusCode);
    }

    expect(statuses).toEqual([200, 200, 429, 200]);
  });
});

describe('TRUST_PROXY', () => {
  it('is nobody, or addresses, networks and names with commas between them', () => {
    expect(readServiceConfig({}, 'user').trustProxy).toEqual([]);
    expect(readServiceConfig({ TRUST_PROXY: 'loopback, 10.0.0.0/8,2001:db8::/32,::1' }, 'user').trustProxy).toEqual([
      'loopback',
      '10.0.0.0/8',
      '2001:db8::/32',
      '::1',
    ]);
  });

  it.each(['true', '*', '10.0.0.0/33', '10.0.0.0/0', '::1/129', '10.0.0.0/8/8', 'proxy.example', '10.0.0'])(
    'cannot be %s',
    (value) => {
      expect(() => readServiceConfig({ TRUST_PROXY: value }, 'user')).toThrow(`"${value}"`);
    },
  );
});
