import type { AlertKind, StockAlert } from '@rmp/contracts/inventory';
import { allow, type Caller, type Page, type PageQuery } from '@rmp/service-kit';
import type { InventoryDeps } from '../deps.ts';
import type { KnownItem, Placed } from '../items/domain/kept-item.ts';
import { itemStore } from '../items/item.store.ts';

/** Items that are oversold, out or low, the longest untouched first. Read from an index that holds only these. */
export async function listAlerts(
  deps: InventoryDeps,
  caller: Caller,
  { alert, ...query }: PageQuery & { readonly alert?: AlertKind | undefined },
): Promise<Page<StockAlert>> {
  allow(caller, 'items:read');
  const page = await itemStore(deps.tenantDb(caller.tenant_id)).pageOfAlerts(query, alert);

  return { ...page, rows: page.rows.flatMap(alertRow) };
}

function alertRow(item: Placed<KnownItem>): readonly StockAlert[] {
  const { tenant_id, item_id, name, unit, alert, on_hand_milli, low_stock_milli } = item;
  if (!alert) return [];

  return [
    { tenant_id, item_id, name, unit, alert, on_hand_milli, ...(low_stock_milli !== undefined && { low_stock_milli }) },
  ];
}
