import type { SaleLine } from '@rmp/contracts/sales';
import { isTaxedOnPrintedPrice } from '@rmp/gst';
import { bandContradiction } from '@rmp/gst/hsn';

/**
 * What the law has against a line of a dealer who charges tax: tobacco without the price it is taxed on (CGST Rules r.31D);
 * clothing and footwear whose rate is not that of their price (9/2025-Central Tax (Rate)), or where no rate is.
 */
export type LawWarning =
  { readonly of: 'printed' } | { readonly of: 'band'; readonly rate_bp: number } | { readonly of: 'between' };

export function lawWarning(line: SaleLine, date: string): LawWarning | undefined {
  if (line.mrp_paise === undefined && isTaxedOnPrintedPrice(line, date)) return { of: 'printed' };
  const found = bandContradiction(line, date);
  if (!found) return undefined;
  return found.is_between ? { of: 'between' } : { of: 'band', rate_bp: found.rate_bp };
}
