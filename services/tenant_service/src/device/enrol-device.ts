import type { UserId } from '@rmp/contracts';
import { DEVICE_PEOPLE_MAX } from '@rmp/contracts/tenant';
import type { Device, DeviceEnrolment, EnrolledDevice } from '@rmp/contracts/tenant';
import { allow, type Caller, hashOf, Problem, type Tx } from '@rmp/service-kit';
import type { TenantDeps } from '../deps.ts';
import { deviceKeyHash, newDeviceKey } from './device-key.ts';
import { shownDevice, type StoredDevice } from './device.store.ts';
import { addDevice } from './register-device.ts';

/**
 * Gives a device its key, registering it first if it is new. Every call makes a new key and ends the one before, so an
 * answer that was lost is asked for again. A revoked device gets none: `tenant/device-revoked`.
 */
export async function enrolDevice(deps: TenantDeps, caller: Caller, wanted: DeviceEnrolment): Promise<EnrolledDevice> {
  allow(caller, 'devices:register');
  const device_key = newDeviceKey(caller.tenant_id);

  return deps.transaction(caller.tenant_id, { caller }, async (tx) => {
    const stored = await knownDevice(deps, caller, wanted, tx);
    const device = stored ? shownDevice(stored) : await newDevice(deps, caller, wanted, tx);
    const people = withOneMore(stored?.people ?? [device.registered_by], caller.user_id);
    const key = { key_hash: deviceKeyHash(device_key), key_given_at: tx.now, people };
    deps.devicesOf(caller.tenant_id).giveKey(device.device_id, key, tx);
    tx.audit({ action: 'device.key-given', subject: device.device_id });

    return { ...device, device_key };
  });
}

/** Of too many the one who has not signed in for longest is forgotten. */
const withOneMore = (people: readonly UserId[], userId: UserId): readonly UserId[] =>
  [...people.filter((known) => known !== userId), userId].slice(-DEVICE_PEOPLE_MAX);

async function knownDevice(
  deps: TenantDeps,
  caller: Caller,
  { device_id }: DeviceEnrolment,
  tx: Tx,
): Promise<StoredDevice | undefined> {
  const stored = await deps.devicesOf(caller.tenant_id).byId(device_id, tx);
  if (stored?.status === 'revoked') throw new Problem('tenant/device-revoked', { device_id });

  return stored;
}

/** With the hash that `POST /devices` would have kept for the same device, so that either call repeats the other. */
const newDevice = (deps: TenantDeps, caller: Caller, wanted: DeviceEnrolment, tx: Tx): Promise<Device> =>
  addDevice(deps, caller, { ...wanted, request_hash: hashOf(wanted) }, tx);
