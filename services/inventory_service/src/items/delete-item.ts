import type { ItemId } from '@rmp/contracts';
import type { Item } from '@rmp/contracts/inventory';
import { businessDateOf } from '@rmp/gst';
import { allow, type Caller } from '@rmp/service-kit';
import type { InventoryDeps } from '../deps.ts';
import { taskStore } from '../tasks/task.store.ts';
import { deleteItem as tombstoneOf } from './domain/change-item.ts';
import { shownItem } from './domain/kept-item.ts';
import { itemChanged } from './item.events.ts';
import { itemStore } from './item.store.ts';
import { orNotFound } from './or-not-found.ts';

/** Leaves a tombstone: lists drop the item, the change feed tells of it, bills may still name it. Twice is once. */
export async function deleteItem(deps: InventoryDeps, caller: Caller, itemId: ItemId): Promise<Item> {
  allow(caller, 'items:write');
  const db = deps.tenantDb(caller.tenant_id);
  const items = itemStore(db);

  return deps.transaction(caller.tenant_id, { caller }, async (tx) => {
    const before = orNotFound(await items.find(itemId, tx), itemId);
    const today = businessDateOf(tx.now);
    if (before.state === 'deleted') return shownItem(before, today);

    const shown = shownItem(items.replace(tx, before, tombstoneOf(before, tx.now)), today);
    if (before.has_task) taskStore(db).close(tx, itemId, { resolved_how: 'item-deleted', resolved_by: caller.user_id });
    tx.append(itemChanged(shown));
    tx.audit({ action: 'item.deleted', subject: itemId, before: shownItem(before, today) });

    return shown;
  });
}
