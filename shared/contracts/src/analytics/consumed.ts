import * as z from 'zod';
import { BusinessDate, Paise, SignedPaise } from '../primitives/index.ts';

/** The little of `sales.sale-recorded.v1` that the sums of a day need; the rest of a sale may grow or change. */
export const FiguresOfSale = z.looseObject({
  sale: z.looseObject({
    sold_date: BusinessDate,
    totals: z.object({
      gross_paise: Paise,
      discount_paise: Paise,
      charges_paise: Paise,
      taxable_paise: Paise,
      cgst_paise: Paise,
      sgst_paise: Paise,
      igst_paise: Paise,
      cess_paise: Paise,
      round_off_paise: SignedPaise,
      payable_paise: Paise,
    }),
    credit_paise: Paise,
  }),
});
