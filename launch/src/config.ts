import { join, resolve } from 'node:path';
import { bffPort, EMBEDDED_PORT, readHttpConfig, readInteger, servicePorts, type Environment } from '@rmp/service-kit';
import { Sentence } from './sentence.ts';
import { partNames, serviceNames, type LaunchedPart } from './service-names.ts';

const WEB_PORT = 3000;
const TRUST_PORT = 3001;

/** What the launcher starts and where, read once from the environment. */
export interface LaunchConfig {
  /** Folder of the repository. */
  readonly root: string;
  /** Holds the database, the secrets and the lock; survives restarts. */
  readonly dataDir: string;
  /** Whether each part gets a process of its own or all share the launcher's. */
  readonly processes: 'shared' | 'each';
  /** The services, and the bff in front of them. */
  readonly services: readonly ServicePlace[];
  /** Absent when every service was given a database of its own. */
  readonly engine: EnginePlace | undefined;
  /** Absent when only the services are wanted. */
  readonly web: WebPlace | undefined;
  /** Present when the other devices of the shop shall reach the web app. */
  readonly lan: LanPlace | undefined;
}

export interface ServicePlace {
  readonly name: LaunchedPart;
  readonly host: string;
  readonly port: number;
}

export interface WebPlace {
  readonly host: string;
  readonly port: number;
}

export interface LanPlace {
  readonly webPort: number;
  /** Plain HTTP: says how to trust the certificate. */
  readonly trustPort: number;
}

export interface EnginePlace {
  readonly dataDir: string;
  readonly port: number;
}

/** The environment as a configuration. Throws one sentence naming the variable that cannot be read. */
export function readLaunchConfig(env: Environment, root: string, flags: ReadonlySet<string> = new Set()): LaunchConfig {
  try {
    return read(env, root, flags);
  } catch (error) {
    throw new Sentence(error instanceof Error ? `${error.message}.` : String(error));
  }
}

function read(env: Environment, root: string, flags: ReadonlySet<string>): LaunchConfig {
  const web = readWebPlace(env);
  const trustPort = readHttpConfig(env, 'trust', TRUST_PORT).port;
  const dataDir = resolve(root, env['RMP_DATA_DIR'] ?? '.data');
  return {
    root,
    dataDir,
    processes: readProcesses(env['RMP_PROCESSES']),
    services: partNames.map((name) => {
      const { host, port } = readHttpConfig(env, name, usualPorts[name]);
      return { name, host, port };
    }),
    engine: needsEngine(env) ? { dataDir: join(dataDir, 'database'), port: readEnginePort(env) } : undefined,
    web,
    lan: web && flags.has('--lan') ? { webPort: web.port, trustPort } : undefined,
  };
}

const usualPorts: Readonly<Record<LaunchedPart, number>> = { ...servicePorts, bff: bffPort };

function readProcesses(text: string | undefined): 'shared' | 'each' {
  if (text === undefined || text === '' || text === 'shared') return 'shared';
  if (text === 'each') return 'each';
  throw new Error(`RMP_PROCESSES must be "shared" or "each", but is "${text}"`);
}

function readWebPlace(env: Environment): WebPlace | undefined {
  const { host, port } = readHttpConfig(env, 'web', WEB_PORT);
  const wanted = env['RMP_WEB'] || 'on';
  if (wanted === 'on') return { host, port };
  if (wanted === 'off') return undefined;
  throw new Error(`RMP_WEB must be "on" or "off", but is "${wanted}"`);
}

const needsEngine = (env: Environment): boolean =>
  !env['MONGODB_URI'] && serviceNames.some((name) => !hasOwnDatabase(env, `${name.toUpperCase()}_MONGODB_URI`));

const hasOwnDatabase = (env: Environment, variable: string): boolean =>
  Boolean(env[variable] ?? env[`${variable}_FILE`]);

function readEnginePort(env: Environment): number {
  const offset = readInteger(env, 'RMP_PORT_OFFSET', { min: 0, max: 40_000, fallback: 0 });
  return readInteger(env, 'EMBEDDED_MONGO_PORT', { min: 1, max: 65_535, fallback: EMBEDDED_PORT + offset });
}
