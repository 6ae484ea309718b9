import { openApiDocument } from '@rmp/contracts';
import {
  accessTokenVerifier,
  bindRoutes,
  createLogger,
  createMetrics,
  createServer,
  listenAt,
  noAnswers,
  type Now,
  remoteKeys,
  type Runnable,
  systemNow,
  tokenNames,
  type TokenVerifier,
} from '@rmp/service-kit/http';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { about } from './about.ts';
import type { BffConfig } from './config.ts';
import type { BffDeps } from './deps.ts';
import { answerServiceDocs, serviceDocs } from './docs/service-docs.ts';
import { openGateway } from './gateway/open-gateway.ts';
import { askNeighbours } from './neighbours/ask.ts';
import { silentNeighbours } from './neighbours/silent-neighbours.ts';
import { screenHandlers } from './screens/screens.routes.ts';
import { sessionHandlers } from './session/session.routes.ts';
import { syncHandlers } from './sync/sync.routes.ts';
import { taskHandlers } from './tasks/tasks.routes.ts';

/** Parts that the bff may share with the services of its process. */
export interface BffParts {
  readonly now?: Now;
  readonly verifyToken?: TokenVerifier;
  readonly logger?: FastifyBaseLogger;
  /** What happens when a handler throws a problem its route does not list; tests fail on it. */
  readonly onUndeclaredProblem?: (route: string, code: string) => void;
}

export interface RunningBff extends Runnable {
  readonly app: FastifyInstance;
}

/** Puts the bff together. It keeps nothing: any number of them may run beside each other. */
export async function compose(config: BffConfig, shared: BffParts = {}): Promise<RunningBff> {
  const logger = shared.logger ?? createLogger(config.logLevel, 'bff');
  const app = await createServer({
    service: 'bff',
    problems: about.problems,
    openapi: openApiDocument({ ...about, contact: config.contact }),
    metrics: createMetrics('bff'),
    logger,
    // It does its own job without any neighbour, so their silence is said and does not make it unready.
    readiness: async () => ({ isReady: true, degraded: await silentNeighbours(config.urls) }),
    trustProxy: config.trustProxy,
    otherDocs: serviceDocs,
  });
  const deps: BffDeps = { now: shared.now ?? systemNow, ask: askNeighbours(config.urls) };
  bindRoutes(
    app,
    about.contract,
    { ...sessionHandlers(deps), ...screenHandlers(deps), ...taskHandlers(deps), ...syncHandlers(deps) },
    {
      verifyToken: shared.verifyToken ?? accessTokenVerifier(remoteKeys(config.jwksUrl), tokenNames(config)),
      answers: noAnswers,
      onUndeclaredProblem: ({ method, path }, code) =>
        shared.onUndeclaredProblem
          ? shared.onUndeclaredProblem(`${method} ${path}`, code)
          : logger.error({ route: path, code }, 'a route answered a problem its contract does not list'),
    },
  );
  answerServiceDocs(app, config.urls);
  await openGateway(app, { urls: config.urls, timeoutMs: config.gatewayTimeoutMs });

  return { name: 'bff', app, listen: () => listenAt(app, config), close: () => app.close() };
}
