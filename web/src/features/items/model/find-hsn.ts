import type { HsnRow } from '../starter/hsn.ts';

const SHOWN_MAX = 12;

/** Headings whose words begin with all that was typed, or whose code does; nothing for nothing. */
export function findHsn(rows: readonly HsnRow[], typed: string): readonly HsnRow[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  return rows
    .filter(({ hsn, words }) => {
      const known = wordsOf(words);
      return wanted.every((part) => hsn.startsWith(part) || known.some((word) => word.startsWith(part)));
    })
    .slice(0, SHOWN_MAX);
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLocaleLowerCase('en-IN')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
