import * as z from 'zod';
import { defineEvents } from '../event.ts';
import { ItemId, SaleId } from '../primitives/index.ts';
import { Item, StockMilli } from './shapes.ts';

/** One event names at most this many items; a larger batch of sales publishes several. */
export const MOVED_ITEMS_MAX = 200;

export const inventoryEvents = defineEvents({
  'inventory.item-changed.v1': {
    summary: 'An item as it is now, after it was added, changed or deleted; not published when only its stock moved',
    data: z.looseObject({ item: z.looseObject(Item.shape) }),
  },
  'inventory.stock-moved.v1': {
    summary:
      'Stock of one or more items changed: one row per item, with the sum of its changes and the stock after them',
    data: z.looseObject({
      /** Given when the changes come from exactly one sale. */
      sale_id: SaleId.optional(),
      reason: z.string().max(40),
      movements: z
        .array(z.looseObject({ item_id: ItemId, delta_milli: StockMilli, on_hand_milli: StockMilli }))
        .max(MOVED_ITEMS_MAX)
        .readonly(),
    }),
  },
});
