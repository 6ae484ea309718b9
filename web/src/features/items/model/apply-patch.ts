import type { Item, ItemPatch } from '@rmp/contracts/inventory';
import { taxOn } from './tax-on.ts';

/** The item after a patch, as the device shows it until the server tells of it. `null` clears. */
export function applyPatch(item: Item, patch: ItemPatch, { now, today }: { now: string; today: string }): Item {
  const { gst_rate_bp, treatment, from_date, cess_rate_bp: _, cess_per_unit_paise: __, ...plain } = patch;
  const tax = taxAfter(item.tax, { gst_rate_bp, treatment, from_date: from_date ?? today });
  const changed = { ...item, ...plain, tax, gst_rate_bp: taxOn(tax, today).gst_rate_bp, updated_at: now };
  return withoutNulls(changed);
}

/** Cess stays as it is on the day the rate begins; a rate makes goods taxable. What holds that day already begins nothing. */
function taxAfter(tax: Item['tax'], { gst_rate_bp, treatment, from_date }: TaxPatch): Item['tax'] {
  const { treatment: before, ...inForce } = taxOn(tax, from_date);
  const rate = gst_rate_bp ?? inForce.gst_rate_bp;
  const after = treatment === undefined && gst_rate_bp ? undefined : treatment === undefined ? before : treatment;
  if (rate === inForce.gst_rate_bp && (after ?? undefined) === before) return tax;
  const others = tax.filter((row) => row.from_date !== from_date);
  return [...others, { ...inForce, from_date, gst_rate_bp: rate, ...(after && { treatment: after }) }];
}

interface TaxPatch extends Pick<ItemPatch, 'gst_rate_bp' | 'treatment'> {
  readonly from_date: string;
}

type Cleared<T> = { readonly [Field in keyof T]: T[Field] | null | undefined };

/** The cast: null stands only where a patch may clear, and those fields of an item may be absent. */
const withoutNulls = (item: Cleared<Item>): Item =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null && value !== undefined)) as Item;
