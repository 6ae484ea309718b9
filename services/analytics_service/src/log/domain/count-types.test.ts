import { expect, it } from 'vitest';
import { countTypes } from './count-types.ts';

it('counts events by type, types in alphabetical order', () => {
  const events = [{ type: 'sales.b' }, { type: 'inventory.a' }, { type: 'sales.b' }];

  expect(countTypes(events)).toEqual([
    { type: 'inventory.a', count: 1 },
    { type: 'sales.b', count: 2 },
  ]);
});
