import type { ItemId } from '@rmp/contracts';
import type { Item } from '@rmp/contracts/inventory';
import { businessDateOf } from '@rmp/gst';
import { allow, type Caller } from '@rmp/service-kit';
import type { InventoryDeps } from '../deps.ts';
import { shownItem } from './domain/kept-item.ts';
import { itemStore } from './item.store.ts';
import { orNotFound } from './or-not-found.ts';

/** One item as it is, a deleted one too: bills and movements name it. */
export async function getItem(deps: InventoryDeps, caller: Caller, itemId: ItemId): Promise<Item> {
  allow(caller, 'items:read');
  const item = orNotFound(await itemStore(deps.tenantDb(caller.tenant_id)).find(itemId), itemId);

  return shownItem(item, businessDateOf(deps.now()));
}
