export { Problem, orProblem, type FieldError, type ProblemMembers } from './problem.ts';
export { allow, authorOf, type Caller } from './caller.ts';
export { newId } from './ids.ts';
export {
  type AsideCommand,
  findAside,
  keepAside,
  letIn,
  listAside,
  quarantineCollection,
} from './commands/quarantine.ts';
export { isOutage } from './commands/is-outage.ts';
export { readData, type ReadData, type UnknownField } from './commands/read-data.ts';
export { isRecord, pointerTo } from './commands/set-aside.ts';
export { stampedAt } from './commands/stamped-at.ts';
export { canonicalJson, hashOf } from './canonical-json.ts';
export { type Now, systemNow } from './clock.ts';
export {
  type CollectionDeclaration,
  type Collections,
  defineCollections,
  ensureCollections,
  indexesOf,
  kitCollections,
} from './collections.ts';
export { EMBEDDED_PORT, readHttpConfig, readInteger, readServiceConfig, type ServiceConfig } from './config.ts';
export type { Environment } from './environment.ts';
export { type Consumer } from './consumer.ts';
export { DuplicateKey } from './duplicate-key.ts';
export { type DeadLetter, type EventBus, type Subscription } from './bus/event-bus.ts';
export { openBus } from './bus/open-bus.ts';
export { createLogger } from './logger.ts';
export {
  connect,
  type KitDeps,
  openService,
  type OpenService,
  type RunningService,
  type SharedParts,
} from './open-service.ts';
export { openapiOf } from './openapi.ts';
export { type Page, type PageQuery, readCursor, readPage, writeCursor } from './paging.ts';
export { isSettled, type Pair } from './settled.ts';
export { type RawMessage, type RequestFacts } from './request-facts.ts';
export { type Retention } from './retention.ts';
export { runMain } from './run-main.ts';
export { bffPort, servicePorts, type ServiceName } from './service-names.ts';
export { goRound, type TenantRound } from './tenant-rounds.ts';
export { type Filter, type TenantCollection, type TenantDb, tenantDb } from './tenant-db.ts';
export {
  ACCESS_TOKEN_SECONDS,
  type AccessClaims,
  accessTokenSigner,
  accessTokenVerifier,
  type AuthorClaims,
  type JsonWebKeySet,
  publicJwkOf,
  type SigningKey,
  tokenNames,
  type TokenVerifier,
} from './tokens.ts';
export { remoteKeys, staticKeys } from './jwks.ts';
export { type Actor, type AuditEntry, type Transaction, type Tx } from './transaction.ts';
