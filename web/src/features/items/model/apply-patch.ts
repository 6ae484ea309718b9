import type { Item, ItemPatch, ItemTax } from '@rmp/contracts/inventory';
import { taxOn } from './tax-on.ts';

/** The item after a patch, as the device shows it until the server tells of it. `null` clears. */
export function applyPatch(item: Item, patch: ItemPatch, { now, today }: { now: string; today: string }): Item {
  const { gst_rate_bp, from_date, cess_rate_bp: _, cess_per_unit_paise: __, ...plain } = patch;
  const tax = gst_rate_bp === undefined ? item.tax : withRate(item.tax, gst_rate_bp, from_date ?? today);
  const changed = { ...item, ...plain, tax, gst_rate_bp: taxOn(tax, today).gst_rate_bp, updated_at: now };
  return withoutNulls(changed);
}

/** Cess stays as it is on the day the rate begins. A rate that holds on that day already begins nothing. */
function withRate(tax: Item['tax'], gst_rate_bp: ItemTax['gst_rate_bp'], from_date: string): Item['tax'] {
  if (taxOn(tax, from_date).gst_rate_bp === gst_rate_bp) return tax;
  const others = tax.filter((row) => row.from_date !== from_date);
  return [...others, { ...taxOn(tax, from_date), from_date, gst_rate_bp }];
}

type Cleared<T> = { readonly [Field in keyof T]: T[Field] | null | undefined };

/** The cast: null stands only where a patch may clear, and those fields of an item may be absent. */
const withoutNulls = (item: Cleared<Item>): Item =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null && value !== undefined)) as Item;
