import { type Environment, readInteger, readServiceConfig, type ServiceConfig } from '@rmp/service-kit';

export interface SalesConfig extends ServiceConfig {
  /** The address customers open shared bills at; this service's own when nobody says another. */
  readonly publicUrl: string;
  /** Shared bills that are opened from one address in a minute. */
  readonly sharesPerMinute: number;
}

/** The environment as a configuration. Throws one sentence naming what cannot be read. */
export function readConfig(env: Environment): SalesConfig {
  const service = readServiceConfig(env, 'sales');
  return {
    ...service,
    publicUrl: publicUrlIn(env) ?? service.urls.sales,
    sharesPerMinute: readInteger(env, 'SHARES_PER_MINUTE', { min: 1, max: 1_000_000, fallback: 300 }),
  };
}

function publicUrlIn({ PUBLIC_URL: url }: Environment): string | undefined {
  if (!url) return undefined;
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return new URL(url).origin;
  throw new Error('PUBLIC_URL must be an address like https://shop.example');
}
