import type { ItemPatch } from '@rmp/contracts/inventory';
import { ok, refuse, type Result } from '@rmp/gst';
import { changeTax } from './change-tax.ts';
import { checkMrp, type ItemRefusal } from './item-refusal.ts';
import { type KnownItem, withAlert } from './kept-item.ts';

interface Circumstances {
  readonly now: string;
  readonly today: string;
}

/** Decides what an item is after a patch that somebody asks for now. Stock is not in it: that moves by deltas. */
export function changeItem(
  item: KnownItem,
  patch: ItemPatch,
  circumstances: Circumstances,
): Result<KnownItem, ItemRefusal> {
  if (item.deleted_at !== undefined) return refuse({ code: 'inventory/item-deleted', deleted_at: item.deleted_at });
  const changed = layOver(item, patch, circumstances);
  if (!changed.ok) return changed;
  const price = checkMrp(changed.value);

  return price.ok ? changed : price;
}

/**
 * The item with a patch that was made elsewhere, perhaps long ago: merged with what others changed it may break a rule
 * that each of them kept, and it may be deleted by now. Only a tax that cannot be is refused.
 */
export function layOver(
  item: KnownItem,
  patch: ItemPatch,
  { now, today }: Circumstances,
): Result<KnownItem, ItemRefusal> {
  const tax = changeTax(item.tax, patch, today);

  return tax.ok ? ok(withAlert({ ...fieldsAfter(item, patch), tax: tax.value, updated_at: now })) : tax;
}

/** A deleted item back in the lists, as it was. */
export function restoreItem({ deleted_at: _, ...item }: KnownItem, now: string): KnownItem {
  return withAlert({ ...item, state: 'kept', updated_at: now });
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
  const {
    gst_rate_bp: _rate,
    treatment: _why,
    cess_rate_bp: _cess,
    cess_per_unit_paise: _perUnit,
    from_date: _from,
    ...fields
  } = patch;
  const laidOver = Object.entries({ ...item, ...fields }).filter(([, value]) => value !== null && value !== undefined);

  return Object.fromEntries(laidOver) as unknown as KnownItem;
}
