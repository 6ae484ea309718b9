import { describe, expect, it } from 'vitest';
import { anItem, shelf } from '../test/fixtures.ts';
import { fillPlaces, freePlace, fromBelow, keepPlace, placesAfter, swapPlaces } from './tiles.ts';
import type { TilePlace } from './tiles.ts';

const never = (item_id: string): TilePlace => ({ item_id, is_sold: false });
const sold = (item_id: string): TilePlace => ({ item_id, is_sold: true });
const many = Array.from({ length: 20 }, (_, index) => ({
  ...anItem(index + 1, { name: `Item ${index}`, unit: 'PCS', price: 100, rate: 0 }),
  created_at: `2026-04-01T06:00:${String(index).padStart(2, '0')}.000Z`,
}));

describe('the places of tiles', () => {
  it('are filled as items were entered, up to fifteen', () => {
    const places = fillPlaces([], many.toReversed());

    expect(places).toHaveLength(15);
    expect(places[0]).toEqual(never(many[0]?.item_id ?? ''));
    expect(fillPlaces(places, many)).toBe(places);
  });

  it('stay, and only a deleted item’s place goes to another', () => {
    const { dal, sugar, oil } = shelf;
    const places = [sold(oil.item_id), never('deleted'), sold(sugar.item_id)];

    expect(fillPlaces(places, [dal, sugar, oil])).toEqual([sold(oil.item_id), never(dal.item_id), sold(sugar.item_id)]);
  });

  it('are given up from behind, by what was never sold, to what is', () => {
    const places = [never('a'), sold('b'), never('c')];

    expect(placesAfter(places, ['x'])).toEqual([never('a'), sold('b'), sold('x')]);
    expect(placesAfter(places, ['a', 'x', 'y'])).toEqual([sold('a'), sold('b'), sold('x')]);
  });
});

describe('the owner', () => {
  const kept = (item_id: string): TilePlace => ({ item_id, is_sold: false, is_kept: true });

  it('lets two tiles change places, and they stay there whatever is sold', () => {
    const places = swapPlaces([never('a'), sold('b'), never('c')], 'a', 'c');

    expect(places.map(({ item_id }) => item_id)).toEqual(['c', 'b', 'a']);
    expect(placesAfter(places, ['x', 'y'])).toEqual(places);
  });

  it('keeps an item a place: its own, a free one, or one more, and lets it go again', () => {
    expect(keepPlace([never('a'), never('b')], 'a')).toEqual([kept('a'), never('b')]);
    expect(keepPlace([kept('a'), never('b')], 'c')).toEqual([kept('a'), kept('c')]);
    expect(keepPlace([sold('a')], 'b')).toEqual([sold('a'), kept('b')]);
    expect(freePlace([sold('a'), kept('b')], 'b')).toEqual([sold('a'), never('b')]);
  });
});

it('fills rows from below', () => {
  expect(fromBelow([1, 2, 3, 4], 3)).toEqual([4, undefined, undefined, 1, 2, 3]);
  expect(fromBelow([1], 2, 4)).toEqual([undefined, undefined, 1, undefined]);
});
