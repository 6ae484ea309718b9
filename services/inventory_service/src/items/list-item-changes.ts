import type { ItemId } from '@rmp/contracts';
import type { ItemChange } from '@rmp/contracts/inventory';
import { allow, type Caller, type Page, type PageQuery } from '@rmp/service-kit';
import type { InventoryDeps } from '../deps.ts';
import { changeStore } from './change.store.ts';
import { itemStore } from './item.store.ts';
import { orNotFound } from './or-not-found.ts';

/** What was changed of an item, newest first. */
export async function listItemChanges(
  deps: InventoryDeps,
  caller: Caller,
  itemId: ItemId,
  query: PageQuery,
): Promise<Page<ItemChange>> {
  allow(caller, 'items:read');
  const db = deps.tenantDb(caller.tenant_id);
  orNotFound(await itemStore(db).find(itemId), itemId);

  return changeStore(db).page(itemId, query);
}
