import type { Contract, Route } from '@rmp/contracts';
import { permissionFor, permissionsOf, roles } from '@rmp/contracts';
import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { Call, Reply, TestService } from './test-service.ts';
import { expiredToken, forgedToken, testToken } from './tokens.ts';

/** What a route is called with in these tests. Ids are of records that belong to tenant `ours`. */
export interface RouteSample {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /**
   * What the stranger gets when he calls with his own token and our ids: `not-found` where the path names a record,
   * `empty` for lists, `own` where the call can only touch his own things.
   */
  readonly stranger: 'not-found' | 'empty' | 'own';
}

export type RouteSamples<C extends Contract> = { readonly [Name in keyof C]?: RouteSample };

export interface IsolationCase {
  readonly title: string;
  check(world: IsolationWorld): Promise<void>;
}

/** Who is called, and every database that a call might change. */
export type IsolationWorld = Pick<TestService, 'http' | 'databases'>;

/** Who is asked about, and who asks. */
export interface Tenants {
  readonly ours: string;
  readonly stranger: string;
}

/**
 * The refusals every signed-in route of a contract owes, as cases: token, tenant in each place it can be named, role,
 * and a stranger with our ids. A signed-in route without a sample is a failing case, so that no new route escapes.
 */
export function isolationCases<C extends Contract>(
  contract: C,
  samples: RouteSamples<C>,
  tenants: Tenants,
): readonly IsolationCase[] {
  return Object.entries(contract)
    .filter(([, route]) => route.access !== 'public')
    .flatMap(([name, route]) => {
      const sample = samples[name];
      if (!sample) return [missingSample(name)];

      return casesOf(name, route, sample, tenants);
    });
}

const missingSample = (name: string): IsolationCase => ({
  title: `${name} has a sample for the isolation tests`,
  check: async () => assert.fail(`add a sample for ${name}: every signed-in route is tested for isolation`),
});

function casesOf(name: string, route: Route, sample: RouteSample, { ours, stranger }: Tenants): IsolationCase[] {
  const token = testToken({ tenant_id: ours });
  const refused = (title: string, status: number, code: string, call: Call, query = ''): IsolationCase => ({
    title: `${name} ${title}`,
    check: (world) =>
      unchanged(world, ours, async () => is(await send(world, route, sample, call, query), status, code)),
  });
  const inBody = { ...sample.body, tenant_id: stranger };

  return [
    refused('refuses a call without a token', 401, 'common/unauthenticated', { tenant: ours }),
    refused('refuses a forged token', 401, 'common/unauthenticated', { token: forgedToken(ours), tenant: ours }),
    refused('refuses an expired token', 401, 'common/unauthenticated', { token: expiredToken(ours), tenant: ours }),
    ...(route.path.includes('{tenant_id}')
      ? []
      : [refused('refuses a call that names no tenant', 400, 'common/tenant-required', { token })]),
    refused('refuses another tenant in the header', 403, 'common/tenant-mismatch', { token, tenant: stranger }),
    refused(
      'refuses another tenant in the query',
      403,
      'common/tenant-mismatch',
      { token, tenant: ours },
      `tenant_id=${stranger}`,
    ),
    ...(route.body
      ? [
          refused('refuses another tenant in the body', 403, 'common/tenant-mismatch', {
            token,
            tenant: ours,
            body: inBody,
          }),
        ]
      : []),
    ...(route.path.includes('{tenant_id}') ? [foreignPath(name, route, sample, { ours, stranger })] : []),
    ...rolesWithout(route).map((role) =>
      refused(`refuses the role ${role}`, 403, 'common/forbidden', {
        token: testToken({ tenant_id: ours, role }),
        tenant: ours,
      }),
    ),
    ...rolesWithout(route).map((role) => useCaseRefuses(name, route, sample, { ours, role })),
    {
      title: `${name} shows and changes nothing of ours to a stranger`,
      check: (world) => unchanged(world, ours, () => strangerGets(world, route, sample, stranger)),
    },
  ];
}

