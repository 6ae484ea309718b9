import { tenantEvents } from '@rmp/contracts/tenant';
import { openService, type RunningService, type SharedParts } from '@rmp/service-kit';
import { about } from './about.ts';
import { collections } from './collections.ts';
import type { TenantConfig } from './config.ts';
import { onTenantRegistered } from './consumers/on-tenant-registered.ts';
import type { TenantDeps } from './deps.ts';
import { deviceHandlers } from './device/device.routes.ts';
import { deviceStore } from './device/device.store.ts';
import { imageHandlers } from './image/image.routes.ts';
import { imageStore } from './image/image.store.ts';
import { profileHandlers } from './profile/profile.routes.ts';
import { profileStore } from './profile/profile.store.ts';

export async function compose(config: TenantConfig, shared: SharedParts = {}): Promise<RunningService> {
  const service = await openService({ ...about, config, shared, events: tenantEvents, collections });
  const { tenantDb } = service.deps;
  const deps: TenantDeps = {
    ...service.deps,
    profilesOf: (tenantId) => profileStore(tenantDb(tenantId)),
    imagesOf: (tenantId) => imageStore(tenantDb(tenantId)),
    devicesOf: (tenantId) => deviceStore(tenantDb(tenantId)),
  };

  return service.run({
    handlers: { ...profileHandlers(deps), ...imageHandlers(deps), ...deviceHandlers(deps) },
    consumers: [onTenantRegistered(deps)],
  });
}
