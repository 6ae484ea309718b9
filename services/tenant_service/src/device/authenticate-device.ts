import type { DeviceProof, ProvenDevice } from '@rmp/contracts/tenant';
import { Problem } from '@rmp/service-kit';
import type { TenantDeps } from '../deps.ts';
import { deviceKeyHash, tenantOfKey } from './device-key.ts';
import { shownDevice } from './device.store.ts';

/**
 * The device a key belongs to, with everybody who ever signed in on it. One that was signed out is known by its last
 * key: what it still holds is the shop's.
 */
export async function authenticateDevice(
  deps: TenantDeps,
  { device_id, device_key }: DeviceProof,
): Promise<ProvenDevice> {
  const tenantId = tenantOfKey(device_key);
  const stored = tenantId && (await deps.devicesOf(tenantId).byId(device_id));
  if (!stored || stored.key_hash !== deviceKeyHash(device_key)) throw new Problem('tenant/device-unknown');

  return { ...shownDevice(stored), people: [...(stored.people ?? [stored.registered_by])] };
}
