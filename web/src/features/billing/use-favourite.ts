import { useLiveQuery } from 'dexie-react-hooks';
import { useLocal } from '#local/index.ts';
import { readMark } from './marks.ts';
import { freePlace, keepPlace } from './model/tiles.ts';
import { changePlaces } from './use-tile-order.ts';

/** Whether somebody put this item on a tile of the counter for good, and how to change that. */
export function useFavourite(itemId: string): { readonly is: boolean; readonly toggle: () => void } {
  const db = useLocal();
  const places = useLiveQuery(async () => db && readMark(db, 'billing:tiles'), [db]);
  const is = places?.some(({ item_id, is_kept }) => item_id === itemId && is_kept) ?? false;
  const change = is ? freePlace : keepPlace;
  return { is, toggle: () => void (db && changePlaces(db, (now) => change(now, itemId))) };
}
