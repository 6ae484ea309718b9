import type { WordBook } from '#words/use-words.ts';
import { en } from './en.ts';
import { hi } from './hi.ts';

export const START_WORDS: WordBook<typeof en> = { en, hi };
