import { useWords } from '#words/use-words.ts';
import type { Say, WordBook } from '#words/use-words.ts';
import { EN } from './en.ts';
import { HI } from './hi.ts';

export const SCAN_WORDS: WordBook<typeof EN> = { en: EN, hi: HI };

export type SayScan = Say<typeof EN>;

/** Speaks the words of scanning in the language of the device. */
export const useScanWords = (): SayScan => useWords(SCAN_WORDS);
