import { DeviceId, type Recorded } from '@rmp/contracts';
import type { Device, NewDevice } from '@rmp/contracts/tenant';
import {
  allow,
  type Caller,
  DuplicateKey,
  hashOf,
  orProblem,
  Problem,
  type RequestFacts,
  type Tx,
} from '@rmp/service-kit';
import type { TenantDeps } from '../deps.ts';
import { deviceRegistered } from './device.events.ts';
import { shownDevice, type StoredDevice } from './device.store.ts';
import { decideDevice } from './domain/decide-device.ts';

/**
 * Registers a device and gives it the tenant's next prefix. Needs no profile: a phone may sign in before the
 * registration event has arrived. A known id with the same content answers that device as it is now.
 */
export async function registerDevice(
  deps: TenantDeps,
  caller: Caller,
  wanted: NewDevice,
  facts: RequestFacts,
): Promise<Recorded<Device>> {
  allow(caller, 'devices:register');
  const device_id = wanted.device_id ?? DeviceId.parse(deps.newId());
  const request_hash = hashOf(wanted);

  try {
    const document = await deps.transaction(caller.tenant_id, { caller, facts }, (tx) =>
      addDevice(deps, caller, { device_id, name: wanted.name, request_hash }, tx),
    );
    return { document, replayed: false };
  } catch (error) {
    const isKnown = error instanceof DuplicateKey && error.collection === 'devices';
    const stored = isKnown ? await deps.devicesOf(caller.tenant_id).byId(device_id) : undefined;
    if (stored) return asReplay(stored, request_hash);
    throw error;
  }
}

interface Wanted {
  readonly device_id: DeviceId;
  readonly name: string;
  readonly request_hash: string;
  readonly copy_of?: DeviceId;
}

/** Adds a device with the tenant's next prefix and tells everybody. A known id ends the transaction as `DuplicateKey`. */
export async function addDevice(
  deps: TenantDeps,
  caller: Caller,
  { request_hash, copy_of, ...wanted }: Wanted,
  tx: Tx,
): Promise<Device> {
  const devices = deps.devicesOf(caller.tenant_id);
  const last = await devices.lastRegistered(tx);
  const { now, seq } = tx;
  const decided = orProblem(
    decideDevice({
      tenant_id: caller.tenant_id,
      ...wanted,
      registered_by: caller.user_id,
      lastPrefix: last?.prefix,
      now,
      seq,
    }),
  );
  const device: Device = { ...decided, ...(copy_of !== undefined && { copy_of }) };
  devices.insert({ ...device, prefix_no: (last?.prefix_no ?? 0) + 1, request_hash }, tx);
  tx.append(deviceRegistered(device));
  tx.audit({ action: 'device.registered', subject: device.device_id, after: device });

  return device;
}

function asReplay(stored: StoredDevice, request_hash: string): Recorded<Device> {
  if (stored.request_hash === request_hash) return { document: shownDevice(stored), replayed: true };
  throw new Problem('common/id-reused', { id: stored.device_id });
}
