import { useWords } from '#words/use-words.ts';
import type { Say, WordBook } from '#words/use-words.ts';
import { EN } from './en.ts';
import { HI } from './hi.ts';

const RETURNS_WORDS: WordBook<typeof EN> = { en: EN, hi: HI };

export type SayReturns = Say<typeof EN>;

export const useReturnsWords = (): SayReturns => useWords(RETURNS_WORDS);
