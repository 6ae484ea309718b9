import { startTestService, testKey, type Reply, type TestService } from '@rmp/service-kit/testing';
import { pageOf } from '@rmp/contracts';
import { SignedIn, User } from '@rmp/contracts/user';
import { newId } from '@rmp/service-kit';
import { inject } from 'vitest';
import { compose } from '../../src/compose.ts';
import type { UserConfig } from '../../src/config.ts';

/** The service with cheap hashing and the key the test tokens are signed with. */
export const startUserService = (special: Partial<UserConfig> = {}): Promise<TestService> =>
  startTestService({
    mongodbUri: inject('mongodbUri'),
    name: 'user',
    compose,
    config: (base): UserConfig => ({
      ...base,
      privateKeyPem: testKey.privateKeyPem,
      refreshSecret: 'only for tests, at least 32 characters',
      passwords: { cost: 4, queueMax: 200 },
      signInsPerMinute: 10_000,
      accessTokenSeconds: 600,
      ...special,
    }),
  });

/** The same service once more on the same database, as a second replica would be. */
export const startReplica = ({ service }: TestService): Promise<TestService> =>
  startUserService({ databasePrefix: service.db.databaseName.replace(/_user$/, '') });

export const PASSWORD = 'correct horse battery';

let shops = 0;

/** A tenant id no other test of this file has. */
export const newTenantId = (): string => `shop-${(shops += 1)}`;

export const aRegistration = (special: Readonly<Record<string, unknown>> = {}) => ({
  tenant_id: newTenantId(),
  username: 'asha',
  mobile: '9876543210',
  password: PASSWORD,
  email: 'asha@example.com',
  business_name: 'Sharma Kirana',
  state_code: '08',
  ...special,
});

export const register = (world: TestService, body: unknown): Promise<Reply> =>
  world.http('POST', '/register', { body });

/** Registers a shop and gives its name. */
export async function aShop(world: TestService): Promise<string> {
  const body = aRegistration();
  await register(world, body);

  return body.tenant_id;
}

export const signIn = (
  world: TestService,
  tenant_id: string,
  special: Readonly<Record<string, unknown>> = {},
): Promise<Reply> =>
  world.http('POST', '/login', { body: { tenant_id, username: 'asha', password: PASSWORD, ...special } });

export const refresh = (world: TestService, refresh_token: unknown): Promise<Reply> =>
  world.http('POST', '/token/refresh', { body: { refresh_token } });

export const accessTokenIn = (body: unknown): string => SignedIn.parse(body).access_token;
export const refreshTokenIn = (body: unknown): string => SignedIn.parse(body).refresh_token;

/** A signed-in call of who was answered this. */
export const asHolder = (tenant: string, body: unknown) => ({ tenant, token: accessTokenIn(body) });

/** Another user of the shop with the owner's password, written as joining writes it. */
export async function addUser(
  world: TestService,
  tenant_id: string,
  special: Readonly<Record<string, unknown>>,
): Promise<string> {
  const users = world.service.db.collection('users');
  const owner = await users.findOne({ tenant_id, username: 'asha' }, { projection: { _id: 0 } });
  const user_id = newId();
  await users.insertOne({ ...owner, user_id, role: 'cashier', ...special });

  return user_id;
}

export const rowsOf = (world: TestService, collection: string, filter: object) =>
  world.service.db
    .collection(collection)
    .find(filter, { projection: { _id: 0 }, limit: 1000 })
    .toArray();

/** The rows of a list, to look at. */
export const rowsIn = ({ body }: Reply): readonly User[] => pageOf(User).parse(body).rows;

/** How often each status was answered, in words of a test: `{ 200: 11, 201: 1 }`. */
export const countStatuses = (replies: readonly Reply[]): Readonly<Record<number, number>> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(replies, ({ status }) => status)).map(([status, group = []]) => [
      status,
      group.length,
    ]),
  );
