import type { KeyedDevice } from '@rmp/contracts/bff';
import type { Tenant } from '@rmp/contracts/tenant';
import type { LocalDb } from '../database.ts';
import type { Ask } from './ask.ts';

/** Everything an exchange needs; the page and tests give their own. */
export interface SyncDeps {
  readonly db: LocalDb;
  readonly ask: Ask;
  /** RFC 3339, by this device's clock. */
  readonly now: () => string;
  readonly device: DeviceRecord;
  /** Whether somebody asked for the next exchange: what takes long makes room for it. */
  readonly isAskedAgain?: () => boolean;
}

/** What this device knows of itself, in a database of its own. It is read anew for each push: it may have become another. */
export interface DeviceRecord {
  readonly read: () => Promise<DeviceIdentity>;
  /** The server found this profile to be a copy: from now on it is `device`, with its own series. */
  readonly become: (device: KeyedDevice) => Promise<void>;
  /** From now on its series are those this database counts. */
  readonly takeUpSeries: () => Promise<void>;
  readonly keepProfile: (profile: Tenant) => Promise<void>;
  /** The server was reached and wants somebody to sign in. */
  readonly needSignIn: () => Promise<void>;
}

export interface DeviceIdentity {
  readonly device_id: string;
  /** Null for a device that numbers no papers. */
  readonly prefix: string | null;
  readonly device_key: string | null;
  /** No paper can have a number of its series yet. */
  readonly has_new_series?: boolean;
}
