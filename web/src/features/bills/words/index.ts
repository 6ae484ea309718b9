import { useWords } from '#words/use-words.ts';
import type { Say, WordBook } from '#words/use-words.ts';
import { EN } from './en.ts';
import { HI } from './hi.ts';

const BILLS_WORDS: WordBook<typeof EN> = { en: EN, hi: HI };

export type SayBills = Say<typeof EN>;

export const useBillsWords = (): SayBills => useWords(BILLS_WORDS);
