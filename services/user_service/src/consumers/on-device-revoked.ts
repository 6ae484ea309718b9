import type { CloudEvent, DeviceId } from '@rmp/contracts';
import { tenantEvents } from '@rmp/contracts/tenant';
import type { Consumer } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';

/** A revoked device cannot refresh or sign in again; its access token runs out within ten minutes. */
export const onDeviceRevoked = (deps: UserDeps): Consumer => ({
  group: 'user',
  source: 'tenant',
  types: ['tenant.device-revoked.v1'],
  effects: ['revoked_devices'],
  apply: async (events, { tenant_id }) => {
    const devices = events.map(deviceOf);
    await deps.transaction(tenant_id, {}, async (tx) => {
      for (const device of devices) deps.revokedDevicesOf(tenant_id).insert(device, tx);
    });
  },
});

function deviceOf({ data, time }: CloudEvent): { readonly device_id: DeviceId; readonly revoked_at: string } {
  const { device } = tenantEvents['tenant.device-revoked.v1'].data.parse(data);
  return { device_id: device.device_id, revoked_at: device.revoked_at ?? time };
}
