import type { CommandId } from '@rmp/contracts';
import type { Item, ItemChange, ItemPatch } from '@rmp/contracts/inventory';
import { businessDateOf } from '@rmp/gst';
import type { TenantDb, Tx } from '@rmp/service-kit';
import type { Said } from './author.ts';
import { changeStore } from './change.store.ts';
import { type KnownItem, type Placed, shownItem } from './domain/kept-item.ts';
import { itemChanged } from './item.events.ts';
import { itemStore } from './item.store.ts';

export interface Changed {
  readonly change_id: CommandId;
  readonly kind: ItemChange['kind'];
  readonly said: Said;
  readonly before: Placed<KnownItem>;
  /** The same as before when all of it was overruled: then only the history grows. */
  readonly after: KnownItem;
  readonly patch?: ItemPatch;
  readonly overruled?: ItemChange['overruled'];
}

/** Queues a changed item with its history, its event and its audit row. */
export function keepChange(tx: Tx, db: TenantDb, changed: Changed): Item {
  const { before, after, kind } = changed;
  const today = businessDateOf(tx.now);
  changeStore(db).add(tx, historyOf(changed));
  if (after === before) return shownItem(before, today);

  const shown = shownItem(itemStore(db).replace(tx, before, after), today);
  tx.append(itemChanged(shown));
  tx.audit({
    action: `item.${kind}`,
    subject: before.item_id,
    before: shownItem(before, today),
    ...(kind !== 'deleted' && { after: shown }),
  });

  return shown;
}

function historyOf({ change_id, kind, said, before, patch, overruled = [] }: Changed) {
  const { at, ...author } = said;
  return {
    change_id,
    item_id: before.item_id,
    kind,
    ...(patch && { patch }),
    ...(patch?.sell_price_paise !== undefined && { old_price_paise: before.sell_price_paise }),
    ...(overruled.length > 0 && { overruled }),
    changed_at: at,
    ...author,
  };
}
