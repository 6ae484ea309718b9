import type { SellerSnapshot, SupplyKind } from '@rmp/contracts/sales';
import { currentStateCode, stateOf } from '@rmp/gst';

/** The tax amounts of a line or of totals. */
export interface Taxed {
  readonly taxable_paise: number;
  readonly cgst_paise: number;
  readonly sgst_paise: number;
  readonly igst_paise: number;
  readonly cess_paise: number;
}

/** One tax as the paper names it. */
export interface TaxHead {
  readonly name: string;
  readonly of: (amounts: Taxed) => number;
}

/** What the law lets this seller print on this paper. */
export interface Regime {
  /** A GSTIN and HSN codes belong on papers of registered sellers only. */
  readonly isRegistered: boolean;
  /** Empty where no tax may be shown: unregistered, composition, bill of supply (Act s.32(1), r.49). */
  readonly heads: readonly TaxHead[];
}

export interface RegimeCircumstances {
  readonly seller: SellerSnapshot;
  readonly isTaxPaper: boolean;
  readonly place_of_supply: string;
  readonly supply: SupplyKind;
  readonly totals: Taxed;
}

/** The Union's half inside a State. */
export const CGST: TaxHead = { name: 'CGST', of: ({ cgst_paise }) => cgst_paise };
const IGST: TaxHead = { name: 'IGST', of: ({ igst_paise }) => igst_paise };
const CESS: TaxHead = { name: 'Cess', of: ({ cess_paise }) => cess_paise };

/** Only a regular dealer's tax paper has tax heads; inside a State two of them, between States one. */
export function regimeOf(circumstances: RegimeCircumstances): Regime {
  const { seller, isTaxPaper, totals } = circumstances;
  const isRegistered = seller.seller_kind !== 'unregistered';
  if (seller.seller_kind !== 'regular' || !isTaxPaper) return { isRegistered, heads: [] };

  const heads = isInterState(circumstances) ? [IGST] : [CGST, localHead(seller.state_code)];
  return { isRegistered, heads: totals.cess_paise === 0 ? heads : [...heads, CESS] };
}

/** As charged; where nothing was charged, as the place says. */
function isInterState({ seller, place_of_supply, supply, totals }: RegimeCircumstances): boolean {
  if (totals.igst_paise > 0 || totals.cgst_paise > 0) return totals.igst_paise > 0;
  return supply.startsWith('sez') || currentStateCode(place_of_supply) !== currentStateCode(seller.state_code);
}

/**
 * The taxes of many bills: all of them for a regular dealer, whatever was sold, so that registers of two months have the
 * same columns; for others none, unless a bill has tax of a time when the shop could charge it.
 */
export function registerHeads(
  { seller_kind, state_code }: SellerSnapshot,
  bills: readonly { readonly totals: Taxed }[],
): readonly TaxHead[] {
  const heads = [CGST, localHead(state_code), IGST, CESS];
  const isTaxed = seller_kind === 'regular' || bills.some(({ totals }) => heads.some(({ of }) => of(totals) !== 0));
  return isTaxed ? heads : [];
}

function localHead(state_code: string): TaxHead {
  return { name: stateOf(state_code)?.local_tax_head ?? 'SGST', of: ({ sgst_paise }) => sgst_paise };
}
