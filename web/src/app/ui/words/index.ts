import { useWords } from '#words/use-words.ts';
import type { Say, WordBook } from '#words/use-words.ts';
import { EN } from './en.ts';
import { HI } from './hi.ts';

const WORDS: WordBook<typeof EN> = { en: EN, hi: HI };

export type Samples = Say<typeof EN>;

/** What the samples of the component page say. */
export function useSamples(): Samples {
  return useWords(WORDS);
}
