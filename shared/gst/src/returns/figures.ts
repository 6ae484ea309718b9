import type { TaxAmounts } from '../bill.ts';
import { paise, ZERO_PAISE } from '../money.ts';
import type { Paise } from '../money.ts';

/** Taxable value and tax by head: what every table of a return adds up. */
export interface Figures extends TaxAmounts {
  readonly taxable_paise: Paise;
}

export const ZERO_FIGURES: Figures = {
  taxable_paise: ZERO_PAISE,
  cgst_paise: ZERO_PAISE,
  sgst_paise: ZERO_PAISE,
  igst_paise: ZERO_PAISE,
  cess_paise: ZERO_PAISE,
};

/** `sum` with `part` added, or taken off for sign −1. Exact; throws `RangeError` beyond safe integers. */
export function addFigures(sum: Figures, part: Figures, sign: 1 | -1 = 1): Figures {
  return {
    taxable_paise: paise(sum.taxable_paise + sign * part.taxable_paise),
    cgst_paise: paise(sum.cgst_paise + sign * part.cgst_paise),
    sgst_paise: paise(sum.sgst_paise + sign * part.sgst_paise),
    igst_paise: paise(sum.igst_paise + sign * part.igst_paise),
    cess_paise: paise(sum.cess_paise + sign * part.cess_paise),
  };
}

export const sumFigures = (parts: Iterable<Figures>): Figures => {
  let sum = ZERO_FIGURES;
  for (const part of parts) sum = addFigures(sum, part);
  return sum;
};
