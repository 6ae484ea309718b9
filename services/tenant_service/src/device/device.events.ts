import type { NewEvent } from '@rmp/contracts';
import type { Device } from '@rmp/contracts/tenant';

export const deviceRegistered = (device: Device): NewEvent => ({
  type: 'tenant.device-registered.v1',
  subject: device.device_id,
  data: { device },
});

export const deviceRevoked = (device: Device): NewEvent => ({
  type: 'tenant.device-revoked.v1',
  subject: device.device_id,
  data: { device },
});
