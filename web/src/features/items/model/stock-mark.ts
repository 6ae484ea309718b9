import type { Item } from '@rmp/contracts/inventory';

/** What an item's stock calls for. Nothing on hand is `out` only where a warning level says that stock is kept. */
export type StockMark = 'oversold' | 'out' | 'low';

export function stockMarkOf({ on_hand_milli, low_stock_milli }: Item): StockMark | undefined {
  if (on_hand_milli < 0) return 'oversold';
  if (low_stock_milli === undefined) return undefined;
  if (on_hand_milli === 0) return 'out';
  return on_hand_milli <= low_stock_milli ? 'low' : undefined;
}
