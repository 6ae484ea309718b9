import { type Environment, readServiceConfig, type ServiceConfig } from '@rmp/service-kit';

export type AnalyticsConfig = ServiceConfig;

export const readConfig = (env: Environment): AnalyticsConfig => readServiceConfig(env, 'analytics');
