import type { Item } from '@rmp/contracts/inventory';

/** Tiles are found by place, so what was sold for the first time comes last and nothing else moves. */
export function tilesAfter(order: readonly string[], sold: readonly string[]): readonly string[] {
  const isNew = (id: string, index: number, ids: readonly string[]) => !order.includes(id) && ids.indexOf(id) === index;
  const added = sold.filter(isNew);
  return added.length === 0 ? order : [...order, ...added];
}

/** The items in their kept order, then those never sold here, as they were entered. */
export function inTileOrder(items: readonly Item[], order: readonly string[]): readonly Item[] {
  const places = new Map(order.map((id, index) => [id, index]));
  const placeOf = ({ item_id }: Item): number => places.get(item_id) ?? order.length;
  return items.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.created_at < b.created_at ? -1 : 1));
}

/** Rows of so many, the first row last: with places left empty at the top. */
export function fromBelow<T>(things: readonly T[], columns: number): readonly (T | undefined)[] {
  const rows = Array.from({ length: Math.ceil(things.length / columns) }, (_, row) =>
    Array.from({ length: columns }, (__, column) => things[row * columns + column]),
  );
  return rows.toReversed().flat();
}
