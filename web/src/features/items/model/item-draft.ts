import type { ItemId } from '@rmp/contracts';
import type { Item, ItemPatch } from '@rmp/contracts/inventory';
import { basisPoints, milli, paise } from '@rmp/gst';
import type { Treatment } from '@rmp/gst';
import { readMilli, typedMilli } from './read-milli.ts';
import { taxOn } from './tax-on.ts';
import type { EnteredItem } from './new-item.ts';

/** An item as it stands in the form. Quantities are kept as typed, so that nothing jumps under the fingers. */
export interface ItemDraft {
  readonly name: string;
  readonly unit: string;
  readonly sell_price_paise: number | undefined;
  readonly price_includes_tax: boolean;
  readonly mrp_paise: number | undefined;
  readonly gst_rate_bp: number;
  /** Why it bears no tax, as somebody said it; means nothing beside a rate. */
  readonly treatment: Treatment | undefined;
  readonly hsn: string;
  readonly barcode: string;
  readonly category: string;
  readonly low_stock: string;
  /** Asked for a new item only: later, stock moves. */
  readonly opening_stock: string;
}

export type Fault = 'name_missing' | 'price_missing' | 'above_mrp' | 'hsn_wrong' | 'quantity_wrong';
export type Faults = Partial<Readonly<Record<keyof ItemDraft, Fault>>>;

export const emptyDraft = (known: Partial<ItemDraft> = {}): ItemDraft => ({
  name: '',
  unit: 'PCS',
  sell_price_paise: undefined,
  price_includes_tax: true,
  mrp_paise: undefined,
  gst_rate_bp: 0,
  treatment: undefined,
  hsn: '',
  barcode: '',
  category: '',
  low_stock: '',
  opening_stock: '',
  ...known,
});

export const draftOf = (item: Item, today: string): ItemDraft => ({
  name: item.name,
  unit: item.unit,
  sell_price_paise: item.sell_price_paise,
  price_includes_tax: item.price_includes_tax,
  mrp_paise: item.mrp_paise,
  gst_rate_bp: taxOn(item.tax, today).gst_rate_bp,
  treatment: taxOn(item.tax, today).treatment,
  hsn: item.hsn ?? '',
  barcode: item.barcode ?? '',
  category: item.category ?? '',
  low_stock: typedMilli(item.low_stock_milli),
  opening_stock: '',
});

/** What must be mended before it can be saved; the same rules the server has for an item. */
export function faultsOf(draft: ItemDraft): Faults {
  const { name, sell_price_paise, mrp_paise, hsn, low_stock, opening_stock } = draft;
  return {
    ...(name.trim() === '' && { name: 'name_missing' }),
    ...(sell_price_paise === undefined && { sell_price_paise: 'price_missing' }),
    ...((sell_price_paise ?? 0) > (mrp_paise ?? Infinity) && { sell_price_paise: 'above_mrp' }),
    ...(!HSN.test(hsn.trim()) && { hsn: 'hsn_wrong' }),
    ...(readMilli(low_stock) === null && { low_stock: 'quantity_wrong' }),
    ...(readMilli(opening_stock) === null && { opening_stock: 'quantity_wrong' }),
  };
}

/** Nothing, or 2, 4, 6 or 8 digits. */
const HSN = /^(?:\d{2}|\d{4}|\d{6}|\d{8})?$/;

/** The item a faultless draft describes. */
export function entryFrom(draft: ItemDraft, item_id: string): EnteredItem {
  const { hsn, barcode, category } = draft;
  const low = readMilli(draft.low_stock);
  const opening = readMilli(draft.opening_stock);
  return {
    // the cast: ids are minted by `newId`, a UUIDv7
    item_id: item_id as ItemId,
    name: draft.name.trim(),
    unit: draft.unit,
    sell_price_paise: paise(draft.sell_price_paise ?? 0),
    price_includes_tax: draft.price_includes_tax,
    gst_rate_bp: basisPoints(draft.gst_rate_bp),
    ...(draft.gst_rate_bp === 0 && draft.treatment !== undefined && { treatment: draft.treatment }),
    ...(draft.mrp_paise !== undefined && { mrp_paise: paise(draft.mrp_paise) }),
    ...(hsn.trim() !== '' && { hsn: hsn.trim() }),
    ...(barcode.trim() !== '' && { barcode: barcode.trim() }),
    ...(category.trim() !== '' && { category: category.trim() }),
    ...(typeof low === 'number' && { low_stock_milli: milli(low) }),
    ...(typeof opening === 'number' && opening > 0 && { opening_stock_milli: milli(opening) }),
  };
}

/**
 * What a faultless draft changes of the item; undefined when it changes nothing. What merges together is told together:
 * name and unit, price with MRP, HSN with the rate, so that two phones end alike whoever is heard first. A new rate begins
 * today.
 */
export function patchFrom(item: Item, draft: ItemDraft, today: string): ItemPatch | undefined {
  const after = entryFrom(draft, item.item_id);
  const inForce = taxOn(item.tax, today);
  const isNamedAnew = after.name !== item.name || after.unit !== item.unit;
  const isPricedAnew =
    after.sell_price_paise !== item.sell_price_paise ||
    after.price_includes_tax !== item.price_includes_tax ||
    after.mrp_paise !== item.mrp_paise;
  const isTaxedAnew =
    after.hsn !== item.hsn || after.gst_rate_bp !== inForce.gst_rate_bp || after.treatment !== inForce.treatment;
  const patch: ItemPatch = {
    ...(isNamedAnew && { name: after.name, unit: after.unit }),
    ...(isPricedAnew && {
      sell_price_paise: after.sell_price_paise,
      price_includes_tax: after.price_includes_tax,
      mrp_paise: after.mrp_paise ?? null,
    }),
    ...(isTaxedAnew && {
      hsn: after.hsn ?? null,
      gst_rate_bp: after.gst_rate_bp,
      treatment: after.treatment ?? null,
      from_date: today,
    }),
    ...(after.barcode !== item.barcode && { barcode: after.barcode ?? null }),
    ...(after.category !== item.category && { category: after.category ?? null }),
    ...(after.low_stock_milli !== item.low_stock_milli && { low_stock_milli: after.low_stock_milli ?? null }),
  };
  return Object.keys(patch).length > 0 ? patch : undefined;
}
