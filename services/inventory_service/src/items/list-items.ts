import type { Item } from '@rmp/contracts/inventory';
import { businessDateOf } from '@rmp/gst';
import { allow, type Caller, type Page, type PageQuery } from '@rmp/service-kit';
import type { InventoryDeps } from '../deps.ts';
import { shownItem } from './domain/kept-item.ts';
import { type ItemFilter, itemStore } from './item.store.ts';

/** Items in the order of their last change, so that reading page by page loses none while others change them. */
export async function listItems(
  deps: InventoryDeps,
  caller: Caller,
  { barcode, category, ...query }: PageQuery & ItemFilter,
): Promise<Page<Item>> {
  allow(caller, 'items:read');
  const page = await itemStore(deps.tenantDb(caller.tenant_id)).page(query, { barcode, category });
  const today = businessDateOf(deps.now());

  return { ...page, rows: page.rows.map((item) => shownItem(item, today)) };
}
