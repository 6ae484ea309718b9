import type { Item } from '@rmp/contracts/inventory';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo } from 'react';
import { useItems, useLocal } from '#local/index.ts';
import { readMark, writeMark } from './marks.ts';
import { findable } from './model/find.ts';
import type { Findable } from './model/find.ts';
import { fillPlaces } from './model/tiles.ts';

/** What can be sold here, as the counter looks at it. */
export interface Catalogue {
  /** Whether it was read; an empty one is empty only then. */
  readonly isRead: boolean;
  readonly items: readonly Item[];
  /** Each on its own place. */
  readonly favourites: readonly Item[];
  readonly byId: ReadonlyMap<string, Item>;
  readonly findable: readonly Findable<Item>[];
  readonly categories: readonly string[];
  /** Sold last, newest first. */
  readonly recent: readonly Item[];
}

export function useCatalogue(): Catalogue {
  const db = useLocal();
  const items = useItems();
  const kept = useLiveQuery(
    async () => db && { places: await readMark(db, 'billing:tiles'), recent: await readMark(db, 'billing:recent') },
    [db],
  );
  const places = useMemo(() => fillPlaces(kept?.places ?? [], items ?? []), [kept?.places, items]);

  const isNew = kept !== undefined && places !== kept.places && places.length > 0;
  useEffect(() => {
    if (db && isNew) void writeMark(db, 'billing:tiles', places);
  }, [db, isNew, places]);

  return useMemo(() => {
    const byId = new Map<string, Item>(items?.map((item) => [item.item_id, item]));
    const known = (ids: readonly string[]): readonly Item[] => ids.flatMap((id) => byId.get(id) ?? []);
    return {
      isRead: items !== undefined && kept !== undefined,
      items: items ?? [],
      favourites: kept ? known(places.map(({ item_id }) => item_id)) : [],
      byId,
      findable: items?.map((item) => findable(item, item.name, item.barcode)) ?? [],
      categories: [...new Set(items?.flatMap(({ category }) => category ?? []))],
      recent: known(kept?.recent ?? []),
    };
  }, [items, places, kept]);
}
