import { thresholdOn } from '../thresholds.ts';

export interface HsnCircumstances {
  /** Day of the document, `2026-11-22`. */
  readonly date: string;
  /** Turnover of the financial year before; unknown counts as not above five crore. */
  readonly previous_turnover_paise?: number | undefined;
  readonly buyer_registered: boolean;
}

/**
 * How many digits of HSN an invoice must show at least (12/2017-Central Tax as amended by 78/2020): above five crore six to
 * everybody; up to it four to registered buyers, and to others none at all, which is 0.
 */
export function hsnDigitsNeeded({ date, previous_turnover_paise = 0, buyer_registered }: HsnCircumstances): 0 | 4 | 6 {
  if (previous_turnover_paise > (thresholdOn('hsn_6_digit_above', date) ?? Infinity)) return 6;
  return buyer_registered ? 4 : 0;
}
