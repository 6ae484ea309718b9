import type { PaperLocale } from '../data/paper-options.ts';
import { english } from './english.ts';
import { hindi } from './hindi.ts';
import type { Words } from './words.ts';

const BOOK: Readonly<Record<PaperLocale, Words>> = { en: english, hi: hindi };

export const wordsIn = (locale: PaperLocale): Words => BOOK[locale];
