import * as z from 'zod';
import { defineEvents } from '../event.ts';
import { Address, Email, Gstin, Instant, Mobile, Name, StateCode, TenantId } from '../primitives/index.ts';
import { SellerKind } from '../tenant/shapes.ts';
import { ApiKey } from './api-key.ts';
import { Invite } from './invite.ts';
import { User } from './shapes.ts';

/** The whole profile given at registration: tenant_service builds its record from this alone. */
export const RegisteredTenant = z.looseObject({
  tenant_id: TenantId,
  business_name: Name,
  seller_kind: SellerKind,
  gstin: Gstin.optional(),
  state_code: StateCode,
  address: Address.optional(),
  mobile: Mobile,
  email: Email.optional(),
  registered_at: Instant,
});
export type RegisteredTenant = z.output<typeof RegisteredTenant>;

/** Producers send the whole user; what a consumer may rely on is who it is. */
const eventUser = z.looseObject(User.partial().required({ user_id: true, username: true }).shape);

export const userEvents = defineEvents({
  'user.tenant-registered.v1': {
    summary: 'A shop registered with its first user',
    data: z.looseObject({ tenant: RegisteredTenant, user: eventUser }),
  },
  'user.user-changed.v1': {
    summary: 'A user joined, or a user’s name, role, permissions or status changed',
    data: z.looseObject({ user: eventUser }),
  },
  'user.user-invited.v1': {
    summary: 'Somebody was invited to the shop',
    data: z.looseObject({ invite: z.looseObject(Invite.shape) }),
  },
  'user.api-key-changed.v1': {
    summary: 'An API key was made or revoked',
    data: z.looseObject({ api_key: z.looseObject(ApiKey.shape) }),
  },
});
