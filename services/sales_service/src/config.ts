import { type Environment, readServiceConfig, type ServiceConfig } from '@rmp/service-kit';

export interface SalesConfig extends ServiceConfig {
  /** The address customers open shared bills at; this service's own when nobody says another. */
  readonly publicUrl: string;
}

/** The environment as a configuration. Throws one sentence naming what cannot be read. */
export function readConfig(env: Environment): SalesConfig {
  const service = readServiceConfig(env, 'sales');
  return { ...service, publicUrl: publicUrlIn(env) ?? service.urls.sales };
}

function publicUrlIn({ PUBLIC_URL: url }: Environment): string | undefined {
  if (!url) return undefined;
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return new URL(url).origin;
  throw new Error('PUBLIC_URL must be an address like https://shop.example');
}
