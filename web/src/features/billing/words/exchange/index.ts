import { useWords } from '#words/use-words.ts';
import type { Say, WordBook } from '#words/use-words.ts';
import { EN } from './en.ts';
import { HI } from './hi.ts';

const EXCHANGE_WORDS: WordBook<typeof EN> = { en: EN, hi: HI };

export const useExchangeWords = (): Say<typeof EN> => useWords(EXCHANGE_WORDS);
