import { type Environment, readServiceConfig, type ServiceConfig } from '@rmp/service-kit';

export type TenantConfig = ServiceConfig;

/** The environment as a configuration. Throws one sentence naming the variable that cannot be read. */
export const readConfig = (env: Environment): TenantConfig => readServiceConfig(env, 'tenant');
