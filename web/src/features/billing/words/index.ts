import { useWords } from '#words/use-words.ts';
import type { Say, WordBook } from '#words/use-words.ts';
import { EN } from './en.ts';
import { HI } from './hi.ts';

const BILLING_WORDS: WordBook<typeof EN> = { en: EN, hi: HI };

export type SayBilling = Say<typeof EN>;

/** Speaks the counter's words in the language of the device. */
export const useBillingWords = (): SayBilling => useWords(BILLING_WORDS);
