import type { ShopOfProfile } from '@rmp/contracts/payment';
import type { SellerSnapshot } from '@rmp/contracts/sales';
import type { SellerKind } from '@rmp/contracts/tenant';

type SellerOfProfile = Pick<
  ShopOfProfile,
  'business_name' | 'seller_kinds' | 'gstin' | 'state_code' | 'address' | 'mobile' | 'upi_id'
>;

/** The shop as printed on a paper of that day. An unregistered seller must not show a GSTIN (CGST Act s.32). */
export function sellerOn(shop: SellerOfProfile, date: string): SellerSnapshot {
  const { business_name, gstin, state_code, address, mobile, upi_id } = shop;
  const seller_kind = sellerKindOn(shop, date);

  return {
    business_name,
    seller_kind,
    ...(gstin && seller_kind !== 'unregistered' && { gstin }),
    state_code,
    ...(address && { address }),
    ...(mobile && { mobile }),
    ...(upi_id && { upi_id }),
  };
}

/** The kind that began last by that day; before the first one, the first, since nothing older is known. */
function sellerKindOn({ seller_kinds }: Pick<SellerOfProfile, 'seller_kinds'>, date: string): SellerKind {
  const inOrder = seller_kinds.toSorted((a, b) => (a.from_date < b.from_date ? -1 : 1));
  const begun = inOrder.findLast(({ from_date }) => from_date <= date) ?? inOrder[0];

  return begun?.seller_kind ?? 'unregistered';
}
