import { soundOf } from './sound.ts';

/** Something looked for by the words somebody remembers of it. */
export interface Findable<T> {
  readonly thing: T;
  readonly words: readonly string[];
  readonly text: string;
  readonly sounds: readonly string[];
  /** Codes and phone numbers. */
  readonly digits: string;
}

export function findable<T>(thing: T, name: string, digits = ''): Findable<T> {
  const words = wordsOf(name);
  return { thing, words, text: words.join(' '), sounds: words.map(soundOf), digits };
}

/**
 * The things that fit what was typed, best first: by how their name begins, by all words in any order, by digits, and
 * last by sound across scripts (`ram` finds राम). Things that fit alike keep their order.
 */
export function find<T>(typed: string, things: readonly Findable<T>[], limit: number): readonly T[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return things.slice(0, limit).map(({ thing }) => thing);
  const looked = { wanted, text: wanted.join(' '), digits: typed.replace(/\D/g, ''), sounds: wanted.map(soundOf) };

  return things
    .map((candidate) => ({ candidate, rank: rankOf(candidate, looked) }))
    .filter(({ rank }) => rank < NO_FIT)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ candidate }) => candidate.thing);
}

interface Looked {
  readonly wanted: readonly string[];
  readonly text: string;
  readonly digits: string;
  readonly sounds: readonly string[];
}

const NO_FIT = 9;
const DIGITS_MIN = 3;

function rankOf<T>({ text, words, digits, sounds }: Findable<T>, looked: Looked): number {
  if (text.startsWith(looked.text)) return 0;
  if (looked.wanted.every((wanted) => words.some((word) => word.startsWith(wanted)))) return 1;
  if (looked.digits.length >= DIGITS_MIN && digits.includes(looked.digits)) return 2;
  if (text.includes(looked.text)) return 3;
  const soundsAlike = looked.sounds.every((sound) => sound !== '' && sounds.some((other) => other.startsWith(sound)));
  return soundsAlike ? 4 : NO_FIT;
}

/** Words in one writing: no case, no marks apart from the vowel signs Indian scripts are read by. */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('en-IN')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}