/** The second lock: with the route open to everybody who is signed in, the use case itself refuses. */
const useCaseRefuses = (
  name: string,
  route: Route,
  sample: RouteSample,
  { ours, role }: { readonly ours: string; readonly role: (typeof roles)[number] },
): IsolationCase => ({
  title: `${name} refuses the role ${role} in its use case too`,
  check: async (world) => {
    const call = { token: testToken({ tenant_id: ours, role }), tenant: ours };
    await withOpenDoor(route, () =>
      unchanged(world, ours, async () => is(await send(world, route, sample, call, ''), 403, 'common/forbidden')),
    );
  },
});

/** Routes are data, read at each call: for the time of one check this one asks for no permission. */
async function withOpenDoor(route: Route, check: () => Promise<void>): Promise<void> {
  const { access, problems } = route;
  Object.assign(route, { access: 'signed-in', problems: [...problems, 'common/forbidden'] });
  try {
    await check();
  } finally {
    Object.assign(route, { access, problems });
  }
}

/** Our token, another shop’s address. */
const foreignPath = (name: string, route: Route, sample: RouteSample, { ours, stranger }: Tenants): IsolationCase => ({
  title: `${name} refuses another tenant in the path`,
  check: async (world) => {
    const elsewhere = { ...sample, params: { ...sample.params, tenant_id: stranger } };

    is(
      await send(world, route, elsewhere, { token: testToken({ tenant_id: ours }) }, ''),
      403,
      'common/tenant-mismatch',
    );
  },
});

function rolesWithout(route: Route): readonly (typeof roles)[number][] {
  const permission = permissionFor(route);
  return permission === undefined ? [] : roles.filter((role) => !permissionsOf[role].includes(permission));
}

async function strangerGets(world: IsolationWorld, route: Route, sample: RouteSample, stranger: string): Promise<void> {
  const call = { token: testToken({ tenant_id: stranger }), tenant: stranger };
  const params = { ...sample.params, ...(sample.params?.['tenant_id'] && { tenant_id: stranger }) };
  const reply = await send(world, route, { ...sample, params }, call, '');
  if (sample.stranger === 'not-found') is(reply, 404, 'common/not-found');
  else assert(reply.status < 300, `expected an answer of his own, got ${reply.status} ${JSON.stringify(reply.body)}`);
  if (sample.stranger === 'empty') assert.deepEqual(reply.body['rows'], []);
}

function is(reply: Reply, status: number, code: string): void {
  assert.deepEqual({ status: reply.status, code: reply.body['code'] }, { status, code });
  assert.equal(reply.headers['content-type'], 'application/problem+json');
}

function send(world: IsolationWorld, route: Route, sample: RouteSample, call: Call, query: string): Promise<Reply> {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => sample.params?.[name] ?? 'missing-in-sample');
  const search = [new URLSearchParams(sample.query).toString(), query].filter(Boolean).join('&');

  return world.http(route.method, search ? `${path}?${search}` : path, {
    ...(route.body && { body: sample.body ?? {} }),
    ...call,
  });
}

/** Every document the tenant has is byte for byte what it was. */
async function unchanged(world: IsolationWorld, tenantId: string, act: () => Promise<void>): Promise<void> {
  const before = await everythingOf(world, tenantId);

  await act();

  assert.deepEqual(await everythingOf(world, tenantId), before);
}

async function everythingOf(
  { databases }: IsolationWorld,
  tenantId: string,
): Promise<readonly Readonly<Record<string, string>>[]> {
  return Promise.all(databases.map((db) => everythingIn(db, tenantId)));
}

async function everythingIn(db: Db, tenantId: string): Promise<Readonly<Record<string, string>>> {
  const collections = await db.listCollections({}, { nameOnly: true }).toArray();
  const contents = await Promise.all(
    collections.map(async ({ name }) => {
      const rows = await db.collection(name).find({ tenant_id: tenantId }).limit(1000).toArray();

      return [name, JSON.stringify(rows)] as const;
    }),
  );

  return Object.fromEntries(contents);
}
