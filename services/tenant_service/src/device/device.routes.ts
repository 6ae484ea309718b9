import type { Handlers } from '@rmp/contracts';
import type { tenantContract } from '@rmp/contracts/tenant';
import type { Caller, RequestFacts } from '@rmp/service-kit';
import type { TenantDeps } from '../deps.ts';
import { authenticateDevice } from './authenticate-device.ts';
import { checkInDevice } from './check-in-device.ts';
import { enrolDevice } from './enrol-device.ts';
import { getDevice } from './get-device.ts';
import { listDevices } from './list-devices.ts';
import { registerDevice } from './register-device.ts';
import { revokeDevice } from './revoke-device.ts';

type DeviceRoutes = Pick<
  typeof tenantContract,
  | 'registerDevice'
  | 'enrolDevice'
  | 'authenticateDevice'
  | 'checkInDevice'
  | 'listDevices'
  | 'getDevice'
  | 'revokeDevice'
>;

export const deviceHandlers = (deps: TenantDeps): Handlers<DeviceRoutes, Caller, RequestFacts> => ({
  registerDevice: ({ caller, body, facts }) => registerDevice(deps, caller, body, facts),
  enrolDevice: ({ caller, body }) => enrolDevice(deps, caller, body),
  authenticateDevice: ({ body }) => authenticateDevice(deps, body),
  checkInDevice: ({ caller, params, body }) => checkInDevice(deps, caller, params.device_id, body),
  listDevices: ({ caller, query }) => listDevices(deps, caller, query),
  getDevice: ({ caller, params }) => getDevice(deps, caller, params.device_id),
  revokeDevice: ({ caller, params }) => revokeDevice(deps, caller, params.device_id),
});
