import type { TenantId } from '@rmp/contracts';
import type { KitDeps } from '@rmp/service-kit';
import type { DeviceStore } from './device/device.store.ts';
import type { ImageStore } from './image/image.store.ts';
import type { ProfileStore } from './profile/profile.store.ts';

/** What a use case of this service may ask for. Stores are always of one tenant. */
export interface TenantDeps extends KitDeps {
  readonly profilesOf: (tenantId: TenantId) => ProfileStore;
  readonly imagesOf: (tenantId: TenantId) => ImageStore;
  readonly devicesOf: (tenantId: TenantId) => DeviceStore;
}
