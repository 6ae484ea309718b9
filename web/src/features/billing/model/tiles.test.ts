import { expect, it } from 'vitest';
import { shelf } from '../test/fixtures.ts';
import { fromBelow, inTileOrder, tilesAfter } from './tiles.ts';

it('keeps every tile where it was and puts what is new behind', () => {
  expect(tilesAfter(['a', 'b'], ['c', 'b', 'c'])).toEqual(['a', 'b', 'c']);
});

it('shows kept tiles first, then the others as they were entered', () => {
  const { dal, sugar, oil } = shelf;
  const later = { ...sugar, created_at: '2026-05-01T00:00:00.000Z' };

  expect(inTileOrder([dal, later, oil], [oil.item_id])).toEqual([oil, dal, later]);
});

it('fills rows from below', () => {
  expect(fromBelow([1, 2, 3, 4], 3)).toEqual([4, undefined, undefined, 1, 2, 3]);
});
