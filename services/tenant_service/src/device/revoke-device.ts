import type { DeviceId } from '@rmp/contracts';
import type { Device } from '@rmp/contracts/tenant';
import { allow, type Caller, Problem } from '@rmp/service-kit';
import type { TenantDeps } from '../deps.ts';
import { deviceRevoked } from './device.events.ts';
import { shownDevice } from './device.store.ts';

/** Revokes a device for good: its key signs nothing in any more. Its prefix is never given again; a second time answers the same and writes nothing. */
export async function revokeDevice(deps: TenantDeps, caller: Caller, deviceId: DeviceId): Promise<Device> {
  allow(caller, 'devices:manage');
  const devices = deps.devicesOf(caller.tenant_id);

  return deps.transaction(caller.tenant_id, { caller }, async (tx) => {
    const stored = await devices.byId(deviceId, tx);
    if (!stored) throw new Problem('common/not-found', { device_id: deviceId });
    const before = shownDevice(stored);
    if (before.status === 'revoked') return before;

    const after: Device = { ...before, status: 'revoked', revoked_at: tx.now, seq: tx.seq };
    devices.revoke(after, tx);
    tx.append(deviceRevoked(after));
    tx.audit({ action: 'device.revoked', subject: deviceId, before, after });
    return after;
  });
}
