import { permissionsOf } from '@rmp/contracts';
import { deviceDb } from '#platform/device/device-db.ts';

/** An owner signed in on this device, as sign-in leaves it. */
export async function signedIn(): Promise<void> {
  const device = deviceDb();
  await device.devices.put({
    tenant_id: 'sharma-store',
    device_id: '018f4c1e-0000-7000-8000-00000000d001',
    device_name: 'Counter 1',
    prefix: 'A',
    series: null,
    device_key: null,
  });
  await device.session.put({
    key: 'now',
    tenant_id: 'sharma-store',
    user_id: '018f4c1e-0000-7000-8000-00000000a001',
    username: 'asha',
    role: 'owner',
    permissions: permissionsOf.owner,
    tenant: null,
    signed_in_at: '2026-11-22T06:30:00.000Z',
    verified_at: '2026-11-22T06:30:00.000Z',
    needs_sign_in: false,
  });
}
