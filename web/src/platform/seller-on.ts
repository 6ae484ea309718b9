import type { SellerSnapshot } from '@rmp/contracts/sales';
import type { Tenant } from '@rmp/contracts/tenant';
import { sellerKindOn } from '@rmp/gst';

/** The shop as printed on a document of that day. An unregistered seller must not show a GSTIN (Act s.32). */
export function sellerOn(tenant: Tenant, date: string): SellerSnapshot {
  const { business_name, gstin, state_code, address, mobile, upi_id, paper } = tenant;
  const seller_kind = sellerKindOn(tenant.seller_kinds, date);
  return {
    business_name,
    seller_kind,
    state_code,
    ...(seller_kind !== 'unregistered' && gstin !== undefined && { gstin }),
    ...(address !== undefined && { address }),
    ...(mobile !== undefined && { mobile }),
    ...(upi_id !== undefined && { upi_id }),
    ...(paper?.style !== undefined && { paper: paper.style }),
  };
}
