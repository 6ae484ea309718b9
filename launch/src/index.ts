export { type LaunchConfig, readLaunchConfig } from './config.ts';
export { type Host, launch, type Launched } from './launch.ts';
export { type LaunchedService, serviceNames } from './service-names.ts';
