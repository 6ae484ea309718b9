import { expect, it } from 'vitest';
import { hourOf, regularsAt } from './regulars.ts';

it('puts who comes at this hour first, then who comes most, then who came last', () => {
  const visits = [
    { customer_id: 'lately', hour: 9 },
    { customer_id: 'once', hour: 9 },
    { customer_id: 'often', hour: 10 },
    { customer_id: 'often', hour: 9 },
    { customer_id: 'night owl', hour: 23 },
  ];

  expect(regularsAt(0, visits)).toEqual(['night owl', 'often', 'lately', 'once']);
  expect(regularsAt(15, visits)).toEqual(['often', 'lately', 'once', 'night owl']);
});

it('knows the hour by the clock of India', () => {
  expect([hourOf('2026-11-22T03:40:00.000Z'), hourOf('2026-11-22T20:00:00.000Z')]).toEqual([9, 1]);
});
