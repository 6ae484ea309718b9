import type { WordBook } from '#words/use-words.ts';
import { EN } from './en.ts';
import { HI } from './hi.ts';

export const BACKUP_WORDS: WordBook<typeof EN> = { en: EN, hi: HI };
