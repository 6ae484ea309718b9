import { asUnit } from './unit.ts';
import type { Unit } from './unit.ts';

/** Quantity: integer thousandths of the item's unit; 1.250 kg is 1250. */
export type Milli = Unit<'Milli'>;

/** No line holds more than a million units. */
export const QTY_MILLI_MAX = 1_000_000_000;

/** Marks an integer as thousandths. Throws `RangeError` on anything but a safe integer. */
export function milli(count: number): Milli {
  return asUnit(count, 'Milli');
}

/** Adds quantities. Exact. */
export function sumMilli(quantities: Iterable<Milli>): Milli {
  let sum = 0;
  for (const quantity of quantities) sum += quantity;
  return milli(sum);
}
