import type { ItemId } from '@rmp/contracts';
import type { Movement } from '@rmp/contracts/inventory';
import { allow, type Caller, type Page, type PageQuery } from '@rmp/service-kit';
import type { InventoryDeps } from '../deps.ts';
import { itemStore } from '../items/item.store.ts';
import { orNotFound } from '../items/or-not-found.ts';
import { stockStore } from './stock.store.ts';

/** The history of an item's stock, newest first. */
export async function listMovements(
  deps: InventoryDeps,
  caller: Caller,
  itemId: ItemId,
  query: PageQuery,
): Promise<Page<Movement>> {
  allow(caller, 'items:read');
  const db = deps.tenantDb(caller.tenant_id);
  orNotFound(await itemStore(db).find(itemId), itemId);

  return stockStore(db).pageOfMovements(itemId, query);
}
