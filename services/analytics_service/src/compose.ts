import { analyticsEvents } from '@rmp/contracts/analytics';
import { openService, type RunningService, type SharedParts } from '@rmp/service-kit';
import { analyticsHandlers } from './analytics.routes.ts';
import { collections } from './collections.ts';
import type { AnalyticsConfig } from './config.ts';
import { onAnything } from './consumers/on-anything.ts';
import { publicFace } from './public-face.ts';

/** The whole service from its configuration; parts that a process shares come from outside. */
export async function compose(config: AnalyticsConfig, shared: SharedParts = {}): Promise<RunningService> {
  const service = await openService({ ...publicFace, config, shared, events: analyticsEvents, collections });

  return service.run({
    handlers: analyticsHandlers(service.deps),
    consumers: onAnything(service.deps),
  });
}
