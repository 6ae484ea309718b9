import type { DeviceId } from '@rmp/contracts';
import type { Device } from '@rmp/contracts/tenant';
import { allow, type Caller, Problem } from '@rmp/service-kit';
import type { TenantDeps } from '../deps.ts';
import { shownDevice } from './device.store.ts';

/** One device of the caller's shop, revoked or not. */
export async function getDevice(deps: TenantDeps, caller: Caller, deviceId: DeviceId): Promise<Device> {
  allow(caller, 'devices:read');
  const stored = await deps.devicesOf(caller.tenant_id).byId(deviceId);
  if (!stored) throw new Problem('common/not-found', { device_id: deviceId });

  return shownDevice(stored);
}
