import { milli, paise } from '@rmp/gst';
import type { Milli, Paise } from '@rmp/gst';
import { hasRightCheck } from '#local/index.ts';

/**
 * How a scale lays out its labels: P prefix, I item, W grams (or pieces), V price, S verifier of the price, C check digit.
 * The numbers 20–29, 02 and 04 belong to each shop itself, so the same label means different things in two shops: it is
 * read by the layout this shop has chosen for the prefix, never by guessing.
 */
export interface ScaleLayout {
  readonly places: (typeof PLACES)[number];
  readonly price_in: 'paise' | 'rupees';
}

/** What one label says. */
export interface ScaleLabel {
  /** Prefix and item as they stand: what the shop says an item is known by. */
  readonly plu: string;
  readonly qty_milli?: Milli;
  /** The line's total. */
  readonly price_paise?: Paise;
}

const PLACES = [
  'PPIIIIIWWWWWC',
  'PPIIIIIVVVVVC',
  'PPIIIIIIVVVVC',
  'PPIIIIISVVVVC',
  'PPIIIISVVVVVC',
  'PPIIIIIWWWWWVVVVVC',
] as const;

const SHOP_PREFIX = /^(?:2\d|0[24])/;

/** The label's digits, where it is one of a shop's own with a right check digit; some scanners leave the first zero out. */
export function labelDigits(code: string): string | undefined {
  const digits = /^\d{12}$/.test(code) ? `0${code}` : code;
  return /^(?:\d{13}|\d{18})$/.test(digits) && SHOP_PREFIX.test(digits) && hasRightCheck(digits) ? digits : undefined;
}

export const prefixOf = (digits: string): string => digits.slice(0, 2);

/** What the label says in this layout; undefined where it has another length. The verifier is not looked at: programs
 * differ in how they compute it, and the check digit is enough. */
export function readScaleLabel(digits: string, { places, price_in }: ScaleLayout): ScaleLabel | undefined {
  if (digits.length !== places.length) return undefined;
  const part = (letter: string): string => [...digits].filter((_, place) => places[place] === letter).join('');
  const weight = part('W');
  const price = part('V');
  return {
    plu: prefixOf(digits) + part('I'),
    ...(weight !== '' && { qty_milli: milli(Number(weight)) }),
    ...(price !== '' && { price_paise: paise(Number(price) * (price_in === 'rupees' ? 100 : 1)) }),
  };
}

/** Every layout this label may have, for somebody who holds it and sees what it says. */
export const layoutsFor = (digits: string): readonly ScaleLayout[] =>
  PLACES.filter(({ length }) => length === digits.length).flatMap((places): readonly ScaleLayout[] =>
    places.includes('V') && !places.includes('W')
      ? [
          { places, price_in: 'paise' },
          { places, price_in: 'rupees' },
        ]
      : [{ places, price_in: 'paise' }],
  );
