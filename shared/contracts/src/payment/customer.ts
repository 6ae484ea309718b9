import * as z from 'zod';
import type { Paise as PaiseBrand } from '@rmp/gst';
import {
  Address,
  CustomerId,
  Gstin,
  Instant,
  Mobile,
  Name,
  Paise,
  SignedPaise,
  StateCode,
  TenantId,
} from '../primitives/index.ts';
import { branded } from '../primitives/brand.ts';

/** A balance never passes this, up or down: still an exact integer. */
export const BALANCE_PAISE_MAX = 9_000_000_000_000_000;

/** What somebody owes us in integer paise; below zero, what we hold of his. */
export const BalancePaise = branded<PaiseBrand>(z.int().min(-BALANCE_PAISE_MAX).max(BALANCE_PAISE_MAX));

export const CREDIT_DAYS_MAX = 365;
export const SAME_MOBILE_MAX = 10;

const CreditDays = z.int().min(0).max(CREDIT_DAYS_MAX);

/** Somebody who buys, perhaps on credit. `balance_paise` is the sum of his ledger, always. */
export const Customer = z
  .object({
    tenant_id: TenantId,
    customer_id: CustomerId,
    seq: z.int().min(1),
    name: Name,
    mobile: Mobile.optional(),
    gstin: Gstin.optional(),
    state_code: StateCode.optional(),
    address: Address.optional(),
    credit_limit_paise: Paise.optional(),
    credit_days: CreditDays.optional(),
    /** `entered` by somebody, or opened `from_sale`, by a bill that named him before anybody had entered him. */
    origin: z.enum(['entered', 'from_sale']),
    balance_paise: BalancePaise,
    /** Others of this shop who had the same mobile when it was entered: perhaps the same person, for people to decide. */
    same_mobile_as: z.array(CustomerId).max(SAME_MOBILE_MAX).readonly().optional(),
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'Customer' });
export type Customer = z.output<typeof Customer>;

/** The body of `POST /customers`. An opening balance above zero is owed to the shop, below zero is an advance it holds. */
export const NewCustomer = z
  .strictObject({
    customer_id: CustomerId.optional(),
    name: Name,
    mobile: Mobile.optional(),
    gstin: Gstin.optional(),
    state_code: StateCode.optional(),
    address: Address.optional(),
    opening_balance_paise: SignedPaise.optional(),
    credit_limit_paise: Paise.optional(),
    credit_days: CreditDays.optional(),
  })
  .meta({ id: 'NewCustomer' });
export type NewCustomer = z.output<typeof NewCustomer>;

/** Only what changes; null clears. Balances are not here: they move by entries. */
export const CustomerPatch = z
  .strictObject({
    name: Name.optional(),
    mobile: Mobile.nullable().optional(),
    gstin: Gstin.nullable().optional(),
    state_code: StateCode.nullable().optional(),
    address: Address.nullable().optional(),
    credit_limit_paise: Paise.nullable().optional(),
    credit_days: CreditDays.nullable().optional(),
  })
  .refine((patch) => Object.keys(patch).length > 0, 'must change something')
  .meta({ id: 'CustomerPatch' });
export type CustomerPatch = z.output<typeof CustomerPatch>;
