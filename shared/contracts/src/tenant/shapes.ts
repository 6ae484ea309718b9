import * as z from 'zod';
import {
  Address,
  BusinessDate,
  DeviceId,
  Email,
  Gstin,
  Instant,
  Mobile,
  Name,
  StateCode,
  TenantId,
  text,
  UserId,
} from '../primitives/index.ts';

/** What kind of seller the shop is decides what it may print (CGST Act s.10, s.31, s.32). */
export const SellerKind = z.enum(['unregistered', 'composition', 'regular']);
export type SellerKind = z.output<typeof SellerKind>;

/** A kind with the day it begins to hold; documents are computed by the kind of their own date. */
export const SellerKindFrom = z.object({ seller_kind: SellerKind, from_date: BusinessDate });

/** One tenant is one GSTIN in one State. */
export const Tenant = z
  .object({
    tenant_id: TenantId,
    business_name: Name,
    seller_kinds: z.array(SellerKindFrom).min(1).max(50).readonly(),
    gstin: Gstin.optional(),
    state_code: StateCode,
    address: Address.optional(),
    mobile: Mobile.optional(),
    email: Email.optional(),
    upi_id: text(80).optional(),
    status: z.enum(['open', 'closed']),
    created_at: Instant,
    updated_at: Instant,
    seq: z.int().min(1),
  })
  .meta({ id: 'Tenant' });
export type Tenant = z.output<typeof Tenant>;

/** A device owns its series, one per document kind; a prefix is never given twice. */
export const Device = z
  .object({
    tenant_id: TenantId,
    device_id: DeviceId,
    name: Name,
    prefix: z.string().regex(/^[A-Z]{1,3}$/),
    status: z.enum(['active', 'revoked']),
    registered_by: UserId,
    registered_at: Instant,
    revoked_at: Instant.optional(),
    seq: z.int().min(1),
  })
  .meta({ id: 'Device' });
export type Device = z.output<typeof Device>;
