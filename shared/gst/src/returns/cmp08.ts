import { paise, ZERO_PAISE } from '../money.ts';
import type { Paise } from '../money.ts';
import { compositionRateOn } from './composition-rates.ts';
import type { CompositionBusiness } from './composition-rates.ts';
import { isMemo, signOf } from './return-document.ts';
import type { ReturnDocument } from './return-document.ts';

/** CMP-08 of a quarter: turnover and the tax the dealer pays on it himself. */
export interface Cmp08 {
  readonly business: CompositionBusiness;
  readonly turnover_paise: Paise;
  /**
   * Without what is marked as nil, exempt or outside of GST: that a trader pays on taxable goods only (1/2018-Central
   * Tax) is [U]. A composition dealer's lines bear no rate, so goods nobody marked count as taxable: he never pays less.
   */
  readonly taxable_turnover_paise: Paise;
  /** Whole rate, half of it central and half the State's. */
  readonly rate_bp: number;
  readonly cgst_paise: Paise;
  readonly sgst_paise: Paise;
}

/**
 * Adds up a composition dealer's documents. `on_date` picks the rate in force, usually the last day of the quarter.
 * Each half is rounded to the rupee (Act s.170).
 */
export function openCmp08(business: CompositionBusiness, on_date: string) {
  let turnover = 0;
  let taxable = 0;
  return {
    add: (document: ReturnDocument): void => {
      if (document.seller_kind !== 'composition' || document.status === 'cancelled' || isMemo(document)) return;
      for (const line of document.lines) {
        const amount = signOf(document) * line.taxable_paise;
        turnover += amount;
        if ((line.treatment ?? 'taxable') === 'taxable') taxable += amount;
      }
    },
    finish: (): Cmp08 => {
      const rate_bp = compositionRateOn(business, on_date);
      const half = halfTax(business === 'trader' ? taxable : turnover, rate_bp);
      return {
        business,
        turnover_paise: paise(turnover),
        taxable_turnover_paise: paise(taxable),
        rate_bp,
        cgst_paise: half,
        sgst_paise: half,
      };
    },
  };
}

/** A quarter that took back more than it sold pays nothing. */
function halfTax(turnover: number, rateBp: number): Paise {
  if (turnover <= 0) return ZERO_PAISE;
  const rupees = (BigInt(turnover) * BigInt(rateBp) + 1_000_000n) / 2_000_000n;
  return paise(Number(rupees) * 100);
}
