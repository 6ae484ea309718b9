import {
  type Contract,
  type EventKinds,
  type Handlers,
  openApiDocument,
  type ProblemKind,
  type TenantId,
} from '@rmp/contracts';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { type Db, MongoClient } from 'mongodb';
import { bindRoutes } from './bind-routes.ts';
import type { EventBus } from './bus/event-bus.ts';
import { openBus } from './bus/open-bus.ts';
import type { Caller } from './caller.ts';
import { type Now, systemNow } from './clock.ts';
import { type Collections, ensureCollections, kitCollections } from './collections.ts';
import type { ServiceConfig } from './config.ts';
import { type Consumer, subscriptionOf } from './consumer.ts';
import { answerStore } from './idempotency.ts';
import { newId } from './ids.ts';
import { remoteKeys } from './jwks.ts';
import type { Limits } from './limit-calls.ts';
import { createLogger } from './logger.ts';
import { createMetrics } from './metrics.ts';
import type { RequestFacts } from './request-facts.ts';
import { kitRetention, type Retention, startRetention } from './retention.ts';
import { databaseProblem } from './database-problem.ts';
import { createServer, listenAt } from './server.ts';
import type { ServiceName } from './service-names.ts';
import { tenantDb, type TenantDb } from './tenant-db.ts';
import { accessTokenVerifier, tokenNames, type TokenVerifier } from './tokens.ts';
import { startTenantRounds, type TenantRound } from './tenant-rounds.ts';
import { type Transaction, transactionsOf } from './transaction.ts';

/** Parts that several services of one process may share; what is not given, a service makes and closes itself. */
export interface SharedParts {
  readonly mongo?: MongoClient;
  readonly bus?: EventBus;
  readonly now?: Now;
  readonly verifyToken?: TokenVerifier;
  readonly logger?: FastifyBaseLogger;
  /** What happens when a handler throws a problem its route does not list; tests fail on it. */
  readonly onUndeclaredProblem?: (service: string, route: string, code: string) => void;
}

/** What every use case may ask for. Services add their own beside it. */
export interface KitDeps {
  readonly now: Now;
  readonly newId: () => string;
  readonly tenantDb: (tenantId: TenantId) => TenantDb;
  readonly transaction: Transaction;
  readonly logger: FastifyBaseLogger;
}

export interface ServiceDefinition<C extends Contract> {
  readonly config: ServiceConfig;
  readonly shared: SharedParts;
  readonly title: string;
  readonly description: string;
  readonly contract: C;
  readonly problems: Readonly<Record<string, ProblemKind>>;
  readonly events: EventKinds;
  readonly collections: Collections;
}

export interface RunParts<C extends Contract> {
  readonly handlers: Handlers<C, Caller, RequestFacts>;
  readonly consumers?: readonly Consumer[];
  readonly retention?: readonly Retention[];
  /** What time brings about by itself. */
  readonly rounds?: readonly TenantRound[];
  /** How many calls of one address a minute, by the names in the contract. */
  readonly limits?: Limits;
  /** Own parts to close with the service. */
  readonly close?: readonly (() => Promise<unknown>)[];
}

export interface RunningService {
  readonly name: ServiceName;
  readonly app: FastifyInstance;
  readonly consumers: readonly Consumer[];
  readonly bus: EventBus;
  readonly contract: Contract;
  readonly events: EventKinds;
  /** The service's own database, for operators and tests. */
  readonly db: Db;
  /** Starts consuming and answering; gives the address. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

export interface OpenService<C extends Contract> {
  readonly deps: KitDeps;
  /** Unscoped: for what has no tenant yet, like a registration. */
  readonly db: Db;
  readonly client: MongoClient;
  run(parts: RunParts<C>): Promise<RunningService>;
}

