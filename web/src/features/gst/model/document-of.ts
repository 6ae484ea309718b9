import type { ReturnDocument } from '@rmp/gst/returns';
import type { LocalBill } from '#local/index.ts';

/** A bill of this device as the portals see it; nothing for one of which only the sum is here. */
export function documentOf({ fact, number, sold_date, status }: LocalBill): ReturnDocument | undefined {
  if (!fact) return undefined;
  const { issued, customer, supply = 'regular', reverse_charge = false } = fact;
  const { document_type, seller, totals, lines, place_of_supply = seller.state_code } = issued;
  return {
    document_type,
    number,
    date: sold_date,
    status,
    seller_kind: seller.seller_kind,
    seller_state: seller.state_code,
    buyer_gstin: customer?.gstin,
    place_of_supply,
    supply,
    reverse_charge,
    payable_paise: totals.payable_paise,
    lines,
  };
}
