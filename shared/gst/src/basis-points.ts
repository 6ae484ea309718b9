import { asUnit } from './unit.ts';
import type { Unit } from './unit.ts';

/** A rate: integer hundredths of a percent; 18 % is 1800, 0.25 % is 25. */
export type BasisPoints = Unit<'BasisPoints'>;

/** GST is at most the value itself; the highest slab of the law is 40 %. */
export const GST_RATE_BP_MAX = 10_000;

/** The highest compensation cess there ever was is 290 %. */
export const CESS_RATE_BP_MAX = 30_000;

/** Marks an integer as basis points. Throws `RangeError` on anything but a safe integer. */
export function basisPoints(count: number): BasisPoints {
  return asUnit(count, 'BasisPoints');
}
