import * as z from 'zod';
import { DeviceId, pageOf, pageQuery } from '../primitives/index.ts';
import { defineContract } from '../route.ts';
import { Device, DeviceEnrolment, EnrolledDevice, NewDevice, Tenant, TenantPatch } from './shapes.ts';

const DeviceParams = z.strictObject({ device_id: DeviceId });

export const tenantContract = defineContract({
  getTenant: {
    method: 'GET',
    path: '/tenant',
    summary: 'The shop’s profile',
    access: 'tenant:read',
    success: 200,
    returns: Tenant,
    problems: ['tenant/profile-pending'],
  },
  changeTenant: {
    method: 'PATCH',
    path: '/tenant',
    summary: 'Change the shop’s profile; a seller kind changes from a date on',
    access: 'tenant:write',
    body: TenantPatch,
    success: 200,
    returns: Tenant,
    repeat: 'none',
    problems: [
      'tenant/profile-pending',
      'tenant/gstin-required',
      'tenant/gstin-invalid',
      'tenant/gstin-unexpected',
      'tenant/state-unknown',
      'tenant/state-differs',
      'tenant/state-fixed',
      'tenant/from-date-out-of-range',
      'tenant/too-many-seller-kinds',
    ],
  },
  registerDevice: {
    method: 'POST',
    path: '/devices',
    summary: 'Register a device: it gets a prefix of its own, never given before or again',
    description:
      'Works before the shop’s profile has arrived. Bills of the device are numbered A/2627/000124, credit notes A-C/…, debit notes A-D/…, receipt vouchers A-R/…, refund vouchers A-F/…. S is the series of API callers and no device’s.',
    access: 'devices:register',
    body: NewDevice,
    success: 201,
    returns: Device,
    repeat: 'own-id',
    problems: ['common/id-reused', 'tenant/prefixes-used-up'],
  },
  enrolDevice: {
    method: 'POST',
    path: '/devices/enrol',
    summary: 'Give a device its key, registering it if it is new',
    description:
      'What sign-in does. Each call makes a new key and ends the one before; a device that is known keeps its name, prefix and series.',
    access: 'devices:register',
    body: DeviceEnrolment,
    success: 200,
    returns: EnrolledDevice,
    repeat: 'none',
    problems: ['tenant/device-revoked', 'tenant/prefixes-used-up'],
  },
  listDevices: {
    method: 'GET',
    path: '/devices',
    summary: 'The devices of this shop, revoked ones too',
    access: 'devices:read',
    query: z.strictObject(pageQuery),
    success: 200,
    returns: pageOf(Device),
    problems: [],
  },
  getDevice: {
    method: 'GET',
    path: '/devices/{device_id}',
    summary: 'One device',
    access: 'devices:read',
    params: DeviceParams,
    success: 200,
    returns: Device,
    problems: ['common/not-found'],
  },
  revokeDevice: {
    method: 'POST',
    path: '/devices/{device_id}/revoke',
    summary: 'Sign a device out for good; its key ends, its series is closed and its bills stay welcome',
    access: 'devices:manage',
    params: DeviceParams,
    success: 200,
    returns: Device,
    repeat: 'none',
    problems: ['common/not-found'],
  },
});
