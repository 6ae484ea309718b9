import { readFileSync } from 'node:fs';
import { type Environment, readServiceConfig, type ServiceConfig } from '@rmp/service-kit';

export interface PaymentConfig extends ServiceConfig {
  /** Seals the webhook secrets of the shops; changing it means that they must be set again. */
  readonly secretKey: string;
}

const SECRET_CHARACTERS_MIN = 32;

/** The environment as a configuration. Throws one sentence naming what is missing; the key has no default. */
export function readConfig(env: Environment, readText: (path: string) => string = readTextFile): PaymentConfig {
  return { ...readServiceConfig(env, 'payment'), secretKey: keyIn(env, readText) };
}

const readTextFile = (path: string): string => readFileSync(path, 'utf8');

function keyIn(env: Environment, readText: (path: string) => string): string {
  const path = env['PAYMENT_SECRET_KEY_FILE'];
  const key = (env['PAYMENT_SECRET_KEY'] ?? (path === undefined ? '' : readText(path))).trim();
  if (key.length >= SECRET_CHARACTERS_MIN) return key;
  throw new Error(
    `Set PAYMENT_SECRET_KEY or PAYMENT_SECRET_KEY_FILE, with at least ${SECRET_CHARACTERS_MIN} characters`,
  );
}
