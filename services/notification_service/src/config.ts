import { readFileSync } from 'node:fs';
import { type Environment, readInteger, readServiceConfig, type ServiceConfig } from '@rmp/service-kit';
import type { SmtpSettings } from './delivery/mailer.ts';

export interface NotificationConfig extends ServiceConfig {
  /** Absent: no mail server yet, e-mails wait as `not-configured`. */
  readonly smtp: SmtpSettings | undefined;
  /** Where share links live; nothing else is ever fetched. */
  readonly publicUrl: string;
  /**
   * Lets share links lead to loopback and private networks. Without a public address they are those of the sales service
   * beside this one, whose place the operator gave.
   */
  readonly allowPrivateTargets: boolean;
  /** Lets webhooks lead there too, and over plain HTTP. Only the operator's word allows it, never a missing address. */
  readonly allowPrivateWebhooks: boolean;
  /** Seals the signing secrets of webhooks; changing it means that they must be rotated. */
  readonly secretKey: string;
  /** How often the queues are looked at when nobody wakes it. */
  readonly deliveryPollMs: number;
}

const SECRET_CHARACTERS_MIN = 32;

/** The environment as a configuration. Throws one sentence naming what cannot be read, never a password. */
export function readConfig(env: Environment, readText: ReadText = readTextFile): NotificationConfig {
  const service = readServiceConfig(env, 'notification');
  const publicUrl = publicUrlIn(env);
  const isAllowed = flagIn(env, 'ALLOW_PRIVATE_TARGETS');

  return {
    ...service,
    smtp: smtpIn(env, readText),
    publicUrl: publicUrl ?? service.urls.sales,
    allowPrivateTargets: isAllowed || publicUrl === undefined,
    allowPrivateWebhooks: isAllowed,
    secretKey: keyIn(env, readText),
    deliveryPollMs: readInteger(env, 'DELIVERY_POLL_MS', { min: 10, max: 600_000, fallback: 5_000 }),
  };
}

type ReadText = (path: string) => string;

const readTextFile: ReadText = (path) => readFileSync(path, 'utf8');

/** A variable itself, or the content of the file its `…_FILE` twin names; nothing when neither is set. */
function valueOrFile(env: Environment, name: string, readText: ReadText): string {
  const path = env[`${name}_FILE`];

  return (env[name] || (path ? readText(path) : '')).trim();
}

function keyIn(env: Environment, readText: ReadText): string {
  const key = valueOrFile(env, 'NOTIFICATION_SECRET_KEY', readText);
  if (key.length >= SECRET_CHARACTERS_MIN) return key;
  throw new Error(
    `Set NOTIFICATION_SECRET_KEY or NOTIFICATION_SECRET_KEY_FILE, with at least ${SECRET_CHARACTERS_MIN} characters`,
  );
}

function smtpIn(env: Environment, readText: ReadText): SmtpSettings | undefined {
  const url = valueOrFile(env, 'SMTP_URL', readText);
  const { SMTP_FROM: from } = env;
  if (!url) return undefined;
  if (!isUrl(url, ['smtp:', 'smtps:'])) throw new Error('SMTP_URL must look like smtp://user:password@host:587');
  if (!from || !ONE_ADDRESS.test(from)) throw new Error('SMTP_FROM must be one address, like Shop <shop@example.com>');

  return { url, from };
}

const ONE_ADDRESS = /^(?:[^<>@,;\r\n]{0,100}<[^<>@\s,;]+@[^<>@\s,;]+>|[^<>@\s,;]+@[^<>@\s,;]+)$/;

function publicUrlIn({ PUBLIC_URL: url }: Environment): string | undefined {
  if (!url) return undefined;
  if (isUrl(url, ['http:', 'https:'])) return url;
  throw new Error('PUBLIC_URL must be an address like https://shop.example');
}

const isUrl = (text: string, protocols: readonly string[]): boolean =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);

function flagIn(env: Environment, name: string): boolean {
  const text = env[name] ?? '';
  if (text === '' || text === 'false') return false;
  if (text === 'true') return true;
  throw new Error(`${name} must be "true" or "false", but is "${text}"`);
}
