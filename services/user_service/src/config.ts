import {
  ACCESS_TOKEN_SECONDS,
  type Environment,
  readInteger,
  readServiceConfig,
  type ServiceConfig,
} from '@rmp/service-kit';
import { createPrivateKey, type KeyObject, type webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PasswordLimits } from './password/passwords.ts';

export interface UserConfig extends ServiceConfig {
  /** Ed25519 key that signs access tokens, PKCS #8 PEM. */
  readonly privateKeyPem: string;
  /** Makes the successors of refresh tokens; changing it ends the 60 seconds of grace, no session. */
  readonly refreshSecret: string;
  readonly passwords: PasswordLimits;
  /** Sign-ins, registrations, joinings and API keys that are tried from one address in a minute, each for itself. */
  readonly signInsPerMinute: number;
  /** How long an access token is good: a changed role or a switched-off account shows elsewhere within it. */
  readonly accessTokenSeconds: number;
}

const SECRET_CHARACTERS_MIN = 32;

/** The environment as a configuration. Throws one sentence naming what is missing; secrets have no defaults. */
export function readConfig(env: Environment, readText: (path: string) => string = readTextFile): UserConfig {
  return {
    ...readServiceConfig(env, 'user'),
    privateKeyPem: privateKeyIn(env, readText),
    refreshSecret: secretIn(env, readText),
    passwords: {
      cost: readInteger(env, 'BCRYPT_COST', { min: 4, max: 16, fallback: 12 }),
      queueMax: readInteger(env, 'PASSWORD_QUEUE_MAX', { min: 1, max: 1000, fallback: 32 }),
    },
    signInsPerMinute: readInteger(env, 'SIGN_INS_PER_MINUTE', { min: 1, max: 1_000_000, fallback: 120 }),
    accessTokenSeconds: readInteger(env, 'ACCESS_TOKEN_SECONDS', {
      min: 1,
      max: ACCESS_TOKEN_SECONDS,
      fallback: ACCESS_TOKEN_SECONDS,
    }),
  };
}

const readTextFile = (path: string): string => readFileSync(path, 'utf8');

type ReadText = (path: string) => string;

/** A variable itself, or the content of the file its `…_FILE` twin names. */
function valueOrFile(env: Environment, name: string, readText: ReadText): string {
  const path = env[`${name}_FILE`];
  const value = env[name] ?? (path === undefined ? undefined : readText(path));
  if (value === undefined || value.trim() === '') throw new Error(`Set ${name} or ${name}_FILE`);
  return value.trim();
}

/** PEM, or the same key as a JWK. Only Ed25519: the algorithm of our tokens is pinned. */
function privateKeyIn(env: Environment, readText: ReadText): string {
  const text = valueOrFile(env, 'JWT_PRIVATE_KEY', readText);
  const key = parsedKey(text);
  if (key?.asymmetricKeyType !== 'ed25519')
    throw new Error('JWT_PRIVATE_KEY must be an Ed25519 private key, PEM or JWK');
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Single-line environments carry a PEM with `\n` written out. */
function parsedKey(text: string): KeyObject | undefined {
  try {
    return text.startsWith('{')
      ? createPrivateKey({ key: jwkIn(text), format: 'jwk' })
      : createPrivateKey(text.replaceAll('\\n', '\n'));
  } catch {
    return undefined;
  }
}

/** createPrivateKey judges the members; what it cannot use it refuses. */
const jwkIn = (text: string): webcrypto.JsonWebKey => JSON.parse(text) as webcrypto.JsonWebKey;

function secretIn(env: Environment, readText: ReadText): string {
  const secret = valueOrFile(env, 'REFRESH_TOKEN_SECRET', readText);
  if (secret.length >= SECRET_CHARACTERS_MIN) return secret;
  throw new Error(`REFRESH_TOKEN_SECRET must have at least ${SECRET_CHARACTERS_MIN} characters`);
}
