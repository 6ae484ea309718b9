import { useLook } from '#platform/use-look.ts';
import type { WordBook } from '#words/use-words.ts';
import { useWords } from '#words/use-words.ts';
import type { Period } from '../model/periods.ts';
import { en } from './en.ts';
import { hi } from './hi.ts';

const GST_WORDS: WordBook<typeof en> = { en, hi };

export const useGstWords = () => useWords(GST_WORDS);

/** `November 2026`, or `October to December 2026` for a quarter, in the reader's language. */
export function usePeriodName(): (period: Period) => string {
  const say = useGstWords();
  const { locale } = useLook();
  const monthOf = (date: string) =>
    new Intl.DateTimeFormat(`${locale}-IN`, { month: 'long', timeZone: 'UTC' }).format(new Date(date));
  return ({ from_date, months }) => {
    const last = new Date(from_date);
    last.setUTCMonth(last.getUTCMonth() + months - 1);
    const name = say('monthName', { month: monthOf(last.toISOString()), year: String(last.getUTCFullYear()) });
    return months === 1 ? name : say('quarterName', { from: monthOf(from_date), to: name });
  };
}
