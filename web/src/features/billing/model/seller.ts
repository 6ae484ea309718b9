import type { SellerSnapshot } from '@rmp/contracts/sales';
import type { Tenant } from '@rmp/contracts/tenant';
import { sellerKindOn } from '@rmp/gst';
import { present } from './present.ts';

/** The seller as printed on a document of that day. An unregistered seller must not show a GSTIN (Act s.32). */
export function sellerOn(tenant: Tenant, date: string): SellerSnapshot {
  const seller_kind = sellerKindOn(tenant.seller_kinds, date);
  return present({
    business_name: tenant.business_name,
    seller_kind,
    gstin: seller_kind === 'unregistered' ? undefined : tenant.gstin,
    state_code: tenant.state_code,
    address: tenant.address,
    mobile: tenant.mobile,
    upi_id: tenant.upi_id,
  });
}
