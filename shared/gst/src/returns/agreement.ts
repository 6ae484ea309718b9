import { paise, sumPaise } from '../money.ts';
import type { Paise } from '../money.ts';
import type { Problem } from './check-period.ts';
import { addFigures, sumFigures, ZERO_FIGURES } from './figures.ts';
import type { Figures } from './figures.ts';
import type { Gstr1 } from './gstr1.ts';
import { gstr3bOf, sumDocuments } from './gstr3b.ts';

/** Sums that must be the same, whichever table they are read from. */
export interface Agreement {
  /** Tables 4 to 9, goods without tax included. */
  readonly sections: Figures;
  /** Table 12 together with the goods that name no code. */
  readonly hsn: Figures;
  /** All rows of 3.1 of GSTR-3B, and the value on which buyers pay the tax. */
  readonly gstr3b_taxable_paise: Paise;
}

export function agreementOf(gstr1: Gstr1): Agreement {
  const { b2b, b2cl, b2cs, exp, cdnr, cdnur, nil, hsn_b2b, hsn_b2c, without_hsn } = gstr1;
  const withoutTax = sumPaise(nil.flatMap((row) => [row.nil_paise, row.exempt_paise, row.non_gst_paise]));
  const taxed = addFigures(sumFigures(b2cs), sumDocuments([...b2b, ...b2cl, ...exp, ...cdnr, ...cdnur]));
  const gstr3b = gstr3bOf(gstr1);
  return {
    sections: addFigures(taxed, { ...ZERO_FIGURES, taxable_paise: withoutTax }),
    hsn: sumFigures([...hsn_b2b, ...hsn_b2c, ...without_hsn]),
    gstr3b_taxable_paise: paise(
      gstr3b.taxable.taxable_paise +
        gstr3b.zero_rated.taxable_paise +
        gstr3b.nil_and_exempt_paise +
        gstr3b.non_gst_paise +
        gstr3b.reverse_charge_paise,
    ),
  };
}

/** Series with numbers nobody has sent: Table 13 wants them explained. */
export const missingNumbers = ({ documents }: Gstr1): readonly Problem[] =>
  documents
    .filter(({ missing }) => missing > 0)
    .map(({ from, to, missing }) => ({
      code: 'numbers-missing',
      severity: 'warning',
      rule: 'CGST Rules r.46(b)',
      detail: { from, to, missing },
    }));
