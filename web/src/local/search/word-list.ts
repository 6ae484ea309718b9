import UFuzzy from '@leeoniya/ufuzzy';
import { FIT } from './fit.ts';
import type { FoldedWord } from './fold.ts';
import { otherNames } from './synonyms.ts';

/** Every word of many names, once, and in which of them it stands. */
export interface WordList {
  readonly add: (word: FoldedWord, place: number) => void;
  readonly remove: (word: FoldedWord, place: number) => void;
  /** Marks the places whose word begins like this one, or like another name of the same goods. */
  readonly near: (wanted: FoldedWord, marks: Uint8Array) => void;
  /** Marks the places of words with one letter mistyped, and of words that sound like it. */
  readonly far: (wanted: FoldedWord, marks: Uint8Array, isDesperate: boolean) => void;
}

const TYPO_MIN = 4;
const SOUND_SHORT = 2;
const ENDING_FROM = 5;
const typos = new UFuzzy({ intraMode: 1, interLft: 2 });

export function wordList(): WordList {
  const words: (FoldedWord & { readonly places: Set<number> })[] = [];
  const byLetters = new Map<string, (typeof words)[number]>();
  const letters: string[] = [];
  const markAll = (places: Iterable<number>, fit: number, marks: Uint8Array): void => {
    for (const place of places) marks[place] = Math.min(marks[place] ?? FIT.none, fit);
  };

  return {
    add: (word, place) => {
      const known = byLetters.get(word.letters);
      if (known) {
        known.places.add(place);
        return;
      }
      const entry = { ...word, places: new Set([place]) };
      words.push(entry);
      letters.push(word.letters);
      byLetters.set(word.letters, entry);
    },
    remove: (word, place) => byLetters.get(word.letters)?.places.delete(place),
    near: (wanted, marks) => {
      const others = otherNames(wanted.letters);
      for (const word of words) {
        if (word.letters.startsWith(wanted.letters)) markAll(word.places, FIT.words, marks);
        else if (others.some((other) => isOther(word.letters, other))) markAll(word.places, FIT.other_name, marks);
      }
    },
    far: ({ letters: typed, sound }, marks, isDesperate) => {
      const mistyped = typed.length >= TYPO_MIN ? (typos.filter(letters, typed) ?? []) : [];
      for (const place of mistyped) markAll(words[place]?.places ?? [], FIT.typo, marks);
      for (const word of words) {
        if (soundsLike(word.sound, sound, isDesperate)) markAll(word.places, FIT.sound, marks);
      }
    },
  };
}

/** Another name is the whole word; a long one may be followed by an ending (`biscuits`). */
const isOther = (letters: string, other: string): boolean =>
  letters === other || (other.length >= ENDING_FROM && letters.startsWith(other));

/** A short sound fits much: it must be the whole word's, and counts when nothing else was found. */
function soundsLike(sound: string, wanted: string, isDesperate: boolean): boolean {
  if (wanted.length > SOUND_SHORT) return sound.startsWith(wanted);
  return isDesperate && wanted.length === SOUND_SHORT && sound === wanted;
}
