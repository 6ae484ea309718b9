import type { HsnRow } from './hsn-rows.ts';

/**
 * Headings that all of what was typed begins a word or the code of, in English, Hindi or Hindi in Latin letters; the
 * sooner it comes in the words, the better. A longer code than the list has finds its heading.
 */
export function findHsn(rows: readonly HsnRow[], typed: string, most: number): readonly HsnRow[] {
  const wanted = wordsOf(typed);
  const [first] = wanted;
  if (first === undefined) return [];
  return rows
    .map((row) => ({ row, words: [row.hsn, ...wordsOf(`${row.words} ${row.also}`)] }))
    .filter(
      ({ row, words }) =>
        isHeadingOf(row.hsn, wanted) || wanted.every((part) => words.some((word) => word.startsWith(part))),
    )
    .toSorted((a, b) => placeOf(first, a.words) - placeOf(first, b.words))
    .slice(0, most)
    .map(({ row }) => row);
}

const isHeadingOf = (hsn: string, [code = '', ...rest]: readonly string[]): boolean =>
  rest.length === 0 && /^\d{5,8}$/.test(code) && code.startsWith(hsn);

/** What is not among the words at all was found by its code, which comes first. */
const placeOf = (part: string, words: readonly string[]): number => words.findIndex((word) => word.startsWith(part));

const wordsOf = (text: string): readonly string[] =>
  text
    .toLocaleLowerCase('en-IN')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
