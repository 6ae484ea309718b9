import { basisPoints, isTaxedOnPrintedPrice, milli, paise, priceBill, printedPriceOf } from '@rmp/gst';
import type { ComputedLine } from '@rmp/gst';
import { bandContradiction, priceBandOf } from '@rmp/gst/hsn';
import type { PriceBand } from '@rmp/gst/hsn';
import type { ItemDraft } from './item-draft.ts';

/**
 * What the law ties to the code of an item beside its rate: goods taxed on their printed price (CGST Rules r.31D), which
 * need it; clothing and footwear, whose rate follows the price of one piece (9/2025-Central Tax (Rate)).
 */
export type CodeNote =
  | { readonly of: 'printed' }
  | { readonly of: 'printed_missing' }
  | { readonly of: 'band'; readonly band: PriceBand }
  | { readonly of: 'other_rate'; readonly rate_bp: number }
  | { readonly of: 'between' };

type Coded = Pick<ItemDraft, 'hsn' | 'unit' | 'sell_price_paise' | 'price_includes_tax' | 'mrp_paise' | 'gst_rate_bp'>;

export function codeNote(draft: Coded, date: string): CodeNote | undefined {
  const { gst_rate_bp, mrp_paise } = draft;
  const hsn = draft.hsn.trim();
  if (hsn === '') return undefined;
  if (isTaxedOnPrintedPrice({ hsn, gst_rate_bp }, date)) {
    return { of: mrp_paise === undefined ? 'printed_missing' : 'printed' };
  }
  const band = priceBandOf(hsn, date);
  if (!band) return undefined;
  const line = onePiece(draft, date);
  const found = line && bandContradiction({ ...draft, ...line, hsn, qty_milli: 1000 }, date);
  if (!found) return { of: 'band', band };
  return found.is_between ? { of: 'between' } : { of: 'other_rate', rate_bp: found.rate_bp };
}

/** One piece as a bill within the State has it; undefined without a price. */
export function onePiece(draft: Omit<Coded, 'unit'>, date: string): ComputedLine | undefined {
  const { sell_price_paise, price_includes_tax, mrp_paise } = draft;
  if (!sell_price_paise) return undefined;
  const gst_rate_bp = basisPoints(draft.gst_rate_bp);
  const marked = mrp_paise === undefined ? undefined : paise(mrp_paise);
  const line = {
    line_no: 1,
    qty_milli: milli(1000),
    unit_price_paise: paise(sell_price_paise),
    price_includes_tax,
    gst_rate_bp,
    printed_price_paise: printedPriceOf({ hsn: draft.hsn.trim(), gst_rate_bp, mrp_paise: marked }, date),
  };
  const priced = priceBill({ lines: [line], supply: 'intra', charges_tax: true });
  return priced.ok ? priced.value.lines[0] : undefined;
}
