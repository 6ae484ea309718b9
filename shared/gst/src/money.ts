import { asUnit } from './unit.ts';
import type { Unit } from './unit.ts';

/** Money: integer paise, 100 to the rupee. */
export type Paise = Unit<'Paise'>;

/** No amount of one bill goes beyond 1,000 crore rupees. */
export const BILL_PAISE_MAX = 1_000_000_000_000;

/** No price of one unit goes beyond 10 crore rupees. */
export const UNIT_PRICE_PAISE_MAX = 10_000_000_000;

/** Marks an integer as paise. Throws `RangeError` on anything but a safe integer. */
export function paise(count: number): Paise {
  return asUnit(count, 'Paise');
}

export const ZERO_PAISE = paise(0);

/** Adds amounts, given one by one or as collections. Exact. */
export function sumPaise(...amounts: readonly (Paise | Iterable<Paise>)[]): Paise {
  let sum = 0;
  for (const amount of amounts) {
    if (typeof amount === 'number') sum += amount;
    else for (const part of amount) sum += part;
  }
  return paise(sum);
}

/** What is left of `from` when `taken` goes; below zero when more is taken than there was. */
export function minusPaise(from: Paise, ...taken: readonly Paise[]): Paise {
  return paise(from - sumPaise(taken));
}
