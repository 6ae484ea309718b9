import type { AppSession } from '../app-session.ts';
import { now } from '../clock.ts';
import { newId } from '../ids.ts';
import { deviceDb } from './device-db.ts';
import type { DeviceRow, SessionRow } from './device-db.ts';

/** This device as the shop will know it. The id is kept before it is sent: an answer that is lost burns no prefix. */
export async function deviceOf(tenantId: string, name: string): Promise<DeviceRow> {
  const db = deviceDb();
  return db.transaction('rw', db.devices, async () => {
    const known = await db.devices.get(tenantId);
    if (known) return known;
    return mint(tenantId, name);
  });
}

/** A new identity, for a device whose former one the owner has revoked. Its series are new too. */
export const anotherDevice = ({ tenant_id, device_name }: DeviceRow): Promise<DeviceRow> =>
  mint(tenant_id, device_name);

/** Keeps what a sign-in brought. Series and key stay as they were when the sign-in could not bring any. */
export async function keepAppSession(opened: AppSession, device: DeviceRow): Promise<void> {
  const db = deviceDb();
  const at = now();
  await db.transaction('rw', db.session, db.devices, async () => {
    await db.devices.put(opened.device ? { ...asGiven(opened.device), ...seriesOf(device) } : device);
    const before = await db.session.get('now');
    await db.session.put(sessionRow(opened, before, at));
  });
}

async function mint(tenant_id: string, device_name: string): Promise<DeviceRow> {
  const row = {
    tenant_id,
    device_id: newId(),
    device_name,
    prefix: null,
    series: null,
    device_key: null,
    has_new_series: true,
  };
  await deviceDb().devices.put(row);
  return row;
}

/** The device as the server gave it, with its series and its new key. */
export function asGiven(device: NonNullable<AppSession['device']>): DeviceRow {
  const { tenant_id, device_id, name, prefix, series, device_key } = device;
  return { tenant_id, device_id, device_name: name, prefix, series, device_key };
}

/** Whether no paper can have a number of its series yet: that is known of an id which was minted here. */
const seriesOf = ({ has_new_series = false }: DeviceRow): Pick<DeviceRow, 'has_new_series'> => ({ has_new_series });

/** A profile that could not be had now is the one this device knew of the same shop. */
function sessionRow({ user, tenant, permissions }: AppSession, before: SessionRow | undefined, at: string): SessionRow {
  const known = before?.tenant_id === user.tenant_id ? before.tenant : null;
  return {
    key: 'now',
    tenant_id: user.tenant_id,
    user_id: user.user_id,
    username: user.username,
    ...(user.name !== undefined && { name: user.name }),
    role: user.role,
    permissions,
    tenant: tenant ?? known,
    signed_in_at: at,
    verified_at: at,
    needs_sign_in: false,
  };
}
