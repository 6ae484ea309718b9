import { roundProduct } from './exact.ts';
import { paise } from './money.ts';
import type { Paise } from './money.ts';
import type { Milli } from './quantity.ts';

export const MILLI_PER_UNIT = 1000;

/** Price of a quantity: `half_up(qty × price)` in paise, away from zero below zero. Rounds once. */
export function grossOf(quantity: Milli, unitPrice: Paise): Paise {
  return paise(roundProduct(quantity, unitPrice, MILLI_PER_UNIT));
}
