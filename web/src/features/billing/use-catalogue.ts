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
  const shelf = useItemShelf();
  const version = shelf?.version();
  const ofBill = useItemsOf(lines, shelf, version);
  const categories = useMemo(() => categoriesIn(shelf, version), [shelf, version]);
  const inCategory = useMemo(() => lookUpCategory(shelf, version), [shelf, version]);
  const recent = near?.recent ?? NONE;

  return {
    isRead: near !== undefined,
    isEmpty: near?.favourites.length === 0,
    favourites: near?.favourites ?? NONE,
    recent,
    ofBill,
    categories,
    inCategory,
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
function readNear(db: LocalDb): Promise<Near> {
  // one transaction: each of its own would cost as much again, after every bill
  return db.transaction('r', db.marks, db.items, () => nearIn(db));
}

async function nearIn(db: LocalDb): Promise<Near> {
  const [kept = [], recentIds = []] = await Promise.all([
    readMark(db, 'billing:tiles'),
    readMark(db, 'billing:recent'),
  ]);
  const [placed, recent] = await Promise.all([itemsOf(db, idsOf(kept)), itemsOf(db, recentIds)]);
  // ids are minted in time order, so these are the items that were entered first
  const first = placed.length < TILES_MAX ? (await db.items.limit(TILES_MAX * 2).toArray()).filter(isSold) : [];
  const known = new Map<string, Item>([...placed, ...first].map((item) => [item.item_id, item]));
  const places = fillPlaces(kept, [...known.values()]);
  return {
    places,
    isNew: places !== kept,
    favourites: idsOf(places).flatMap((id) => known.get(id) ?? []),
    recent,
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

/** From the shelf; while that is not filled yet, from the disk. `version` says that it holds something else by now. */
function useItemsOf(
  lines: readonly DraftLine[],
  shelf: Shelf<Item> | undefined,
  version: number | undefined,
): ReadonlyMap<string, Item> {
  const db = useLocal();
  const ids = [...new Set(lines.flatMap(({ item_id }) => item_id ?? []))];
  const asked = ids.join(' ');
  const read = useLiveQuery(async () => (shelf ? NONE : db && itemsOf(db, ids)), [db, shelf, shelf ? '' : asked]);
  return useMemo(() => {
    const items = shelf ? ids.flatMap((id) => shelf.get(id) ?? []) : (read ?? NONE);
    return new Map(items.map((item) => [item.item_id, item]));
  }, [shelf, version, asked, read]);
}

/** The same list as long as the same words are in it: most changes are of stock. `_version` as above. */
function categoriesIn(shelf: Shelf<Item> | undefined, _version: number | undefined): readonly string[] {
  if (!shelf) return NO_WORDS;
  const words = new Set<string>();
  for (const { category } of shelf.rows()) if (category !== undefined) words.add(category);
  const before = categoriesOf.get(shelf);
  if (before && before.length === words.size && before.every((word) => words.has(word))) return before;
  const now = [...words];
  categoriesOf.set(shelf, now);
  return now;
}

const NO_WORDS: readonly string[] = [];
const categoriesOf = new WeakMap<Shelf<Item>, readonly string[]>();

/** Gathers a category when it is looked at, once. */
function lookUpCategory(shelf: Shelf<Item> | undefined, _version: number | undefined): Catalogue['inCategory'] {
  const gathered = new Map<string, readonly Item[]>();
  return (wanted) => {
    const known = gathered.get(wanted);
    if (known) return known;
    const items = shelf?.rows().filter(({ category }) => category === wanted) ?? NONE;
    gathered.set(wanted, items);
    return items;
  };
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
