import type { WordBook } from '#words/use-words.ts';
import { en } from './en.ts';
import { hi } from './hi.ts';

export const SETTINGS_WORDS: WordBook<typeof en> = { en, hi };
