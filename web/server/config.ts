import { readFileSync } from 'node:fs';
import type { WebConfig } from '#platform/server/web-config.ts';

export interface WebServerConfig extends WebConfig {
  readonly host: string;
  readonly port: number;
  /** Without it the app is served over plain HTTP. */
  readonly tls: TlsFiles | undefined;
  /** Whose `X-Forwarded-For` is believed: addresses, networks, or the names Fastify knows. */
  readonly trustedProxies: readonly string[];
}

interface TlsFiles {
  readonly certFile: string;
  readonly keyFile: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const WEB_PORT = 3000;
const BFF_PORT = 8000;
const SECRET_CHARACTERS_MIN = 32;

/** The environment as a configuration. Throws one sentence naming the variable that cannot be read. */
export function readConfig(env: Environment, readText: (path: string) => string = readTextFile): WebServerConfig {
  const offset = integerIn(env, 'RMP_PORT_OFFSET', 0);
  const port = integerIn(env, 'WEB_PORT', WEB_PORT + offset);
  const tls = tlsIn(env);

  return {
    host: env['RMP_HOST'] || '127.0.0.1',
    port,
    tls,
    bffUrl: urlIn(env, 'BFF_URL') ?? `http://127.0.0.1:${integerIn(env, 'BFF_PORT', BFF_PORT + offset)}`,
    publicUrl: urlIn(env, 'PUBLIC_URL') ?? `${tls ? 'https' : 'http'}://localhost:${port}`,
    sessionSecret: secretIn(env, readText),
    trustedProxies: (env['TRUST_PROXY'] ?? '')
      .split(',')
      .map((proxy) => proxy.trim())
      .filter(Boolean),
  };
}

const readTextFile = (path: string): string => readFileSync(path, 'utf8');

function integerIn(env: Environment, name: string, fallback: number): number {
  const value = Number(env[name] || fallback);
  if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value;
  throw new Error(`${name} must be a whole number from 0 to 65535, but is "${env[name]}"`);
}

function urlIn(env: Environment, name: string): string | undefined {
  const text = env[name];
  if (!text) return undefined;
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return new URL(text).origin;
  throw new Error(`${name} must be an address like https://shop.example`);
}

function tlsIn(env: Environment): TlsFiles | undefined {
  const certFile = env['WEB_TLS_CERT_FILE'];
  const keyFile = env['WEB_TLS_KEY_FILE'];
  if (certFile && keyFile) return { certFile, keyFile };
  if (!certFile && !keyFile) return undefined;
  throw new Error('WEB_TLS_CERT_FILE and WEB_TLS_KEY_FILE go together');
}

function secretIn(env: Environment, readText: (path: string) => string): string {
  const path = env['NEXTAUTH_SECRET_FILE'];
  const secret = (env['NEXTAUTH_SECRET'] || (path ? readText(path) : '')).trim();
  if (secret.length >= SECRET_CHARACTERS_MIN) return secret;
  throw new Error(
    `Set NEXTAUTH_SECRET or NEXTAUTH_SECRET_FILE: at least ${SECRET_CHARACTERS_MIN} characters that nobody can guess`,
  );
}
