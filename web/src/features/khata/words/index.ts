import { useWords } from '#words/use-words.ts';
import type { Say, WordBook } from '#words/use-words.ts';
import { EN } from './en.ts';
import { HI } from './hi.ts';

const KHATA_WORDS: WordBook<typeof EN> = { en: EN, hi: HI };

export type SayKhata = Say<typeof EN>;

/** Speaks the words of the khata in the language of the device. */
export const useKhataWords = (): SayKhata => useWords(KHATA_WORDS);
