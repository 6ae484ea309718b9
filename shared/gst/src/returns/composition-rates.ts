import { COMPOSITION_RATE_ROWS } from '../../data/composition-rates.ts';

/** What a composition dealer does: it decides rate and base of his tax (CGST Rules r.7). */
export type CompositionBusiness = (typeof COMPOSITION_RATE_ROWS)[number]['business'];

/** Whole rate on turnover in basis points, in force on a day. Throws `RangeError` before the law began. */
export function compositionRateOn(business: CompositionBusiness, date: string): number {
  const row = COMPOSITION_RATE_ROWS.findLast((one) => one.business === business && one.from_date <= date);
  if (row) return row.rate_bp;
  throw new RangeError(`no composition rate for ${business} on ${date}`);
}
