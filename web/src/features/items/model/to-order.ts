import type { Item } from '@rmp/contracts/inventory';
import { milli } from '@rmp/gst';

/**
 * How much to order of an item that runs short, in thousandths, whole units: up to twice its warning level, so that it is
 * not short again tomorrow; without a level, what was sold too much.
 */
export function toOrder({
  on_hand_milli,
  low_stock_milli = milli(0),
}: Pick<Item, 'on_hand_milli' | 'low_stock_milli'>): number {
  const missing = Math.max(low_stock_milli * 2 - on_hand_milli, 0);
  return Math.ceil(missing / 1000) * 1000;
}
