import { type Environment, readServiceConfig, type ServiceConfig } from '@rmp/service-kit';

export type InventoryConfig = ServiceConfig;

export const readConfig = (env: Environment): InventoryConfig => readServiceConfig(env, 'inventory');
