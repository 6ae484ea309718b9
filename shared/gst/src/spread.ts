import { divideProduct } from './exact.ts';
import { paise, ZERO_PAISE } from './money.ts';
import type { Paise } from './money.ts';

/**
 * Splits an amount in proportion to weights so that the shares add up exactly: every share is rounded down, then
 * the paise left over go one each to the largest remainders, ties to the earlier line. A weight of zero gets nothing.
 * Neither amount nor weights may be below zero. Weights that are all zero say nothing, so they count as equal.
 */
export function spread(amount: Paise, weights: readonly number[]): Paise[] {
  if (amount === 0) return weights.map(() => ZERO_PAISE);

  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return spreadEvenly(amount, weights);

  const parts = weights.map((weight, index) => ({ index, ...divideProduct(amount, weight, whole) }));
  const shares = parts.map((part) => part.quotient);
  const left = shares.reduce((rest, share) => rest - share, amount as number);
  for (const { index } of byLargestRemainder(parts).slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares.map(paise);
}

function spreadEvenly(amount: Paise, weights: readonly number[]): Paise[] {
  return weights.length > 0
    ? spread(
        amount,
        weights.map(() => 1),
      )
    : [];
}

/** The sort is stable, which is what gives a tie to the earlier line. */
function byLargestRemainder<Part extends { readonly remainder: number }>(parts: readonly Part[]): Part[] {
  return parts.toSorted((a, b) => b.remainder - a.remainder);
}
