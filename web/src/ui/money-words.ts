import type { Locale } from '#platform/look.ts';
import { say } from '#words/say.ts';
import { rupeeParts } from './format.ts';
import { UI_WORDS } from './words/index.ts';

export type MoneySense = 'plain' | 'due' | 'minus';

/** An amount of integer paise as a screen reader says it: `92 rupees 50 paise`, `minus 20 rupees`, `due 681 rupees`. */
export function moneyWords(paise: number, sense: MoneySense, locale: Locale): string {
  const words = UI_WORDS[locale];
  const { isNegative, rupees, paise: rest } = rupeeParts(paise);
  const whole = say(words, locale, 'rupees', { rupees, count: rupees.replaceAll(',', '') });
  const amount = rest === '00' ? whole : `${whole} ${say(words, locale, 'paise', { paise: Number(rest) })}`;
  const sensed = sense === 'plain' && isNegative ? 'minus' : sense;
  return sensed === 'plain' ? amount : say(words, locale, sensed, { amount });
}
