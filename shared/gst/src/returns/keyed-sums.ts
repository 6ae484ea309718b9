import { addFigures, ZERO_FIGURES } from './figures.ts';
import type { Figures } from './figures.ts';

/** Figures added up under keys; read back in the order of the keys' text, so that the same documents give the same table. */
export class KeyedSums {
  readonly #sums = new Map<string, Figures>();

  add(key: string, figures: Figures, sign: 1 | -1): void {
    this.#sums.set(key, addFigures(this.#sums.get(key) ?? ZERO_FIGURES, figures, sign));
  }

  entries(): readonly (readonly [string, Figures])[] {
    return [...this.#sums].toSorted(([a], [b]) => (a < b ? -1 : 1));
  }
}
