import { CloudEvent } from '@rmp/contracts';
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Db, MongoClient } from 'mongodb';
import { readServiceConfig, type ServiceConfig } from '../config.ts';
import { createLogger } from '../logger.ts';
import { connect, type RunningService, type SharedParts } from '../open-service.ts';
import type { ServiceName } from '../service-names.ts';
import { type TestClock, testClock } from './clock.ts';
import { handBus } from './hand-bus.ts';
import { testToken, type TokenWanted, testVerifier } from './tokens.ts';

export interface TestServiceOptions<Config extends ServiceConfig> {
  readonly mongodbUri: string;
  readonly name: ServiceName;
  readonly compose: (config: Config, shared: SharedParts) => Promise<RunningService>;
  /** Adds the service's own settings. */
  readonly config: (base: ServiceConfig) => Config;
  /** Another client than the one made here, for instance one whose commands are watched. */
  readonly mongo?: MongoClient;
}

export interface Call {
  readonly token?: string;
  /** Sent as X-Tenant-Id. */
  readonly tenant?: string;
  readonly body?: unknown;
  /** Sent as it is, for bodies that are not JSON. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Reply {
  readonly status: number;
  readonly body: Body;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A JSON object; tests that look deeper parse it with the contract's schema. */
export type Body = Readonly<Record<string, unknown>>;

export interface TestService {
  readonly service: RunningService;
  readonly clock: TestClock;
  readonly mongo: MongoClient;
  /** Where everything it keeps is. */
  readonly databases: readonly Db[];
  http(method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, call?: Call): Promise<Reply>;
  token(wanted: TokenWanted): string;
  /** Hands events to the service's consumers, as one batch of one tenant. */
  deliver(...events: readonly CloudEvent[]): Promise<void>;
  /** What the tenant's outbox holds, in order. */
  outbox(tenantId: string): Promise<readonly CloudEvent[]>;
  close(): Promise<void>;
}

/** One service on its own databases, with a clock, a key and a bus that belong to the test. */
export async function startTestService<Config extends ServiceConfig>(
  options: TestServiceOptions<Config>,
): Promise<TestService> {
  const clock = testClock();
  const bus = handBus();
  const mongo = options.mongo ?? (await connect(options.mongodbUri));
  const base: ServiceConfig = {
    ...readServiceConfig({}, options.name),
    mongodbUri: options.mongodbUri,
    port: 0,
    databasePrefix: `t${randomBytes(6).toString('hex')}`,
    logLevel: 'silent',
  };
  const service = await options.compose(options.config(base), {
    mongo,
    bus,
    now: clock.now,
    verifyToken: testVerifier,
    logger: createLogger('silent', options.name),
    onUndeclaredProblem: (name, route, code) => {
      throw new Error(`${name} ${route} answered ${code}, which its contract does not list`);
    },
  });
  await service.app.ready();

  return {
    service,
    clock,
    mongo,
    databases: [service.db],
    token: testToken,
    deliver: bus.deliver,
    http: (method, path, call) => inject(service, method, path, call),
    outbox: (tenantId) => outboxOf(service, tenantId),
    close: async () => {
      await service.close();
      await service.db.dropDatabase();
      if (!options.mongo) await mongo.close();
    },
  };
}

async function inject(
  service: RunningService,
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  { token, tenant, body, raw, headers = {} }: Call = {},
): Promise<Reply> {
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await service.app.inject({
    method,
    url: path,
    headers: {
      ...(payload !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(tenant && { 'x-tenant-id': tenant }),
      ...headers,
    },
    ...(payload !== undefined && { payload }),
  });

  return { status: response.statusCode, headers: response.headers, body: bodyOf(response.body) };
}

/** Tests assert on what they read, so nothing is promised about its shape here. */
function bodyOf(text: string): Body {
  if (text === '') return {};
  try {
    return JSON.parse(text) as Body;
  } catch {
    return { text };
  }
}

async function outboxOf(service: RunningService, tenantId: string): Promise<readonly CloudEvent[]> {
  const rows = await service.db
    .collection<{ tenant_id: string; seq: number; events: string[] }>('outbox')
    .find({ tenant_id: tenantId }, { sort: { seq: 1 }, limit: 1000 })
    .toArray();

  return rows.flatMap(({ events }) => events.map((event) => checked(service, CloudEvent.parse(JSON.parse(event)))));
}

/** What a service publishes is in its contract, and of the shape it promises there. */
function checked({ name, events }: RunningService, event: CloudEvent): CloudEvent {
  const kind = events[event.type];
  assert(kind, `${name} published ${event.type}, which its contract does not list`);
  kind.data.parse(event.data);

  return event;
}
