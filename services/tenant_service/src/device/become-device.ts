import { DeviceId } from '@rmp/contracts';
import type { DeviceCheck, DeviceChecked } from '@rmp/contracts/tenant';
import { type Caller, hashOf, type Tx } from '@rmp/service-kit';
import type { TenantDeps } from '../deps.ts';
import { deviceKeyHash, newDeviceKey } from './device-key.ts';
import { type StoredDevice, shownDevice } from './device.store.ts';
import { addDevice } from './register-device.ts';

/**
 * Makes a copy of a device one of its own: id, prefix, series and key are new, its people are the same. The id follows
 * from where the copy was left behind, so that one whose answer was lost becomes the same device again.
 */
export async function becomeDevice(
  deps: TenantDeps,
  caller: Caller,
  stored: StoredDevice,
  { epoch, last_ack }: Pick<DeviceCheck, 'epoch' | 'last_ack'>,
  tx: Tx,
): Promise<DeviceChecked> {
  const devices = deps.devicesOf(caller.tenant_id);
  const device_id = copyIdOf(stored, hashOf({ epoch, last_ack }));
  const known = await devices.byId(device_id, tx);
  const { people = [stored.registered_by] } = stored;
  const wanted = { device_id, name: stored.name, request_hash: device_id, copy_of: stored.device_id };
  const device = known ? shownDevice(known) : await addDevice(deps, caller, wanted, tx);
  if (device.status === 'revoked') return { is: 'revoked' };

  const device_key = newDeviceKey(caller.tenant_id);
  devices.giveKey(device_id, { key_hash: deviceKeyHash(device_key), key_given_at: tx.now, people }, tx);
  tx.audit({ action: 'device.copy-met', subject: stored.device_id, after: { device_id } });
  return { is: 'copy', epoch: 0, device: { ...device, device_key } };
}

/** Keeps the time in front, as every UUID of version 7 has it, and takes the rest from what makes the copy known. */
const copyIdOf = ({ device_id }: StoredDevice, hash: string): DeviceId =>
  DeviceId.parse(`${device_id.slice(0, 13)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`);
