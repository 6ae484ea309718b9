import { PRICE_BAND_ROWS } from '../../data/price-bands.ts';
import type { Paise } from '../money.ts';

/** The rate of goods that are taxed by the price of one piece, before tax and after every discount on the invoice. */
export interface PriceBand {
  readonly limit_paise: number;
  readonly up_to_bp: number;
  readonly above_bp: number;
  /** Per piece, pair: what the limit is counted in. */
  readonly per: string;
}

/** The band of a code on a day: clothing, footwear, quilts (9/2025-CTR); undefined for all other goods. */
export function priceBandOf(hsn: string, date: string): PriceBand | undefined {
  const row = PRICE_BAND_ROWS.find(
    (one) => hsn.startsWith(one.hsn) && one.from_date <= date && (one.to_date === null || date <= one.to_date),
  );
  return row && !row.except.some((code) => hsn.startsWith(code)) ? row : undefined;
}

/** The rate a price before tax takes. */
export const rateInBand = (band: PriceBand, valuePaise: Paise): number =>
  valuePaise <= band.limit_paise ? band.up_to_bp : band.above_bp;

/** What rate a price with tax inside agrees with; `inconsistent` in the gap where neither does, which the shop must settle. */
export type InclusiveRate =
  | { readonly gst_rate_bp: number }
  | { readonly inconsistent: true; readonly from_paise: number; readonly to_paise: number };

/**
 * The rate of a tax-inclusive price per piece. At 2,500 rupees: 5 % agrees with itself up to 2,625, 18 % above 2,950; in
 * between no rate does, and the price before tax is to be given instead.
 */
export function rateOfInclusivePrice(band: PriceBand, pricePaise: Paise): InclusiveRate {
  const lowerMost = withTax(band.limit_paise, band.up_to_bp);
  const upperAbove = withTax(band.limit_paise, band.above_bp);
  if (pricePaise <= lowerMost) return { gst_rate_bp: band.up_to_bp };
  if (pricePaise > upperAbove) return { gst_rate_bp: band.above_bp };
  return { inconsistent: true, from_paise: lowerMost + 1, to_paise: upperAbove };
}

const withTax = (paise: number, rateBp: number): number => paise + Math.floor((paise * rateBp) / 10_000);
