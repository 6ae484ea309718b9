import { now } from './clock.ts';
import { deviceDb } from './device/device-db.ts';
import type { DeviceRow, SessionRow } from './device/device-db.ts';
import { sharedQuery, useShared } from './shared-query.ts';

/** Who works on this device, and as which device of which shop. */
export interface DeviceSession
  extends Omit<SessionRow, 'key'>, Pick<DeviceRow, 'device_id' | 'device_name' | 'prefix' | 'series'> {}

/**
 * The session kept on this device: `undefined` while it is being read, `null` when nobody ever signed in here. It is the
 * device's own record and needs no network: a session that has ended stays, with `needs_sign_in`.
 */
export function useDeviceSession(): DeviceSession | null | undefined {
  return useShared(kept);
}

/** Reads it as soon as the page's scripts run: nearly everything on a page waits for it. */
export const readSessionEarly = (): void => kept.begin();

const kept = sharedQuery(readDeviceSession);

/** The same, read once. */
export async function readDeviceSession(): Promise<DeviceSession | null> {
  const db = deviceDb();
  return db.transaction('r', db.session, db.devices, async () => {
    const session = await db.session.get('now');
    const device = session && (await db.devices.get(session.tenant_id));
    return session && device ? joined(session, device) : null;
  });
}

/** The server was reached and says that nobody is signed in. Never call it for a network that failed. */
export async function needSignIn(): Promise<void> {
  await deviceDb().session.update('now', { needs_sign_in: true });
}

type Told = Partial<Pick<SessionRow, 'tenant' | 'name' | 'role'>>;

/**
 * The server was reached and knows the session; what it told anew takes the place of what was kept. Answers overtake
 * each other: a profile from before a change that is known here already is not news.
 */
export async function keepVerified({ tenant, ...told }: Told): Promise<void> {
  const verified_at = now();
  await deviceDb()
    .session.where('key')
    .equals('now')
    .modify((row) => {
      const isNews = tenant?.tenant_id === row.tenant_id && tenant.seq >= (row.tenant?.seq ?? 0);
      Object.assign(row, { ...told, ...(isNews && { tenant }), verified_at, needs_sign_in: false });
    });
}

function joined(session: SessionRow, { device_id, device_name, prefix, series }: DeviceRow): DeviceSession {
  const { key: _, ...facts } = session;
  return { ...facts, device_id, device_name, prefix, series };
}
