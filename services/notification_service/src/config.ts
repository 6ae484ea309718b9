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
  /** How often the queue is looked at when nobody wakes it. */
  readonly deliveryPollMs: number;
}

/** The environment as a configuration. Throws one sentence naming what cannot be read, never a password. */
export function readConfig(env: Environment): NotificationConfig {
  const service = readServiceConfig(env, 'notification');
  const publicUrl = publicUrlIn(env);
  const isAllowed = flagIn(env, 'ALLOW_PRIVATE_TARGETS');

  return {
    ...service,
    smtp: smtpIn(env),
    publicUrl: publicUrl ?? service.urls.sales,
    allowPrivateTargets: isAllowed || publicUrl === undefined,
    deliveryPollMs: readInteger(env, 'DELIVERY_POLL_MS', { min: 10, max: 600_000, fallback: 5_000 }),
  };
}

function smtpIn(env: Environment): SmtpSettings | undefined {
  const { SMTP_URL: url, SMTP_FROM: from } = env;
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
