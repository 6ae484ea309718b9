import type { HsnRow } from '../starter/hsn.ts';

const SHOWN_MAX = 12;

/** Headings that all of what was typed begins a word or the code of; the sooner it comes in the words, the better. */
export function findHsn(rows: readonly HsnRow[], typed: string): readonly HsnRow[] {
  const wanted = wordsOf(typed);
  const [first] = wanted;
  if (first === undefined) return [];
  return rows
    .map((row) => ({ row, words: [row.hsn, ...wordsOf(row.words)] }))
    .filter(({ words }) => wanted.every((part) => words.some((word) => word.startsWith(part))))
    .toSorted((a, b) => placeOf(first, a.words) - placeOf(first, b.words))
    .slice(0, SHOWN_MAX)
    .map(({ row }) => row);
}

const placeOf = (part: string, words: readonly string[]): number => words.findIndex((word) => word.startsWith(part));

const wordsOf = (text: string): readonly string[] =>
  text
    .toLocaleLowerCase('en-IN')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
