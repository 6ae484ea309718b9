import type { ItemId } from '@rmp/contracts';
import type { Item } from '@rmp/contracts/inventory';
import { businessDateOf } from '@rmp/gst';
import { allow, type Caller } from '@rmp/service-kit';
import type { InventoryDeps } from '../deps.ts';
import { saidNow } from './author.ts';
import { newChangeId } from './change-item.ts';
import { type Presence, setPresence } from './set-presence.ts';
import { shownItem } from './domain/kept-item.ts';
import { itemStore } from './item.store.ts';
import { orNotFound } from './or-not-found.ts';

/** Leaves a tombstone: lists drop the item, the change feed tells of it, bills may still name it. Twice is once. */
export const deleteItem = (deps: InventoryDeps, caller: Caller, itemId: ItemId): Promise<Item> =>
  setNow(deps, caller, itemId, 'deleted');

/** Brings a deleted item back as it was. Twice is once. */
export const restoreItem = (deps: InventoryDeps, caller: Caller, itemId: ItemId): Promise<Item> =>
  setNow(deps, caller, itemId, 'kept');

async function setNow(deps: InventoryDeps, caller: Caller, itemId: ItemId, presence: Presence): Promise<Item> {
  allow(caller, 'items:write');
  const db = deps.tenantDb(caller.tenant_id);
  const change_id = newChangeId(deps);

  return deps.transaction(caller.tenant_id, { caller }, async (tx) => {
    const before = orNotFound(await itemStore(db).find(itemId, tx), itemId);
    if (before.state === presence) return shownItem(before, businessDateOf(tx.now));

    return setPresence(tx, db, { change_id, before, presence, said: saidNow(caller, tx) });
  });
}
