import { ENGLISH_ONES, ENGLISH_TENS, HINDI_ONES } from '../data/number-words.ts';
import { divideProduct } from './exact.ts';
import type { Paise } from './money.ts';

export type WordsLanguage = 'en' | 'hi';

/**
 * The amount payable in words, as Indian bills carry it: crore, lakh, thousand, hundred, and one "and" before the
 * paise. A credit note has positive words; below zero is only for a net figure.
 */
export function amountInWords(amount: Paise, language: WordsLanguage = 'en'): string {
  const { quotient: rupees, remainder: paise } = divideProduct(Math.abs(amount), 1, 100);
  const words = language === 'en' ? englishFrame(rupees, paise) : hindiFrame(rupees, paise);
  return amount < 0 ? `${language === 'en' ? 'Minus' : 'माइनस'} ${words}` : words;
}

/** Rupees and Paise stay plural for one, as on a cheque leaf. */
function englishFrame(rupees: number, paise: number): string {
  if (paise === 0) return `Rupees ${wordsOf(rupees, ENGLISH)} Only`;
  const fraction = `Paise ${wordsOf(paise, ENGLISH)} Only`;
  return rupees === 0 ? fraction : `Rupees ${wordsOf(rupees, ENGLISH)} and ${fraction}`;
}

function hindiFrame(rupees: number, paise: number): string {
  const whole = `${wordsOf(rupees, HINDI)} ${rupees === 1 ? 'रुपया' : 'रुपये'}`;
  if (paise === 0) return `${whole} मात्र`;
  const fraction = `${wordsOf(paise, HINDI)} ${paise === 1 ? 'पैसा' : 'पैसे'} मात्र`;
  return rupees === 0 ? fraction : `${whole} और ${fraction}`;
}

interface Numerals {
  readonly below100: (count: number) => string;
  readonly scales: readonly (readonly [size: number, name: string])[];
}

const ENGLISH: Numerals = {
  below100: englishBelow100,
  scales: [
    [10_000_000, 'Crore'],
    [100_000, 'Lakh'],
    [1000, 'Thousand'],
    [100, 'Hundred'],
  ],
};

const HINDI: Numerals = {
  below100: (count) => HINDI_ONES[count] ?? '',
  scales: [
    [10_000_000, 'करोड़'],
    [100_000, 'लाख'],
    [1000, 'हज़ार'],
    [100, 'सौ'],
  ],
};

/** Groups from the left; a group of zero is not spoken. The count of crores is itself spoken by the same rule. */
function wordsOf(count: number, numerals: Numerals): string {
  if (count < 100) return numerals.below100(count);

  const spoken: string[] = [];
  let rest = count;
  for (const [size, name] of numerals.scales) {
    const group = Math.floor(rest / size);
    rest %= size;
    if (group > 0) spoken.push(wordsOf(group, numerals), name);
  }
  if (rest > 0) spoken.push(numerals.below100(rest));
  return spoken.join(' ');
}

function englishBelow100(count: number): string {
  const ten = ENGLISH_TENS[Math.floor(count / 10) - 2];
  if (ten === undefined) return ENGLISH_ONES[count] ?? '';
  return count % 10 === 0 ? ten : `${ten} ${ENGLISH_ONES[count % 10]}`;
}
