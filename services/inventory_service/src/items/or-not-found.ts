import type { ItemId } from '@rmp/contracts';
import { Problem } from '@rmp/service-kit';
import type { KeptItem, KnownItem, Placed } from './domain/kept-item.ts';

/** The item somebody added. An awaited one is not there yet for anybody who asks. Throws `common/not-found`. */
export function orNotFound(item: Placed<KeptItem> | undefined, itemId: ItemId): Placed<KnownItem> {
  if (item && item.state !== 'awaited') return item;
  throw new Problem('common/not-found', { item_id: itemId });
}
