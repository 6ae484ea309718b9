/** A seeded source of whole numbers: the demo shop has the same history on every machine. */
export interface Dice {
  /** A whole number from 0 to `below` − 1. */
  readonly below: (below: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** One of `from`, by weight. */
  readonly weigh: <T extends { readonly weight: number }>(from: readonly T[]) => T;
}

/** Numerical Recipes' linear congruential generator; its upper bits are good enough for a shop's customers. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % limit;
  };
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[below(from.length)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  };

  return {
    below,
    pick,
    weigh: (from) => {
      let rest = below(from.reduce((sum, { weight }) => sum + weight, 0));
      return from.find(({ weight }) => (rest -= weight) < 0) ?? pick(from);
    },
  };
}
