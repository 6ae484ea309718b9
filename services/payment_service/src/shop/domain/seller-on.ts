import type { ShopOfProfile } from '@rmp/contracts/payment';
import type { SellerSnapshot } from '@rmp/contracts/sales';
import { sellerKindOn } from '@rmp/gst';

type SellerOfProfile = Pick<
  ShopOfProfile,
  'business_name' | 'seller_kinds' | 'gstin' | 'state_code' | 'address' | 'mobile' | 'upi_id' | 'paper'
>;

/** The shop as printed on a paper of that day. An unregistered seller must not show a GSTIN (CGST Act s.32). */
export function sellerOn(shop: SellerOfProfile, date: string): SellerSnapshot {
  const { business_name, gstin, state_code, address, mobile, upi_id, paper } = shop;
  const seller_kind = sellerKindOn(shop.seller_kinds, date);

  return {
    business_name,
    seller_kind,
    ...(gstin && seller_kind !== 'unregistered' && { gstin }),
    state_code,
    ...(address && { address }),
    ...(mobile && { mobile }),
    ...(upi_id && { upi_id }),
    ...(paper?.style && { paper: paper.style }),
  };
}
