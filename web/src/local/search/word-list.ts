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

interface Listed extends FoldedWord {
  readonly places: Set<number>;
}

export function wordList(): WordList {
  const byLetters = new Map<string, Listed>();
  /** By their first letter, so that a key looks at the words it can begin and at no others. */
  const byFirst = new Map<string, Listed[]>();
  /** Words that can be mistyped or misheard; a number is right or it is another number. */
  const spoken: Listed[] = [];
  const spokenLetters: string[] = [];
  const beginningLike = (text: string): readonly Listed[] => byFirst.get(text.charAt(0)) ?? [];
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
      byLetters.set(word.letters, entry);
      pushTo(byFirst, word.letters.charAt(0), entry);
      if (IS_NUMBER.test(word.letters)) return;
      spoken.push(entry);
      spokenLetters.push(word.letters);
    },
    remove: (word, place) => byLetters.get(word.letters)?.places.delete(place),
    near: (wanted, marks) => {
      for (const word of beginningLike(wanted.letters)) {
        if (word.letters.startsWith(wanted.letters)) markAll(word.places, FIT.words, marks);
      }
      for (const other of otherNames(wanted.letters)) {
        for (const word of beginningLike(other)) {
          if (isOther(word.letters, other)) markAll(word.places, FIT.other_name, marks);
        }
      }
    },
    far: ({ letters: typed, sound }, marks, isDesperate) => {
      const mistyped = typed.length >= TYPO_MIN ? (typos.filter(spokenLetters, typed) ?? []) : [];
      for (const place of mistyped) markAll(spoken[place]?.places ?? [], FIT.typo, marks);
      for (const word of spoken) {
        if (soundsLike(word.sound, sound, isDesperate)) markAll(word.places, FIT.sound, marks);
      }
    },
  };
}

const IS_NUMBER = /^\d+$/;

function pushTo<Key, One>(groups: Map<Key, One[]>, key: Key, one: One): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}

/** Another name is the whole word; a long one may be followed by an ending (`biscuits`). */
const isOther = (letters: string, other: string): boolean =>
  letters === other || (other.length >= ENDING_FROM && letters.startsWith(other));

/** A short sound fits much: it must be the whole word's, and counts when nothing else was found. */
function soundsLike(sound: string, wanted: string, isDesperate: boolean): boolean {
  if (wanted.length > SOUND_SHORT) return sound.startsWith(wanted);
  return isDesperate && wanted.length === SOUND_SHORT && sound === wanted;
}