/** Opens what a service stands on: database, bus, transactions. `run` then puts the service's own parts on it. */
export async function openService<C extends Contract>(definition: ServiceDefinition<C>): Promise<OpenService<C>> {
  const { config, shared, collections } = definition;
  const logger = shared.logger ?? createLogger(config.logLevel, config.name);
  const now = shared.now ?? systemNow;
  const client = shared.mongo ?? (await connect(config.mongodbUri));
  const databaseOf = (service: string): Db => client.db(`${config.databasePrefix}_${service}`);
  const db = databaseOf(config.name);
  await ensureCollections(db, { ...kitCollections, ...collections });
  const bus = shared.bus ?? openBus(config, { services: [config.name], databaseOf, logger });
  const transaction = transactionsOf({
    client,
    database: db.databaseName,
    service: config.name,
    now,
    announce: (tenantId) => bus.announce(config.name, tenantId),
  });
  const deps: KitDeps = { now, newId, transaction, logger, tenantDb: (tenantId) => tenantDb(db, tenantId) };

  return { deps, db, client, run: (parts) => run(definition, { deps, db, client, bus }, parts) };
}

interface Opened {
  readonly deps: KitDeps;
  readonly db: Db;
  readonly client: MongoClient;
  readonly bus: EventBus;
}

async function run<C extends Contract>(
  definition: ServiceDefinition<C>,
  { deps, db, client, bus }: Opened,
  { handlers, consumers = [], retention = [], rounds = [], limits = {}, close = [] }: RunParts<C>,
): Promise<RunningService> {
  const { config, shared, contract, problems } = definition;
  const metrics = createMetrics(config.name);
  const app = await createServer({
    service: config.name,
    problems,
    openapi: openApiDocument({ ...definition, contact: config.contact }),
    metrics,
    logger: deps.logger,
    readiness: () => readinessOf(db, bus),
    recognise: databaseProblem,
    trustProxy: config.trustProxy,
  });
  bindRoutes(app, contract, handlers, {
    verifyToken: shared.verifyToken ?? accessTokenVerifier(remoteKeys(config.jwksUrl), tokenNames(config)),
    answers: answerStore(db),
    limits,
    onUndeclaredProblem: (route, code) =>
      shared.onUndeclaredProblem
        ? shared.onUndeclaredProblem(config.name, `${route.method} ${route.path}`, code)
        : deps.logger.error({ route: route.path, code }, 'a route answered a problem its contract does not list'),
  });
  for (const consumer of consumers) {
    bus.subscribe(subscriptionOf(consumer, { bus, transaction: deps.transaction, metrics, logger: deps.logger }));
  }
  const sweeps = startRetention(
    db,
    [...kitRetention, ...retention],
    () => Date.parse(deps.now()),
    (error) => deps.logger.warn({ err: error }, 'a retention round failed'),
  );
  const tenantRounds = startTenantRounds(db, rounds, (error) => deps.logger.warn({ err: error }, 'a round failed'));

  return {
    name: config.name,
    app,
    consumers,
    bus,
    contract,
    events: definition.events,
    db,
    listen: async () => {
      if (!shared.bus) await bus.start();

      return listenAt(app, config);
    },
    close: async () => {
      sweeps.stop();
      await tenantRounds.stop();
      await app.close();
      if (!shared.bus) await bus.close();
      for (const closePart of close) await closePart();
      if (!shared.mongo) await client.close();
    },
  };
}

/** Connects as every service does: majority reads of the primary, a small pool, a short wait for a missing server. */
export async function connect(uri: string): Promise<MongoClient> {
  const client = new MongoClient(uri, {
    appName: 'rmp',
    maxPoolSize: 40,
    serverSelectionTimeoutMS: 5_000,
    ignoreUndefined: true,
  });

  return client.connect();
}

const PING_TIMEOUT_MS = 1_000;

async function readinessOf(db: Db, bus: EventBus): Promise<{ isReady: boolean; degraded: readonly string[] }> {
  const behind = bus.behind();
  const degraded = [
    ...bus.degraded(),
    ...(behind > BEHIND_MAX ? [`events of ${behind} tenants wait to be delivered`] : []),
  ];
  try {
    await db.command({ ping: 1 }, { timeoutMS: PING_TIMEOUT_MS });

    return { isReady: true, degraded };
  } catch {
    return { isReady: false, degraded: ['the database does not answer', ...degraded] };
  }
}

/** Fewer than this is ordinary business. */
const BEHIND_MAX = 20;
