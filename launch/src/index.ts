export { type LaunchConfig, readLaunchConfig } from './config.ts';
export { type Host } from './host.ts';
export { launch, type Launched } from './launch.ts';
export { type LaunchedPart, partNames } from './service-names.ts';
