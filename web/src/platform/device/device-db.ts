import type { DeviceSeries } from '@rmp/contracts/bff';
import type { Permission, Role } from '@rmp/contracts';
import type { Tenant } from '@rmp/contracts/tenant';
import { Dexie } from 'dexie';
import type { EntityTable } from 'dexie';

/** This device as one shop knows it. It minted its id itself; number series and key came with the sign-in. */
export interface DeviceRow {
  readonly tenant_id: string;
  readonly device_id: string;
  readonly device_name: string;
  readonly prefix: string | null;
  readonly series: DeviceSeries | null;
  /** Authenticates what was made on this device; each sign-in gives a new one. */
  readonly device_key: string | null;
  /** Its id was minted for this record, and no series of it has been taken up yet: nobody need be asked how far they went. */
  readonly has_new_series?: boolean;
}

/** Who signed in here last. It stays when the session ends: billing goes on, only sending waits. */
export interface SessionRow {
  readonly key: 'now';
  readonly tenant_id: string;
  readonly user_id: string;
  readonly username: string;
  readonly name?: string;
  readonly role: Role;
  readonly permissions: readonly Permission[];
  readonly tenant: Tenant | null;
  readonly signed_in_at: string;
  /** When the server last said that the session is good. */
  readonly verified_at: string;
  readonly needs_sign_in: boolean;
}

interface DeviceDb extends Dexie {
  readonly devices: EntityTable<DeviceRow, 'tenant_id'>;
  readonly session: EntityTable<SessionRow, 'key'>;
}

let opened: DeviceDb | undefined;

/** What this device knows about itself, whatever shop it works for. Pages and the service worker read it. */
export function deviceDb(): DeviceDb {
  opened ??= open();
  return opened;
}

function open(): DeviceDb {
  const db = new Dexie('rmp-device', { chromeTransactionDurability: 'strict' });
  db.version(1).stores({ devices: 'tenant_id', session: 'key' });
  return withTables(db);
}

/** The cast: version 1 above declares exactly the tables of `DeviceDb`. */
function withTables(db: Dexie): DeviceDb {
  return db as DeviceDb;
}
