import type { DeviceId, UserId } from '@rmp/contracts';
import type { Device } from '@rmp/contracts/tenant';
import type { Talk } from './domain/decide-check.ts';
import { type Page, type PageQuery, readPage, type TenantDb, type Tx } from '@rmp/service-kit';

/** `prefix_no` counts the prefixes in the order in which they were given: `seq` moves on when a device is revoked. */
export interface StoredDevice extends Device {
  readonly prefix_no: number;
  readonly request_hash: string;
  /** SHA-256 of the device's key, once it was given one. */
  readonly key_hash?: string;
  readonly key_given_at?: string;
  /** Everybody who ever signed in on it. */
  readonly people?: readonly UserId[];
  readonly talk?: Talk;
}

export type GivenKey = Required<Pick<StoredDevice, 'key_hash' | 'key_given_at' | 'people'>>;

/** What a device says of itself as it checks in. */
export interface Heard {
  readonly talk: Talk;
  readonly last_sync_at: string;
  readonly pending: number | undefined;
}

export interface DeviceStore {
  readonly byId: (deviceId: DeviceId, tx?: Tx) => Promise<StoredDevice | undefined>;
  /** The device that was given a prefix last. */
  readonly lastRegistered: (tx: Tx) => Promise<StoredDevice | undefined>;
  readonly page: (query: PageQuery) => Promise<Page<StoredDevice>>;
  /** A known device id is a `DuplicateKey`. */
  readonly insert: (device: StoredDevice, tx: Tx) => void;
  readonly giveKey: (deviceId: DeviceId, key: GivenKey, tx: Tx) => void;
  /** Is no change of the device for those who list changes. */
  readonly heard: (deviceId: DeviceId, heard: Heard, tx: Tx) => void;
  /** Closes the device: what it is from now on. Its key opens nothing any more, and still tells what is brought. */
  readonly revoke: (device: Device, tx: Tx) => void;
}

export function deviceStore(db: TenantDb): DeviceStore {
  const devices = db.collection<StoredDevice>('devices');

  return {
    byId: (device_id, tx) => devices.findOne({ device_id }, tx ? { tx } : {}),
    lastRegistered: async (tx) => (await devices.find({}, { tx, sort: { prefix_no: -1 }, limit: 1 }))[0],
    page: (query) => readPage(devices, { query, key: 'device_id' }),
    insert: (device, tx) => tx.insert('devices', { ...device }),
    giveKey: (device_id, key, tx) => tx.update('devices', { device_id }, { $set: { ...key } }),
    heard: (device_id, { pending, ...heard }, tx) =>
      tx.update('devices', { device_id }, { $set: { ...heard, ...(pending !== undefined && { pending }) } }),
    revoke: (device, tx) => tx.update('devices', { device_id: device.device_id }, { $set: { ...device } }),
  };
}

export function shownDevice(stored: StoredDevice): Device {
  const {
    prefix_no: _no,
    request_hash: _hash,
    key_hash: _key,
    key_given_at: _given,
    people: _people,
    talk: _talk,
    ...device
  } = stored;

  return device;
}
