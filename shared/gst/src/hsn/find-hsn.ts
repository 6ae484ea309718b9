import type { HsnRow } from './hsn-rows.ts';
import { whenInHindi } from './in-hindi.ts';

/**
 * Finds headings that all of what was typed begins a word or the code of, in English, Hindi or Hindi in Latin letters; the
 * sooner it comes in the words, the better. What says of which goods a rate is comes last. A longer code than the list
 * has finds its heading.
 */
export function hsnFinder(rows: readonly HsnRow[]): (typed: string, most: number) => readonly HsnRow[] {
  const known = rows.map((row) => ({ row, words: wordsIn(row) }));
  return (typed, most) => {
    const wanted = wordsOf(typed);
    const [first] = wanted;
    if (first === undefined) return [];
    return known
      .filter(
        ({ row, words }) =>
          isHeadingOf(row.hsn, wanted) || wanted.every((part) => words.some((word) => word.startsWith(part))),
      )
      .toSorted((a, b) => placeOf(first, a.words) - placeOf(first, b.words))
      .slice(0, most)
      .map(({ row }) => row);
  };
}

function wordsIn({ hsn, words, also, when, others = [] }: HsnRow): readonly string[] {
  const whens = [...(when === undefined ? [] : [when]), ...others.map((other) => other.when)];
  return [hsn, ...[words, also, ...whens, ...whens.map(whenInHindi)].flatMap(wordsOf)];
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
