import type { CloudEvent, TenantId } from '@rmp/contracts';
import type { InventoryDeps } from '../deps.ts';
import { followStock } from '../tasks/follow-stock.ts';
import { applyMovements, noStock } from './domain/apply-movements.ts';
import { stockChanges } from './domain/stock-changes.ts';
import { stockMoved } from './stock.events.ts';
import { stockStore } from './stock.store.ts';

/**
 * Takes what was sold off the stock and puts back what was returned or cancelled: a whole batch in one transaction, each
 * item read and written once. What happened is a fact, so nothing here is refused: stock may fall below zero, items may
 * be deleted or not yet known, a return may be heard of before its sale. A shortage becomes a task.
 */
export async function applySalesEvents(
  deps: InventoryDeps,
  tenantId: TenantId,
  events: readonly CloudEvent[],
): Promise<void> {
  const changes = events.flatMap(stockChanges);
  if (changes.length === 0) return;
  const db = deps.tenantDb(tenantId);
  const stock = stockStore(db);
  const itemIds = [...new Set(changes.map(({ item_id }) => item_id))];

  await deps.transaction(tenantId, {}, async (tx) => {
    const before = await stock.stocksOf(itemIds, tx);
    const stocks = new Map(before.map((item) => [item.item_id, item]));
    const { movements, moved } = applyMovements(changes, (itemId) => stocks.get(itemId) ?? noStock);

    stock.addMovements(tx, movements);
    stock.moveStocks(tx, moved, before);
    await followStock(db, tx, { items: before, moved, movements });
    for (const event of stockMoved(movements, moved)) tx.append(event);
  });
}
