import { useWords } from '#words/use-words.ts';
import type { Say, WordBook } from '#words/use-words.ts';
import { EN } from '../en.ts';
import { HI } from '../hi.ts';
import { EN as LATER_EN } from './en.ts';
import { HI as LATER_HI } from './hi.ts';

const ALL_EN = { ...EN, ...LATER_EN };
const ALL_WORDS: WordBook<typeof ALL_EN> = { en: ALL_EN, hi: { ...HI, ...LATER_HI } };

export type SayAllBilling = Say<typeof ALL_EN>;

/** The counter's words with those that only its later parts say: sheets, the receipt and the PC. The first paint has none. */
export const useAllBillingWords = (): SayAllBilling => useWords(ALL_WORDS);
