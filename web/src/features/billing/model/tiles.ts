import type { Item } from '@rmp/contracts/inventory';

/** So many favourites fit above the pad of a small phone. */
export const TILES_MAX = 15;

/** A place on the counter and what stands on it. What was sold, or put there by hand, keeps it for good. */
export interface TilePlace {
  readonly item_id: string;
  readonly is_sold: boolean;
  /** Somebody put it there. */
  readonly is_kept?: true;
}

/**
 * Every place with something on it: what was there stays, a deleted item's place goes to the next one, and what is left
 * is filled with items as they were entered. The same places are answered when nothing changes.
 */
export function fillPlaces(places: readonly TilePlace[], items: readonly Item[]): readonly TilePlace[] {
  const ids = new Set<string>(items.map(({ item_id }) => item_id));
  const placed = new Set(places.map(({ item_id }) => item_id));
  const waiting = items.filter(({ item_id }) => !placed.has(item_id)).toSorted(asEntered);
  const next = (): readonly TilePlace[] => waiting.splice(0, 1).map(({ item_id }) => ({ item_id, is_sold: false }));

  const kept = places.flatMap((place) => (ids.has(place.item_id) ? [place] : next()));
  const isUnchanged = kept.length === places.length && kept.every((place, index) => place === places[index]);
  if (isUnchanged && (kept.length >= TILES_MAX || waiting.length === 0)) return places;
  return [
    ...kept,
    ...waiting.slice(0, Math.max(0, TILES_MAX - kept.length)).map(({ item_id }) => ({ item_id, is_sold: false })),
  ];
}

/** What is sold keeps its place for good. What has none gets the last place that holds something never sold. */
export function placesAfter(places: readonly TilePlace[], sold: readonly string[]): readonly TilePlace[] {
  const known = places.map((place) => (sold.includes(place.item_id) ? { ...place, is_sold: true } : place));
  for (const item_id of new Set(sold)) {
    const free = known.findLastIndex(isFree);
    const isPlaced = known.some((place) => place.item_id === item_id);
    if (!isPlaced && free >= 0) known[free] = { item_id, is_sold: true };
  }
  return known;
}

/** Two tiles change places, by hand: both stay there. */
export function swapPlaces(places: readonly TilePlace[], itemId: string, otherId: string): readonly TilePlace[] {
  const other = new Map([
    [itemId, otherId],
    [otherId, itemId],
  ]);
  return places.map((place) => {
    const taken = places.find(({ item_id }) => item_id === other.get(place.item_id));
    return taken ? { ...taken, is_kept: true } : place;
  });
}

/** Keeps the item a place: its own, else the last free one, else one more. */
export function keepPlace(places: readonly TilePlace[], itemId: string): readonly TilePlace[] {
  const own = places.findIndex(({ item_id }) => item_id === itemId);
  const at = own >= 0 ? own : places.findLastIndex(isFree);
  const before = own >= 0 ? places[own] : undefined;
  const kept: TilePlace = { item_id: itemId, is_sold: before?.is_sold ?? false, is_kept: true };
  return at >= 0 ? places.with(at, kept) : [...places, kept];
}

/** The item may give its place up to the next that is sold. */
export const freePlace = (places: readonly TilePlace[], itemId: string): readonly TilePlace[] =>
  places.map((place) => (place.item_id === itemId ? { item_id: itemId, is_sold: false } : place));

const isFree = ({ is_sold, is_kept }: TilePlace): boolean => !is_sold && !is_kept;

/** Rows of so many, the first row last: with places left empty at the top, at least `places` in all. */
export function fromBelow<T>(things: readonly T[], columns: number, places = 0): readonly (T | undefined)[] {
  const rows = Array.from({ length: Math.ceil(Math.max(things.length, places) / columns) }, (_, row) =>
    Array.from({ length: columns }, (__, column) => things[row * columns + column]),
  );
  return rows.toReversed().flat();
}

const asEntered = (a: Item, b: Item): number => (a.created_at < b.created_at ? -1 : 1);
