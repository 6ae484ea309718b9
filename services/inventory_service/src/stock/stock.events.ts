import type { NewEvent } from '@rmp/contracts';
import { MOVED_ITEMS_MAX } from '@rmp/contracts/inventory';
import type { MovedStock, StockChange } from './domain/apply-movements.ts';

/** What stock did: one row per item, so that a batch of sales stays small; more than the limit take several events. */
export function stockMoved(changes: readonly StockChange[], moved: readonly MovedStock[]): readonly NewEvent[] {
  const [first] = changes;
  if (!first) return [];
  const isOneSale = first.sale_id !== undefined && changes.every(({ sale_id }) => sale_id === first.sale_id);
  const isOneReason = changes.every(({ reason }) => reason === first.reason);
  const about = { reason: isOneReason ? first.reason : 'several', ...(isOneSale && { sale_id: first.sale_id }) };
  const count = Math.ceil(moved.length / MOVED_ITEMS_MAX);

  return Array.from({ length: count }, (_, part) => ({
    type: 'inventory.stock-moved.v1',
    subject: first.sale_id ?? first.item_id,
    data: { ...about, movements: moved.slice(part * MOVED_ITEMS_MAX, (part + 1) * MOVED_ITEMS_MAX).map(rowOf) },
  }));
}

const rowOf = ({ item_id, delta_milli, on_hand_milli }: MovedStock) => ({ item_id, delta_milli, on_hand_milli });
