import { GST_BEGAN_DATE, type Tenant } from '@rmp/contracts/tenant';
import type { RegisteredTenant } from '@rmp/contracts/user';

export interface ProfileStamps {
  readonly now: string;
  readonly seq: number;
}

/** A shop's first profile. Since when it is what it is was not asked, so its kind holds from the first day of GST. */
export function newProfile(shop: RegisteredTenant, { now, seq }: ProfileStamps): Tenant {
  const { tenant_id, business_name, seller_kind, gstin, state_code, address, mobile, email, registered_at } = shop;

  return {
    tenant_id,
    business_name,
    seller_kinds: [{ seller_kind, from_date: GST_BEGAN_DATE }],
    ...(gstin !== undefined && { gstin }),
    state_code,
    ...(address !== undefined && { address }),
    mobile,
    ...(email !== undefined && { email }),
    status: 'open',
    created_at: registered_at,
    updated_at: now,
    seq,
  };
}
