import { useWords } from '#words/use-words.ts';
import type { Say, WordBook } from '#words/use-words.ts';
import { EN } from './en.ts';
import { HI } from './hi.ts';

const DAY_BILL_WORDS: WordBook<typeof EN> = { en: EN, hi: HI };

export type SayDayBills = Say<typeof EN>;

export const useDayBillWords = (): SayDayBills => useWords(DAY_BILL_WORDS);
