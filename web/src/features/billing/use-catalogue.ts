import type { Item } from '@rmp/contracts/inventory';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { useItems, useLocal } from '#local/index.ts';
import { readMark } from './marks.ts';
import { findable } from './model/find.ts';
import type { Findable } from './model/find.ts';
import { inTileOrder } from './model/tiles.ts';

/** What can be sold here, as the counter looks at it. */
export interface Catalogue {
  /** Whether it was read; an empty one is empty only then. */
  readonly isRead: boolean;
  /** In the order of the tiles. */
  readonly items: readonly Item[];
  readonly byId: ReadonlyMap<string, Item>;
  readonly findable: readonly Findable<Item>[];
  readonly categories: readonly string[];
  /** Sold last, newest first. */
  readonly recent: readonly Item[];
}

export function useCatalogue(): Catalogue {
  const db = useLocal();
  const all = useItems();
  const marks = useLiveQuery(
    async () => db && { tiles: await readMark(db, 'billing:tiles'), recent: await readMark(db, 'billing:recent') },
    [db],
  );
  return useMemo(() => catalogueOf(all, marks?.tiles ?? [], marks?.recent ?? []), [all, marks]);
}

function catalogueOf(all: readonly Item[] | undefined, order: readonly string[], sold: readonly string[]): Catalogue {
  const items = inTileOrder(all ?? [], order);
  const byId = new Map<string, Item>(items.map((item) => [item.item_id, item]));
  return {
    isRead: all !== undefined,
    items,
    byId,
    findable: items.map((item) => findable(item, item.name, item.barcode)),
    categories: [...new Set(items.flatMap(({ category }) => category ?? []))],
    recent: sold.flatMap((id) => byId.get(id) ?? []),
  };
}
