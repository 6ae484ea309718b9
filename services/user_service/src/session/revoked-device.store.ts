import type { DeviceId } from '@rmp/contracts';
import type { TenantDb, Tx } from '@rmp/service-kit';

export interface RevokedDeviceStore {
  readonly isRevoked: (deviceId: DeviceId | undefined, tx?: Tx) => Promise<boolean>;
  /** A second time for the same device is a `DuplicateKey`. */
  readonly insert: (device: { readonly device_id: DeviceId; readonly revoked_at: string }, tx: Tx) => void;
}

export function revokedDeviceStore(db: TenantDb): RevokedDeviceStore {
  const devices = db.collection<{ readonly device_id: DeviceId }>('revoked_devices');

  return {
    isRevoked: async (device_id, tx) =>
      device_id !== undefined && (await devices.findOne({ device_id }, tx ? { tx } : {})) !== undefined,
    insert: (device, tx) => tx.insert('revoked_devices', { ...device }),
  };
}
