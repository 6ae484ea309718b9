import type { TaxHeads } from './bill.ts';
import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';

/** What the seller is to the tax office. It has a start date in the shop's profile; old documents keep the old kind. */
export type SellerKind = 'unregistered' | 'composition' | 'regular';

export const SELLER_KINDS = ['unregistered', 'composition', 'regular'] as const satisfies readonly SellerKind[];

/** What kind of supply a bill is. `wp` and `wop` are with and without payment of tax. */
export type SupplyKind = 'regular' | 'sez_wp' | 'sez_wop' | 'export_wp' | 'export_wop' | 'deemed';

export const SUPPLY_KINDS = [
  'regular',
  'sez_wp',
  'sez_wop',
  'export_wp',
  'export_wop',
  'deemed',
] as const satisfies readonly SupplyKind[];

/**
 * Whether tax goes on the bill. Only a regular dealer may collect it (Act s.32(1), s.10(4)), and not on a zero-rated
 * supply made without payment of tax.
 */
export function chargesTax(seller: SellerKind, supply: SupplyKind = 'regular'): boolean {
  return seller === 'regular' && supply !== 'sez_wop' && supply !== 'export_wop';
}

export interface SupplyRefusal {
  readonly code: 'inter-state-not-allowed';
  readonly seller_kind: SellerKind;
}

/** Only a regular dealer may sell goods to another State (Act s.10(2)(c), s.24). Such a sale is stopped, not converted. */
export function checkSupply(seller: SellerKind, heads: TaxHeads): Result<TaxHeads, SupplyRefusal> {
  if (heads === 'intra' || seller === 'regular') return ok(heads);
  return refuse({ code: 'inter-state-not-allowed', seller_kind: seller });
}

/** A kind with the day (`2026-11-22`) it begins to hold. */
export interface SellerKindBegun {
  readonly seller_kind: SellerKind;
  readonly from_date: string;
}

/** The kind that began last by that day; before the first one, the first, since nothing older is known. */
export function sellerKindOn(kinds: readonly SellerKindBegun[], date: string): SellerKind {
  const inOrder = kinds.toSorted((a, b) => (a.from_date < b.from_date ? -1 : 1));
  const begun = inOrder.findLast(({ from_date }) => from_date <= date) ?? inOrder[0];
  return begun?.seller_kind ?? 'unregistered';
}
