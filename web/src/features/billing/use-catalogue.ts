import type { Item } from '@rmp/contracts/inventory';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo } from 'react';
import { useLocal } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import type { Shelf } from '#local/search/index.ts';
import { useItemShelf } from '#local/search/use-shelf.ts';
import { readMark, writeMark } from './marks.ts';
import type { DraftLine } from './model/draft.ts';
import { fillPlaces, TILES_MAX } from './model/tiles.ts';
import type { TilePlace } from './model/tiles.ts';

/** What can be sold here, as the counter looks at it: a screenful at once, everything after the first paint. */
export interface Catalogue {
  /** Whether the device was looked at; nothing is there only then. */
  readonly isRead: boolean;
  readonly isEmpty: boolean;
  /** Each on its own place. */
  readonly favourites: readonly Item[];
  /** Sold last, newest first. */
  readonly recent: readonly Item[];
  /** The items of the bill, as they are now. */
  readonly ofBill: ReadonlyMap<string, Item>;
  readonly categories: readonly string[];
  readonly inCategory: (category: string) => readonly Item[];
  /** Items found by a part of their name, their sound or their code, best first; what was sold last before its likes. */
  readonly find: (typed: string, limit: number) => readonly Item[];
  /** Whether everything can be found by now. */
  readonly canFindAll: boolean;
}

export function useCatalogue(lines: readonly DraftLine[]): Catalogue {
  const db = useLocal();
  const near = useLiveQuery(async () => db && readNear(db), [db]);
  useKeptPlaces(near);
  const ofBill = useItemsOf(lines);
  const shelf = useItemShelf();
  const version = shelf?.version();
  const all = useMemo(() => byCategory(shelf, version), [shelf, version]);
  const recent = near?.recent ?? NONE;

  return {
    isRead: near !== undefined,
    isEmpty: near?.favourites.length === 0,
    favourites: near?.favourites ?? NONE,
    recent,
    ofBill,
    categories: [...all.keys()],
    inCategory: (category) => all.get(category) ?? NONE,
    find: (typed, limit) => (typed.trim() === '' ? recent.slice(0, limit) : findIn(shelf, recent, typed, limit)),
    canFindAll: shelf !== undefined,
  };
}

const NONE: readonly Item[] = [];

interface Near {
  readonly places: readonly TilePlace[];
  readonly isNew: boolean;
  readonly favourites: readonly Item[];
  readonly recent: readonly Item[];
}

/** What stands on the tiles and what was sold last: a few rows, however many the shop has. */
async function readNear(db: LocalDb): Promise<Near> {
  const kept = (await readMark(db, 'billing:tiles')) ?? [];
  const recentIds = (await readMark(db, 'billing:recent')) ?? [];
  const placed = await itemsOf(db, idsOf(kept));
  // ids are minted in time order, so these are the items that were entered first
  const first = placed.length < TILES_MAX ? (await db.items.limit(TILES_MAX * 2).toArray()).filter(isSold) : [];
  const known = new Map<string, Item>([...placed, ...first].map((item) => [item.item_id, item]));
  const places = fillPlaces(kept, [...known.values()]);
  return {
    places,
    isNew: places !== kept,
    favourites: idsOf(places).flatMap((id) => known.get(id) ?? []),
    recent: await itemsOf(db, recentIds),
  };
}

const idsOf = (places: readonly TilePlace[]): readonly string[] => places.map(({ item_id }) => item_id);

async function itemsOf(db: LocalDb, ids: readonly string[]): Promise<readonly Item[]> {
  // the cast: only ids of items are remembered
  const rows = await db.items.bulkGet(ids as readonly Item['item_id'][] as Item['item_id'][]);
  return rows.filter((item) => item !== undefined).filter(isSold);
}

const isSold = ({ deleted_at }: Item): boolean => deleted_at === undefined;

/** Places that were just filled are kept, so that what stands there stands there tomorrow. */
function useKeptPlaces(near: Near | undefined): void {
  const db = useLocal();
  useEffect(() => {
    if (db && near?.isNew && near.places.length > 0) void writeMark(db, 'billing:tiles', near.places);
  }, [db, near]);
}

function useItemsOf(lines: readonly DraftLine[]): ReadonlyMap<string, Item> {
  const db = useLocal();
  const ids = [...new Set(lines.flatMap(({ item_id }) => item_id ?? []))];
  const items = useLiveQuery(async () => db && itemsOf(db, ids), [db, ids.join(' ')]);
  return useMemo(() => new Map(items?.map((item) => [item.item_id, item])), [items]);
}

/** `_version` says that the shelf holds something else by now. */
function byCategory(
  shelf: Shelf<Item> | undefined,
  _version: number | undefined,
): ReadonlyMap<string, readonly Item[]> {
  const rows = new Map<string, Item[]>();
  for (const item of shelf?.rows() ?? NONE) {
    if (item.category === undefined) continue;
    const group = rows.get(item.category);
    if (group) group.push(item);
    else rows.set(item.category, [item]);
  }
  return rows;
}

function findIn(
  shelf: Shelf<Item> | undefined,
  recent: readonly Item[],
  typed: string,
  limit: number,
): readonly Item[] {
  const lately = new Map<string, number>(recent.map(({ item_id }, place) => [item_id, place]));
  const rank = ({ item_id }: Item): number => lately.get(item_id) ?? recent.length;
  return shelf?.find(typed, limit, rank).map(({ thing }) => thing) ?? NONE;
}
