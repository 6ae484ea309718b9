import * as z from 'zod';
import { defineEvents } from '../event.ts';
import { ItemId, SaleId, SignedMilli } from '../primitives/index.ts';
import { Item } from './shapes.ts';

export const inventoryEvents = defineEvents({
  'inventory.item-changed.v1': {
    summary: 'An item as it is now, after it was added, changed or deleted',
    data: z.looseObject({ item: z.looseObject(Item.shape) }),
  },
  'inventory.stock-moved.v1': {
    summary: 'Stock of one or more items changed by a sale, a return, a count or a correction',
    data: z.looseObject({
      sale_id: SaleId.optional(),
      reason: z.string().max(40),
      movements: z
        .array(z.looseObject({ item_id: ItemId, delta_milli: SignedMilli, on_hand_milli: SignedMilli }))
        .max(200)
        .readonly(),
    }),
  },
});
