import type { DeviceId } from '@rmp/contracts';
import type { DeviceCheck, DeviceChecked } from '@rmp/contracts/tenant';
import { type Caller, hashOf, Problem } from '@rmp/service-kit';
import type { TenantDeps } from '../deps.ts';
import { becomeDevice } from './become-device.ts';
import { decideCheck, silence } from './domain/decide-check.ts';

/**
 * Hears of a device: where its talk with us is and what still waits on it. A copy becomes a device of its own. Throws
 * `common/forbidden` for who is not on this device.
 */
export async function checkInDevice(
  deps: TenantDeps,
  caller: Caller,
  deviceId: DeviceId,
  check: DeviceCheck,
): Promise<DeviceChecked> {
  const devices = deps.devicesOf(caller.tenant_id);
  const call = hashOf(check);

  return deps.transaction(caller.tenant_id, { caller }, async (tx) => {
    const stored = await devices.byId(deviceId, tx);
    if (!stored) throw new Problem('common/not-found', { device_id: deviceId });
    if (caller.device_id !== deviceId) throw new Problem('common/forbidden', { device_id: deviceId });
    if (stored.status === 'revoked') return { is: 'revoked' };

    const checked = decideCheck(stored.talk ?? silence, check, call);
    if (checked.is === 'copy') return becomeDevice(deps, caller, stored, check, tx);

    const { talk, epoch } = checked;
    devices.heard(deviceId, { talk, last_sync_at: tx.now, pending: check.pending }, tx);
    return { is: 'known', epoch };
  });
}
