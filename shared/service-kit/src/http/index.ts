// What of the kit needs no database, for those who have none: importing this loads no driver.
export { bindRoutes } from '../bind-routes.ts';
export { allow, type Caller } from '../caller.ts';
export { type Now, systemNow } from '../clock.ts';
export { type HttpConfig, readHttpConfig } from '../config.ts';
export type { Environment } from '../environment.ts';
export { remoteKeys } from '../jwks.ts';
export { createLogger } from '../logger.ts';
export { createMetrics } from '../metrics.ts';
export { noAnswers } from '../no-answers.ts';
export { openapiOf } from '../openapi.ts';
export { hashOf } from '../canonical-json.ts';
export { Problem } from '../problem.ts';
export { problemResponse } from '../problem-response.ts';
export { type RequestFacts } from '../request-facts.ts';
export { type Runnable, runMain } from '../run-main.ts';
export { createServer, listenAt } from '../server.ts';
export { bffPort, servicePorts, type ServiceName } from '../service-names.ts';
export { accessTokenVerifier, tokenNames, type TokenVerifier } from '../tokens.ts';
