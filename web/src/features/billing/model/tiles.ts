import type { Item } from '@rmp/contracts/inventory';

/** So many favourites fit above the pad of a small phone. */
export const TILES_MAX = 15;

/** A place on the counter and what stands on it. It keeps its place; what was never sold may give it up. */
export interface TilePlace {
  readonly item_id: string;
  readonly is_sold: boolean;
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
    const free = known.findLastIndex(({ is_sold }) => !is_sold);
    const isPlaced = known.some((place) => place.item_id === item_id);
    if (!isPlaced && free >= 0) known[free] = { item_id, is_sold: true };
  }
  return known;
}

/** Rows of so many, the first row last: with places left empty at the top, at least `places` in all. */
export function fromBelow<T>(things: readonly T[], columns: number, places = 0): readonly (T | undefined)[] {
  const rows = Array.from({ length: Math.ceil(Math.max(things.length, places) / columns) }, (_, row) =>
    Array.from({ length: columns }, (__, column) => things[row * columns + column]),
  );
  return rows.toReversed().flat();
}

const asEntered = (a: Item, b: Item): number => (a.created_at < b.created_at ? -1 : 1);
