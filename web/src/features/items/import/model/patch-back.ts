import type { Item, ItemPatch } from '@rmp/contracts/inventory';
import { taxOn } from '../../model/tax-on.ts';

/** The patch that sets back what another one sets of this item. */
export function patchBack(before: Item, patch: ItemPatch, today: string): ItemPatch {
  const was: ItemPatch = {
    name: before.name,
    unit: before.unit,
    sell_price_paise: before.sell_price_paise,
    price_includes_tax: before.price_includes_tax,
    mrp_paise: before.mrp_paise ?? null,
    cost_paise: before.cost_paise ?? null,
    hsn: before.hsn ?? null,
    gst_rate_bp: taxOn(before.tax, today).gst_rate_bp,
    from_date: today,
    barcode: before.barcode ?? null,
    category: before.category ?? null,
    low_stock_milli: before.low_stock_milli ?? null,
  };
  return onlyFields(was, new Set(Object.keys(patch)));
}

/** Whether an item still says what a patch set: what somebody has changed since is his. */
export const stillSays = (item: Item, set: ItemPatch, today: string): boolean => {
  const { from_date: _, ...says } = patchBack(item, set, today);
  return Object.entries(says).every(([field, value]) => value === (set[fieldOf(field)] ?? null));
};

/** The casts: some fields of a patch are a patch, and they bear its fields' names. */
const onlyFields = (patch: ItemPatch, fields: ReadonlySet<string>): ItemPatch =>
  Object.fromEntries(Object.entries(patch).filter(([field]) => fields.has(field))) as ItemPatch;
const fieldOf = (field: string): keyof ItemPatch => field as keyof ItemPatch;
