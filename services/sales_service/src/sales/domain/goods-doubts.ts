import { isTaxedOnPrintedPrice } from '@rmp/gst';
import { bandContradiction, hsnDigitsNeeded } from '@rmp/gst/hsn';
import type { Paper } from './paper.ts';
import type { Doubt } from './refusal.ts';

/** Tobacco and pan masala are taxed on the price printed on the pack, so the line must have it (CGST Rules r.31D). */
export function printedPriceDoubts({ lines, seller, date }: Paper): readonly Doubt[] {
  if (seller.seller_kind !== 'regular') return [];
  return lines.flatMap((line, index) => {
    if (line.mrp_paise !== undefined || !isTaxedOnPrintedPrice(line, date)) return [];
    const refusal = {
      code: 'sales/printed-price-missing',
      line_no: line.line_no,
      hsn: line.hsn,
      rule: 'CGST Rules r.31D',
      errors: [{ pointer: `/lines/${index}/mrp_paise`, detail: 'send the highest price printed on the pack' }],
    } as const;
    return [{ flag: 'printed-price-missing', refusal }];
  });
}

/**
 * Clothing and footwear take the rate of their price before tax, after discount (9/2025-Central Tax (Rate)). It is the shop that
 * knows what a code does not say, so this is looked at and never refused.
 */
export function bandDoubts({ lines, seller, date }: Paper): readonly Doubt[] {
  if (seller.seller_kind !== 'regular') return [];
  return lines.some((line) => bandContradiction(line, date)) ? [{ flag: 'rate-out-of-band' }] : [];
}

/** 12/2017-Central Tax as amended by 78/2020: digits of HSN by turnover and buyer; the paper is valid without them. */
export function hsnDoubts({ lines, seller, date, customer, previous_turnover_paise }: Paper): readonly Doubt[] {
  if (seller.seller_kind !== 'regular') return [];
  const buyer_registered = customer?.gstin !== undefined;
  const digits = hsnDigitsNeeded({ date, previous_turnover_paise, buyer_registered });
  return lines.some(({ hsn = '' }) => hsn.length < digits) ? [{ flag: 'hsn-too-short' }] : [];
}
