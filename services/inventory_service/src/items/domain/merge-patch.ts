import type { ItemGroup, ItemPatch } from '@rmp/contracts/inventory';
import type { KnownItem } from './kept-item.ts';
import type { Stamp, Stamps } from './stamp.ts';

/** What of a patch holds, and what somebody had changed later already. */
export interface Merged {
  /** Undefined when nothing of it holds. */
  readonly patch?: ItemPatch;
  readonly overruled: readonly ItemGroup[];
  readonly stamps: Stamps;
}

/**
 * Merges a change made anywhere, at any time, group by group: the later one holds, whichever arrives first. Ties go to
 * the larger device id, and the same device's later command. Needs each group whole in the patch to end alike in every
 * order; the app sends it so.
 */
export function mergePatch(item: KnownItem, patch: ItemPatch, stamp: Stamp): Merged {
  const touched = groupsIn(patch);
  const overruled = touched.filter((group) => isLater(stampOf(item, group), stamp));
  const holds = Object.entries(patch).filter(([field]) => !overruled.includes(groupOf(field)));
  const stamps = stampedAs(
    touched.filter((group) => !overruled.includes(group)),
    stamp,
  );

  return { ...(holds.length > 0 && { patch: asPatch(holds) }), overruled, stamps };
}

/** Whether the item's deletion or return may still be decided by what was said then. */
export const mayDecidePresence = (item: KnownItem, stamp: Stamp): boolean => !isLater(stampOf(item, 'presence'), stamp);

export const groupsIn = (patch: ItemPatch): readonly ItemGroup[] => [
  ...new Set(Object.keys(patch).map((field) => groupOf(field))),
];

export const stampedAs = (groups: readonly ItemGroup[], stamp: Stamp): Stamps =>
  Object.fromEntries(groups.map((group) => [group, stamp]));

/** What was never changed was said when the item was entered. */
const stampOf = (item: KnownItem, group: ItemGroup): Stamp =>
  item.stamps?.[group] ?? item.entered ?? { at: item.created_at, by: '' };

const isLater = (a: Stamp, b: Stamp): boolean => a.at > b.at || (a.at === b.at && a.by > b.by);

const GROUPS: Readonly<Record<keyof ItemPatch, ItemGroup>> = {
  name: 'name',
  unit: 'name',
  sell_price_paise: 'price',
  price_includes_tax: 'price',
  mrp_paise: 'price',
  hsn: 'tax',
  gst_rate_bp: 'tax',
  treatment: 'tax',
  cess_rate_bp: 'tax',
  cess_per_unit_paise: 'tax',
  from_date: 'tax',
  barcode: 'barcode',
  category: 'category',
  cost_paise: 'cost',
  low_stock_milli: 'low_stock',
};

/** The casts: the patch's schema is strict, so its fields are those named above, and some of them are a patch. */
const groupOf = (field: string): ItemGroup => GROUPS[field as keyof ItemPatch];
const asPatch = (fields: readonly (readonly [string, unknown])[]): ItemPatch => Object.fromEntries(fields) as ItemPatch;
