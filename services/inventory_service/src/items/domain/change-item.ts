import type { ItemPatch } from '@rmp/contracts/inventory';
import { ok, refuse, type Result } from '@rmp/gst';
import { changeTax } from './change-tax.ts';
import { checkMrp, type ItemRefusal } from './item-refusal.ts';
import { type KnownItem, withAlert } from './kept-item.ts';

interface Circumstances {
  readonly now: string;
  readonly today: string;
}

/** Decides what an item is after a patch. Stock is not in it: that moves by deltas. */
export function changeItem(
  item: KnownItem,
  patch: ItemPatch,
  { now, today }: Circumstances,
): Result<KnownItem, ItemRefusal> {
  if (item.deleted_at !== undefined) return refuse({ code: 'inventory/item-deleted', deleted_at: item.deleted_at });
  const tax = changeTax(item.tax, patch, today);
  if (!tax.ok) return tax;
  const changed = { ...fieldsAfter(item, patch), tax: tax.value, updated_at: now };
  const price = checkMrp(changed);

  return price.ok ? ok(withAlert(changed)) : price;
}

/** The item is gone from the lists; what it was stays, because bills and movements name it. */
export function deleteItem({ has_task: _task, ...item }: KnownItem, now: string): KnownItem {
  return withAlert({ ...item, state: 'deleted', deleted_at: now, updated_at: now });
}

/**
 * The item with the patch laid over it, cleared fields gone. The cast: null clears only fields that may be absent
 * (the schema of the patch says which), and the tax fields are left out here, so what remains is an item.
 */
function fieldsAfter(item: KnownItem, patch: ItemPatch): KnownItem {
  const { gst_rate_bp: _rate, cess_rate_bp: _cess, cess_per_unit_paise: _perUnit, from_date: _from, ...fields } = patch;
  const laidOver = Object.entries({ ...item, ...fields }).filter(([, value]) => value !== null && value !== undefined);

  return Object.fromEntries(laidOver) as unknown as KnownItem;
}
