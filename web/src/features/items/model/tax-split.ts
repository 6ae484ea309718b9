import { basisPoints, milli, paise, priceBill } from '@rmp/gst';

/** One piece at a price, taken apart as a bill within the State would: half of the tax for the Centre, half for the State. */
export interface TaxSplit {
  readonly taxable_paise: number;
  readonly cgst_paise: number;
  readonly sgst_paise: number;
  readonly total_paise: number;
}

/** Undefined where there is nothing to take apart: no price, or no tax in it. */
export function taxSplit(priceTyped: number | undefined, rateBp: number, includesTax: boolean): TaxSplit | undefined {
  if (priceTyped === undefined || priceTyped === 0 || rateBp === 0) return undefined;
  const line = {
    line_no: 1,
    qty_milli: milli(1000),
    unit_price_paise: paise(priceTyped),
    price_includes_tax: includesTax,
    gst_rate_bp: basisPoints(rateBp),
  };
  const priced = priceBill({ lines: [line], supply: 'intra', charges_tax: true });
  return priced.ok ? priced.value.lines[0] : undefined;
}
