import type { ItemId } from '@rmp/contracts';
import type { ItemTax, NewItem } from '@rmp/contracts/inventory';
import { ok, type Result } from '@rmp/gst';
import type { Stock } from '../../stock/domain/apply-movements.ts';
import { checkMrp, checkTax, type ItemRefusal } from './item-refusal.ts';
import { type KnownItem, withAlert } from './kept-item.ts';
import type { Stamp } from './stamp.ts';

interface Circumstances {
  readonly item_id: ItemId;
  readonly request_hash: string;
  readonly now: string;
  readonly today: string;
  /** After the opening stock, and whatever was sold before the item arrived. */
  readonly stock: Stock;
  /** Of an item entered on a device, perhaps long before it came to us. */
  readonly entered?: Stamp;
}

/** Decides whether a new item may be added, and as what. Its rate begins today. */
export function decideItem(wanted: NewItem, circumstances: Circumstances): Result<KnownItem, ItemRefusal> {
  const { item_id, request_hash, now, today, stock, entered } = circumstances;
  const { gst_rate_bp, treatment, cess_rate_bp, cess_per_unit_paise, opening_stock_milli = 0, ...fields } = wanted;
  const tax: ItemTax = {
    from_date: today,
    gst_rate_bp,
    ...(treatment !== undefined && { treatment }),
    ...(cess_rate_bp !== undefined && { cess_rate_bp }),
    ...(cess_per_unit_paise !== undefined && { cess_per_unit_paise }),
  };

  const sound = checkTax(tax);
  if (!sound.ok) return sound;
  const price = checkMrp(wanted);
  if (!price.ok) return price;

  return ok(
    withAlert({
      ...fields,
      ...stock,
      ...(opening_stock_milli > 0 && { is_counted: true }),
      item_id,
      state: 'kept',
      tax: [tax],
      request_hash,
      ...(entered && { entered }),
      created_at: now,
      updated_at: now,
    }),
  );
}
