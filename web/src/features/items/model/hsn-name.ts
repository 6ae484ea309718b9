import type { HsnRow } from '@rmp/gst/hsn';
import type { Locale } from '#platform/look.ts';

/** What a heading is for, in the reader's language where the list has words in it: the official ones are English. */
export function hsnName({ words, also }: Pick<HsnRow, 'words' | 'also'>, locale: Locale): string {
  const hindi = also.split(', ').filter((word) => DEVANAGARI.test(word));
  return locale === 'hi' && hindi.length > 0 ? [...new Set(hindi)].join(', ') : words;
}

const DEVANAGARI = /^[\u0900-\u097f\s]+$/u;

/** A heading with each of the rates its goods take: who picks one says which goods are meant. */
export const withEachRate = (row: HsnRow): readonly HsnRow[] => [
  row,
  ...(row.others ?? []).map((other) => ({ ...row, ...other })),
];
