import type { Item, ItemTax } from '@rmp/contracts/inventory';
import { basisPoints, milli, paise } from '@rmp/gst';
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

/** A line of goods nobody has entered: the name it prints under, its price to be typed, no tax until somebody says so. */
export const looseLine = (name: string, lineId: string): DraftLine => ({
  line_id: lineId,
  name,
  unit: 'PCS',
  qty_milli: milli(1000),
  unit_price_paise: paise(0),
  price_includes_tax: true,
  tax: taxOf(basisPoints(0)),
});

/** One rate for all time, for goods without dated rates of their own. */
export const taxOf = (rate: BasisPoints): readonly ItemTax[] => [{ from_date: '2017-07-01', gst_rate_bp: rate }];
