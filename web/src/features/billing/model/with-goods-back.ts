import type { Item } from '@rmp/contracts/inventory';
import { sumMilli } from '@rmp/gst';
import type { Draft } from './draft.ts';

/** The items of a bill with the stock they will have when what is exchanged for it has come back. */
export function withGoodsBack(items: ReadonlyMap<string, Item>, { exchange }: Draft): ReadonlyMap<string, Item> {
  if (!exchange?.goods) return items;
  const after = new Map(items);
  for (const { item_id, qty_milli } of exchange.goods) {
    const item = after.get(item_id);
    if (item) after.set(item_id, { ...item, on_hand_milli: sumMilli([item.on_hand_milli, qty_milli]) });
  }
  return after;
}
