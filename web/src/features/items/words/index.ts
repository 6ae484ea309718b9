import { useWords } from '#words/use-words.ts';
import type { Say, WordBook } from '#words/use-words.ts';
import { shopUnitOf } from '../model/units.ts';
import { EN } from './en.ts';
import { HI } from './hi.ts';

const ITEM_WORDS: WordBook<typeof EN> = { en: EN, hi: HI };

export type SayItems = Say<typeof EN>;

/** Speaks the words of the items page in the language of the device. */
export const useItemWords = (): SayItems => useWords(ITEM_WORDS);

/** A unit beside a figure: `pc`, `kg`; a shop's own word stays as it is. */
export function shortUnit(say: SayItems, unit: string): string {
  const known = shopUnitOf(unit);
  return known ? say(`short_${known}`) : unit;
}

/** A unit by its whole word. */
export function unitWord(say: SayItems, unit: string): string {
  const known = shopUnitOf(unit);
  return known ? say(known) : unit;
}
