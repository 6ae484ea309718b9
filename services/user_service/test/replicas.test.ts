import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aRegistration,
  aShop,
  countStatuses,
  refresh,
  refreshTokenIn,
  register,
  rowsOf,
  signIn,
  startReplica,
  startUserService,
} from './support/user-world.ts';

let one: TestService;
let other: TestService;

beforeAll(async () => {
  one = await startUserService();
  other = await startReplica(one);
});

afterAll(async () => {
  await other.close();
  await one.close();
});

/** As many calls to each of the two, all at once. */
const both = <Value>(times: number, call: (world: TestService) => Promise<Value>): Promise<Value[]> =>
  Promise.all(Array.from({ length: times }, () => [call(one), call(other)]).flat());

describe('two replicas', () => {
  it('register a shop once', async () => {
    const body = aRegistration();

    const replies = await both(4, (world) => register(world, body));

    expect(countStatuses(replies)).toEqual({ 200: 7, 201: 1 });
    expect(await rowsOf(one, 'users', { tenant_id: body.tenant_id })).toHaveLength(1);
    expect(await one.outbox(body.tenant_id)).toHaveLength(1);
  });

  it('answer parallel refreshes with the same successor', async () => {
    const tenant = await aShop(one);
    const { body } = await signIn(other, tenant);

    const replies = await both(8, (world) => refresh(world, refreshTokenIn(body)));

    expect(countStatuses(replies)).toEqual({ 200: 16 });
    expect(new Set(replies.map((reply) => refreshTokenIn(reply.body))).size).toBe(1);
    expect(await rowsOf(one, 'refresh_tokens', { tenant_id: tenant })).toHaveLength(2);
  });

  it('count wrong passwords together', async () => {
    const tenant = await aShop(one);

    const replies = await both(8, (world) => signIn(world, tenant, { password: 'a wrong password' }));

    expect(countStatuses(replies)).toEqual({ 401: 5, 429: 11 });
    expect((await signIn(other, tenant)).status).toBe(429);
  });
});
