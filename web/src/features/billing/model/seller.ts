import type { SellerSnapshot } from '@rmp/contracts/sales';
import type { Tenant } from '@rmp/contracts/tenant';
import type { SellerKind } from '@rmp/gst';
import { present } from './present.ts';

/** The seller as printed on a document of that day. An unregistered seller must not show a GSTIN (Act s.32). */
export function sellerOn(tenant: Tenant, date: string): SellerSnapshot {
  const seller_kind = sellerKindOn(tenant, date);
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

/** The kind that began last by that day; before the first one, the first, since nothing older is known. */
function sellerKindOn({ seller_kinds }: Tenant, date: string): SellerKind {
  const inOrder = seller_kinds.toSorted((a, b) => (a.from_date < b.from_date ? -1 : 1));
  const begun = inOrder.findLast(({ from_date }) => from_date <= date) ?? inOrder[0];
  return begun?.seller_kind ?? 'unregistered';
}
