import { type Environment, readServiceConfig, type ServiceConfig } from '@rmp/service-kit';

export type SalesConfig = ServiceConfig;

export const readConfig = (env: Environment): SalesConfig => readServiceConfig(env, 'sales');
