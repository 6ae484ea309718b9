import { milli } from '@rmp/gst';
import { expect, it } from 'vitest';
import { toOrder } from './to-order.ts';

const order = (onHand: number, low?: number) =>
  toOrder({ on_hand_milli: milli(onHand), ...(low !== undefined && { low_stock_milli: milli(low) }) });

it('orders whole units up to twice the warning level', () => {
  expect(order(2_000, 12_000)).toBe(22_000);
  expect(order(500, 1_000)).toBe(2_000);
});

it('orders what was sold too much where there is no level', () => {
  expect(order(-3_000)).toBe(3_000);
  expect(order(5_000)).toBe(0);
});
