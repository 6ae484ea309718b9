import type { SellerSnapshot } from '@rmp/contracts/sales';
import type { SellerKind } from '@rmp/contracts/tenant';
import type { SellerProfile } from './circumstances.ts';
import { present } from './present.ts';

/** The seller as printed on a document of that day. An unregistered seller must not show a GSTIN (Act s.32). */
export function sellerOn(profile: SellerProfile, date: string): SellerSnapshot {
  const kind = sellerKindOn(profile, date);

  return present({
    business_name: profile.business_name,
    seller_kind: kind,
    gstin: kind === 'unregistered' ? undefined : profile.gstin,
    state_code: profile.state_code,
    address: profile.address,
    mobile: profile.mobile,
    upi_id: profile.upi_id,
  });
}

/** The kind that began last by that day; before the first one, the first, since nothing older is known. */
export function sellerKindOn({ seller_kinds }: Pick<SellerProfile, 'seller_kinds'>, date: string): SellerKind {
  const inOrder = seller_kinds.toSorted((a, b) => (a.from_date < b.from_date ? -1 : 1));
  const begun = inOrder.findLast(({ from_date }) => from_date <= date) ?? inOrder[0];
  return begun?.seller_kind ?? 'unregistered';
}
