import { PRINTED_PRICE_ROWS } from '../data/printed-price.ts';
import type { Paise } from './money.ts';
import { areSameGoods } from './same-goods.ts';

interface Goods {
  readonly hsn?: string | undefined;
  readonly gst_rate_bp: number;
}

/** Whether goods are taxed on the price printed on the pack, whatever they are sold for, on a day (CGST Rules r.31D). */
export const isTaxedOnPrintedPrice = ({ hsn, gst_rate_bp }: Goods, date: string): boolean =>
  hsn !== undefined &&
  PRINTED_PRICE_ROWS.some(
    (row) =>
      row.gst_rate_bp === gst_rate_bp &&
      areSameGoods(row.hsn, hsn) &&
      row.from_date <= date &&
      (row.to_date === null || date <= row.to_date),
  );

/** The printed price of one unit that such goods are taxed on; nothing for all other goods, or where it is not known. */
export const printedPriceOf = (
  goods: Goods & { readonly mrp_paise?: Paise | undefined },
  date: string,
): Paise | undefined => (isTaxedOnPrintedPrice(goods, date) ? goods.mrp_paise : undefined);
