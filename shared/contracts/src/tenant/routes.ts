import * as z from 'zod';
import { DeviceId, pageOf, pageQuery } from '../primitives/index.ts';
import { defineContract } from '../route.ts';
import { Device, NewDevice, Tenant, TenantPatch } from './shapes.ts';

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
  revokeDevice: {
    method: 'POST',
    path: '/devices/{device_id}/revoke',
    summary: 'Sign a device out for good; its series is closed and its bills stay welcome',
    access: 'devices:manage',
    params: z.strictObject({ device_id: DeviceId }),
    success: 200,
    returns: Device,
    repeat: 'none',
    problems: ['common/not-found'],
  },
});
