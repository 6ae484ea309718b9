import type { EwayAsked, Sale, SaleNote } from '@rmp/contracts/sales';
import { stationIn } from '@rmp/gst/returns';
import type { CheckedDocument, EinvoiceDocument } from '@rmp/gst/returns';
import type { SellerProfile } from '../../sales/domain/circumstances.ts';

type Station = NonNullable<EwayAsked['from']>;
export type Named = Pick<Sale | SaleNote, 'seller' | 'customer' | 'place_of_supply'> & Pick<Partial<Sale>, 'ship_to'>;

/** Where the goods start and where they go, as far as that is known. */
export interface Stations {
  readonly from: Station | undefined;
  readonly to: Station | undefined;
}

/** What was said; else the shop's own place, and what the buyer's address plainly tells. */
export function stationsOf(
  { customer, ship_to }: Named,
  said: { readonly from?: Station | undefined; readonly to?: Station | undefined },
  profile: Pick<SellerProfile, 'place' | 'pin'> | undefined,
): Stations {
  const { place, pin } = profile ?? {};
  const home = place !== undefined && pin !== undefined ? { place, pin } : undefined;
  const address = ship_to?.address ?? customer?.address;
  return { from: said.from ?? home, to: said.to ?? (address === undefined ? undefined : stationIn(address)) };
}

/** What the portal asks for and nobody has said, by name. */
export function missingOf({ seller, customer }: Named, { from, to }: Stations): readonly string[] {
  const needed = {
    'seller.gstin': seller.gstin,
    'seller.address': seller.address,
    'customer.name': customer?.name,
    'customer.address': customer?.address,
    from,
    to,
  };
  return Object.entries(needed).flatMap(([name, value]) => (value === undefined ? [name] : []));
}

/** The same for an e-way bill, whose file says how the goods go, too. */
export const missingForEway = (
  named: Named,
  stations: Stations,
  transport: EwayAsked['transport'],
): readonly string[] => [...missingOf(named, stations), ...(transport ? [] : ['transport'])];

/** The document with seller and buyer as the portals name them; nothing as long as something is missing. */
export function withParties(
  document: CheckedDocument,
  { seller, customer, place_of_supply, ship_to }: Named,
  { from, to }: Stations,
  isShipped: boolean,
): EinvoiceDocument | undefined {
  const { name, address, gstin, state_code } = customer ?? {};
  if (!seller.gstin || !seller.address || !from || !to || name === undefined || address === undefined) return undefined;
  const home = gstin?.slice(0, 2) ?? state_code ?? place_of_supply;
  return {
    ...document,
    seller: {
      gstin: seller.gstin,
      legal_name: seller.business_name,
      address: seller.address,
      state_code: seller.state_code,
      ...from,
    },
    buyer: {
      legal_name: name,
      address: isShipped ? (ship_to?.address ?? address) : address,
      state_code: isShipped ? (ship_to?.state_code ?? place_of_supply) : home,
      ...to,
    },
  };
}
