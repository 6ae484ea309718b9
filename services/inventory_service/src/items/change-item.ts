import type { ItemId } from '@rmp/contracts';
import type { Item, ItemPatch } from '@rmp/contracts/inventory';
import { businessDateOf } from '@rmp/gst';
import { allow, type Caller, orProblem } from '@rmp/service-kit';
import type { InventoryDeps } from '../deps.ts';
import { changeItem as decideChange } from './domain/change-item.ts';
import { shownItem } from './domain/kept-item.ts';
import { itemChanged } from './item.events.ts';
import { itemStore } from './item.store.ts';
import { orNotFound } from './or-not-found.ts';

/** Changes what the patch names. Bills already made keep what they say. */
export async function changeItem(deps: InventoryDeps, caller: Caller, itemId: ItemId, patch: ItemPatch): Promise<Item> {
  allow(caller, 'items:write');
  const items = itemStore(deps.tenantDb(caller.tenant_id));

  return deps.transaction(caller.tenant_id, { caller }, async (tx) => {
    const before = orNotFound(await items.find(itemId, tx), itemId);
    const today = businessDateOf(tx.now);
    const after = items.replace(tx, before, orProblem(decideChange(before, patch, { now: tx.now, today })));

    const shown = shownItem(after, today);
    tx.append(itemChanged(shown));
    tx.audit({ action: 'item.changed', subject: itemId, before: shownItem(before, today), after: shown });

    return shown;
  });
}
