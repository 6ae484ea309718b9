import { readFileSync } from 'node:fs';
import type { Environment } from './environment.ts';
import { readKafkaConfig, type KafkaConfig } from './kafka-config.ts';
import { servicePorts, type ServiceName } from './service-names.ts';
import { readTrustedProxies } from './trusted-proxies.ts';

/** What everybody who answers HTTP needs to know. */
export interface HttpConfig {
  readonly host: string;
  readonly port: number;
  readonly jwksUrl: string;
  readonly tokenIssuer: string;
  readonly tokenAudience: string;
  readonly logLevel: string;
  /** Where each service answers, for those that ask a neighbour. */
  readonly urls: Readonly<Record<ServiceName, string>>;
  readonly contact: { readonly name: string; readonly email: string };
  /** Proxies whose word is taken for the address of a caller; without any, it is whoever connects. */
  readonly trustProxy: readonly string[];
}

/** What every service needs to know. Each service adds its own beside it. */
export interface ServiceConfig extends HttpConfig {
  readonly name: ServiceName;
  readonly mongodbUri: string;
  /** Databases are `<prefix>_<service>`. */
  readonly databasePrefix: string;
  /** Loopback UDP: a process is told that a neighbour published. Only hints; the log is in the outboxes. */
  readonly wakePort: number | undefined;
  readonly wakePeers: readonly number[];
  readonly kafka: KafkaConfig;
}

/** The environment as a configuration. Throws one sentence naming the variable that cannot be read. */
export function readServiceConfig(env: Environment, name: ServiceName): ServiceConfig {
  return {
    ...readHttpConfig(env, name, servicePorts[name]),
    name,
    mongodbUri: ownUri(env, name) ?? textIn(env, 'MONGODB_URI') ?? embeddedUri(env),
    databasePrefix: textIn(env, 'MONGODB_DATABASE_PREFIX') ?? 'rmp',
    wakePort: textIn(env, 'BUS_WAKE_PORT')
      ? readInteger(env, 'BUS_WAKE_PORT', { min: 1, max: 65_535, fallback: 0 })
      : undefined,
    wakePeers: (textIn(env, 'BUS_WAKE_PEERS') ?? '').split(',').filter(Boolean).map(Number),
    kafka: readKafkaConfig(env),
  };
}

/** The part of it that needs no database. `usualPort` is moved by `<NAME>_PORT` or with all others by the offset. */
export function readHttpConfig(env: Environment, name: string, usualPort: number): HttpConfig {
  const urls = readUrls(env);

  return {
    host: textIn(env, 'RMP_HOST') ?? '127.0.0.1',
    port: readPort(env, name, usualPort),
    jwksUrl: textIn(env, 'JWKS_URL') ?? `${urls.user}/.well-known/jwks.json`,
    tokenIssuer: textIn(env, 'TOKEN_ISSUER') ?? 'rmp-user-service',
    tokenAudience: textIn(env, 'TOKEN_AUDIENCE') ?? 'rmp-api',
    logLevel: textIn(env, 'LOG_LEVEL') ?? 'info',
    urls,
    contact: {
      name: textIn(env, 'API_CONTACT_NAME') ?? 'Retail Management Platform',
      email: textIn(env, 'API_CONTACT_EMAIL') ?? 'support@example.com',
    },
    trustProxy: readTrustedProxies(textIn(env, 'TRUST_PROXY') ?? ''),
  };
}

/** The cast: every service is given its address. */
function readUrls(env: Environment): Readonly<Record<ServiceName, string>> {
  const urls = Object.entries(servicePorts).map(([service, port]) => [
    service,
    textIn(env, `${service.toUpperCase()}_URL`) ?? `http://127.0.0.1:${readPort(env, service, port)}`,
  ]);

  return Object.fromEntries(urls) as Record<ServiceName, string>;
}

const readOffset = (env: Environment): number =>
  readInteger(env, 'RMP_PORT_OFFSET', { min: 0, max: 40_000, fallback: 0 });

const readPort = (env: Environment, name: string, usualPort: number): number =>
  readInteger(env, `${name.toUpperCase()}_PORT`, { min: 0, max: 65_535, fallback: usualPort + readOffset(env) });

/** An address with a password in it is better kept in a file than in an environment. */
function ownUri(env: Environment, name: ServiceName): string | undefined {
  const variable = `${name.toUpperCase()}_MONGODB_URI`;
  const path = textIn(env, `${variable}_FILE`);

  return textIn(env, variable) ?? (path ? readFileSync(path, 'utf8').trim() : undefined);
}

/** A variable that is set to nothing is not set. */
const textIn = (env: Environment, name: string): string | undefined => env[name] || undefined;

export const EMBEDDED_PORT = 27_117;

const embeddedUri = (env: Environment): string =>
  `mongodb://127.0.0.1:${textIn(env, 'EMBEDDED_MONGO_PORT') ?? EMBEDDED_PORT + readOffset(env)}/?directConnection=true`;

/** A whole number from the environment; throws one sentence when it is not one or out of bounds. */
export function readInteger(
  env: Environment,
  name: string,
  { min, max, fallback }: { readonly min: number; readonly max: number; readonly fallback: number },
): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new Error(`${name} must be a whole number from ${min} to ${max}, but is "${text}"`);
}
