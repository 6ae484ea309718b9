import { useWords } from '#words/use-words.ts';
import type { Say, WordBook } from '#words/use-words.ts';
import { EN } from './en.ts';
import { HI } from './hi.ts';

const SYNC_WORDS: WordBook<typeof EN> = { en: EN, hi: HI };

export type SaySync = Say<typeof EN>;

/** Speaks the words of the sync page in the language of the device. */
export const useSyncWords = (): SaySync => useWords(SYNC_WORDS);
