import type { TaxHeads } from './bill.ts';
import type { SupplyKind } from './seller.ts';
import { ABROAD, currentStateCode } from './states.ts';
import type { StateCode } from './states.ts';

/** What the document records about where the goods go. Unknown State codes count as not recorded. */
export interface SupplyCircumstances {
  readonly seller_state: string;
  readonly buyer?: { readonly gstin?: string | undefined; readonly state_code?: string | undefined } | undefined;
  readonly ship_to?: { readonly state_code?: string | undefined } | undefined;
  readonly supply?: SupplyKind | undefined;
}

/** Which record decided the place, kept with the document so that it can be explained years later. */
export type PlaceBasis = 'export' | 'buyer-state' | 'buyer-gstin' | 'delivery-state' | 'seller-location';

export interface SupplyPlace {
  readonly place_of_supply: string;
  readonly heads: TaxHeads;
  readonly basis: PlaceBasis;
}

/**
 * Place of supply of goods and the tax heads that follow from it (IGST Act s.7, s.8, s.10).
 *
 * - Unregistered buyer: the delivery State if recorded (Circular 209/3/2024), else the State recorded for the buyer,
 *   since a State alone counts as the address; with nothing recorded, the seller's location (s.10(1)(ca)). So a
 *   walk-in from another State whose State is on the bill is an inter-State buyer even at the counter.
 * - Registered buyer: the State recorded for him, else the State of his GSTIN. Goods shipped elsewhere on his word
 *   stay with his own State (s.10(1)(b)), so `ship_to` does not move the place. Goods he carries away from the counter
 *   are debated: recording the seller's State as his is how the seller chooses CGST + SGST, and it wins over the GSTIN.
 * - An SEZ unit is always inter-State (s.7(5)), an export goes to 96. A deemed export is an ordinary supply here.
 */
export function supplyHeads(recorded: SupplyCircumstances): SupplyPlace {
  const { seller_state: seller, supply = 'regular' } = recorded;
  if (isExport(supply)) return { place_of_supply: ABROAD, heads: 'inter', basis: 'export' };

  const place = placeOf(recorded);
  const isInter = isSez(supply) || place.place_of_supply !== (currentStateCode(seller) ?? seller);
  return { ...place, heads: isInter ? 'inter' : 'intra' };
}

type Place = Omit<SupplyPlace, 'heads'>;

function placeOf({ seller_state, buyer, ship_to }: SupplyCircumstances): Place {
  const recorded = at('buyer-state', buyer?.state_code);
  const place = buyer?.gstin
    ? (recorded ?? at('buyer-gstin', buyer.gstin.trim().slice(0, 2)))
    : (at('delivery-state', ship_to?.state_code) ?? recorded);
  return place ?? { place_of_supply: currentStateCode(seller_state) ?? seller_state, basis: 'seller-location' };
}

function at(basis: PlaceBasis, stateCode: string | undefined): Place | undefined {
  const place: StateCode | undefined = stateCode === undefined ? undefined : currentStateCode(stateCode);
  return place && { place_of_supply: place, basis };
}

function isExport(supply: SupplyKind): boolean {
  return supply === 'export_wp' || supply === 'export_wop';
}

function isSez(supply: SupplyKind): boolean {
  return supply === 'sez_wp' || supply === 'sez_wop';
}
