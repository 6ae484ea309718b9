import type { Item, ItemTax } from '@rmp/contracts/inventory';
import { milli, paise } from '@rmp/gst';
import type { BasisPoints } from '@rmp/gst';
import type { DraftLine } from './draft.ts';

/** A line of one unit of an item, with the words, price and rates it has now. */
export const itemLine = (item: Item, lineId: string): DraftLine => ({
  line_id: lineId,
  item_id: item.item_id,
  name: item.name,
  hsn: item.hsn,
  unit: item.unit,
  qty_milli: milli(1000),
  unit_price_paise: item.sell_price_paise,
  price_includes_tax: item.price_includes_tax,
  tax: item.tax,
  mrp_paise: item.mrp_paise,
});

/** What goods nobody has entered are taxed as: the rate and heading the shop used for them last. */
export interface LooseTerms {
  readonly gst_rate_bp: BasisPoints;
  readonly hsn?: string | undefined;
}

/** A line of goods nobody has entered: the name it prints under, and its price to be typed. */
export const looseLine = (name: string, lineId: string, { gst_rate_bp, hsn }: LooseTerms): DraftLine => ({
  line_id: lineId,
  name,
  hsn,
  unit: 'PCS',
  qty_milli: milli(1000),
  unit_price_paise: paise(0),
  price_includes_tax: true,
  tax: taxOf(gst_rate_bp),
});

/** One rate for all time, for goods without dated rates of their own. */
export const taxOf = (rate: BasisPoints): readonly ItemTax[] => [{ from_date: '2017-07-01', gst_rate_bp: rate }];
