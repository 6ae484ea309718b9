import * as z from 'zod';
import { defineEvents } from '../event.ts';
import { KeptImage } from './paper.ts';
import { Device, Tenant } from './shapes.ts';

export const tenantEvents = defineEvents({
  'tenant.profile-changed.v1': {
    summary: 'The shop’s profile as it is now, after creation or a change',
    data: z.looseObject({ tenant: z.looseObject(Tenant.shape) }),
  },
  'tenant.image-kept.v1': {
    summary: 'A picture for the shop’s papers, with its bytes; it comes before the profile that names it',
    data: z.looseObject({ image: z.looseObject(KeptImage.shape) }),
  },
  'tenant.device-registered.v1': {
    summary: 'A device got its prefix and series',
    data: z.looseObject({ device: z.looseObject(Device.shape) }),
  },
  'tenant.device-revoked.v1': {
    summary: 'A device was signed out; its series is closed',
    data: z.looseObject({ device: z.looseObject(Device.shape) }),
  },
});
