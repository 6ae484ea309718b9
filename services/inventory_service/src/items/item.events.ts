import type { NewEvent } from '@rmp/contracts';
import type { Item } from '@rmp/contracts/inventory';

export const itemChanged = (item: Item): NewEvent => ({
  type: 'inventory.item-changed.v1',
  subject: item.item_id,
  data: { item },
});
