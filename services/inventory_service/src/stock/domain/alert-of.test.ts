import { milli } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import { alertOf } from './alert-of.ts';

describe('alertOf', () => {
  it.each([
    { on_hand: -1, moved: 1, low: undefined, expected: 'oversold' },
    { on_hand: -1, moved: 1, low: 0, expected: 'oversold' },
    { on_hand: 0, moved: 1, low: undefined, expected: 'out' },
    { on_hand: 0, moved: 0, low: 5, expected: 'out' },
    { on_hand: 0, moved: 0, low: undefined, expected: undefined },
    { on_hand: 1, moved: 1, low: undefined, expected: undefined },
    { on_hand: 4999, moved: 1, low: 5000, expected: 'low' },
    { on_hand: 5000, moved: 1, low: 5000, expected: 'low' },
    { on_hand: 5001, moved: 1, low: 5000, expected: undefined },
    { on_hand: 1, moved: 1, low: 0, expected: undefined },
  ])(
    'says $expected for $on_hand on hand after $moved movements, warning at $low',
    ({ on_hand, moved, low, expected }) => {
      const levels = { on_hand_milli: milli(on_hand), movement_count: moved };

      const alert = alertOf(low === undefined ? levels : { ...levels, low_stock_milli: milli(low) });

      expect(alert).toBe(expected);
    },
  );
});
