import type { PaperLocale } from '../data/paper-options.ts';

/** The words of a khata statement. */
export interface StatementWords {
  readonly title: string;
  readonly what: string;
  readonly took: string;
  readonly paid: string;
  readonly balance: string;
  readonly before: string;
  readonly due: string;
  readonly advance: string;
  readonly clear: string;
}

const WORDS: Readonly<Record<PaperLocale, StatementWords>> = {
  en: {
    title: 'Khata statement',
    what: 'Entry',
    took: 'Taken',
    paid: 'Paid',
    balance: 'Balance',
    before: 'Balance from before',
    due: 'To be paid',
    advance: 'Advance',
    clear: 'Nothing to be paid',
  },
  hi: {
    title: 'खाते का हिसाब',
    what: 'क्या',
    took: 'लिया',
    paid: 'दिया',
    balance: 'बाकी',
    before: 'पहले का बाकी',
    due: 'देना है',
    advance: 'जमा',
    clear: 'कुछ बाकी नहीं',
  },
};

export const statementWords = (locale: PaperLocale): StatementWords => WORDS[locale];
