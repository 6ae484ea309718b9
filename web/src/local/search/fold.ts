import { latinOf } from './latin.ts';
import { soundOf } from './sound.ts';

/** A word as it is looked for: its letters spelt one way, and how it sounds. */
export interface FoldedWord {
  readonly letters: string;
  readonly sound: string;
}

/**
 * The words of a text as they are found: in Latin letters whatever script they stand in, and spelt one way where Indian
 * names and goods are spelt many. Numbers stand apart from the letters they are written with. A script nobody here can
 * read keeps its own letters.
 */
export function foldWords(text: string): readonly FoldedWord[] {
  return wordsOf(text).map(folded);
}

/** Words in their own writing: no case, no marks apart from the vowel signs Indian scripts are read by. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{N}+|[\p{L}\p{M}]+/gu) ?? []
  );
}

/** A shop uses a few thousand words again and again: each is folded once. */
const known = new Map<string, FoldedWord>();

function folded(word: string): FoldedWord {
  const before = known.get(word);
  if (before) return before;
  const letters =
    SPELT_ALIKE.reduce((text, [pattern, spelling]) => text.replace(pattern, spelling), latinOf(word)) || word;
  const now = { letters, sound: soundOf(letters) };
  known.set(word, now);
  return now;
}

/** In this order. What English and Hinglish write either way: `cheeni` and `chini`, `atta` and `aata`, `pyaz` and `pyaj`. */
const SPELT_ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[^a-z0-9]/g, ''],
  [/ee|ii/g, 'i'],
  [/oo|uu/g, 'u'],
  [/(?<=[aeiou])y/g, 'i'],
  [/y$/, 'i'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/chh/g, 'ch'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/w/g, 'v'],
  [/z/g, 'j'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/([a-z])\1+/g, '$1'],
];
