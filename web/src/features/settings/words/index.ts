import type { WordBook } from '#words/use-words.ts';
import { en } from './en.ts';
import { hi } from './hi.ts';
import * as paper from './paper.ts';
import * as refusals from './refusals.ts';

const EN = { ...en, ...paper.en, ...refusals.en } as const;

export const SETTINGS_WORDS: WordBook<typeof EN> = { en: EN, hi: { ...hi, ...paper.hi, ...refusals.hi } };
