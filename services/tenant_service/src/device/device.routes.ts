import type { Handlers } from '@rmp/contracts';
import type { tenantContract } from '@rmp/contracts/tenant';
import type { Caller, RequestFacts } from '@rmp/service-kit';
import type { TenantDeps } from '../deps.ts';
import { enrolDevice } from './enrol-device.ts';
import { getDevice } from './get-device.ts';
import { listDevices } from './list-devices.ts';
import { registerDevice } from './register-device.ts';
import { revokeDevice } from './revoke-device.ts';

type DeviceRoutes = Pick<
  typeof tenantContract,
  'registerDevice' | 'enrolDevice' | 'listDevices' | 'getDevice' | 'revokeDevice'
>;

export const deviceHandlers = (deps: TenantDeps): Handlers<DeviceRoutes, Caller, RequestFacts> => ({
  registerDevice: ({ caller, body, facts }) => registerDevice(deps, caller, body, facts),
  enrolDevice: ({ caller, body }) => enrolDevice(deps, caller, body),
  listDevices: ({ caller, query }) => listDevices(deps, caller, query),
  getDevice: ({ caller, params }) => getDevice(deps, caller, params.device_id),
  revokeDevice: ({ caller, params }) => revokeDevice(deps, caller, params.device_id),
});
