import type { SellerSnapshot } from '@rmp/contracts/sales';
import { sellerKindOn } from '@rmp/gst';
import type { SellerProfile } from './circumstances.ts';
import { present } from './present.ts';

/** The seller as printed on a document of that day. An unregistered seller must not show a GSTIN (Act s.32). */
export function sellerOn(profile: SellerProfile, date: string): SellerSnapshot {
  const kind = sellerKindOn(profile.seller_kinds, date);

  return present({
    business_name: profile.business_name,
    seller_kind: kind,
    gstin: kind === 'unregistered' ? undefined : profile.gstin,
    state_code: profile.state_code,
    address: profile.address,
    mobile: profile.mobile,
    upi_id: profile.upi_id,
    paper: profile.paper?.style,
  });
}
