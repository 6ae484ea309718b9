import { useWords } from '#words/use-words.ts';
import type { Say, WordBook } from '#words/use-words.ts';
import { EN } from './en.ts';
import { HI } from './hi.ts';

const MEMO_WORDS: WordBook<typeof EN> = { en: EN, hi: HI };

export const useMemoWords = (): Say<typeof EN> => useWords(MEMO_WORDS);
