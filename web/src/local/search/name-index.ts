import { FIT } from './fit.ts';
import type { Found } from './fit.ts';
import { foldWords, wordsOf } from './fold.ts';
import type { FoldedWord } from './fold.ts';
import { wordList } from './word-list.ts';

/** What a thing is looked for by. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** Its barcode or phone number. */
  readonly digits?: string | undefined;
}

/** Finds things by what somebody remembers of their names; twenty thousand of them while a key is pressed. */
export interface NameIndex<T> {
  /** Puts a thing in, or in the place of the one with its id. */
  readonly put: (thing: T) => void;
  readonly remove: (id: string) => void;
  /**
   * The things that fit what was typed, best first; see `FIT` for the order. Guesses are made only while little was
   * found. Things that fit alike come by `rank`, the lower first, else as they were put in.
   */
  readonly find: (typed: string, limit: number, rank?: (thing: T) => number) => readonly Found<T>[];
}

interface Entry<T> extends Named {
  readonly thing: T;
  readonly words: readonly FoldedWord[];
  /** In its own script. */
  readonly text: string;
  readonly folded: string;
  readonly joined: string;
}

/** So many good ones need no guesses behind them. */
const FEW = 8;
const DIGITS_MIN = 3;
const INSIDE_MIN = 3;

export function nameIndex<T>(named: (thing: T) => Named): NameIndex<T> {
  const entries: (Entry<T> | undefined)[] = [];
  const placeOf = new Map<string, number>();
  const words = wordList();

  const put = (thing: T): void => {
    const { id, name, digits } = named(thing);
    const place = placeOf.get(id) ?? entries.length;
    const before = entries[place];
    if (before && before.name === name && before.digits === digits) {
      entries[place] = { ...before, thing };
      return;
    }
    remove(id);
    const entry = entryOf(thing, { id, name, digits });
    entries[place] = entry;
    placeOf.set(id, place);
    for (const word of entry.words) words.add(word, place);
  };
  const remove = (id: string): void => {
    const place = placeOf.get(id);
    const entry = place === undefined ? undefined : entries[place];
    if (place === undefined || !entry) return;
    for (const word of entry.words) words.remove(word, place);
    entries[place] = undefined;
  };

  const markAnyHow = (word: FoldedWord, marks: Uint8Array, isDesperate: boolean): void => {
    words.near(word, marks);
    words.far(word, marks, isDesperate);
  };

  const find = (typed: string, limit: number, rank?: (thing: T) => number): readonly Found<T>[] => {
    const wanted = foldWords(typed);
    const text = wordsOf(typed).join(' ');
    const fits = new Uint8Array(entries.length).fill(FIT.none);
    if (text !== '') {
      merge(wanted, fits, (word, marks) => words.near(word, marks));
      markBegins(entries, text, wanted, fits);
      markDigits(entries, typed.replace(/\D/g, ''), fits);
      if (countAtMost(fits, limit) < limit) markInside(entries, wanted, fits);
      const nearCount = countAtMost(fits, FEW);
      if (nearCount < FEW) merge(wanted, fits, (word, marks) => markAnyHow(word, marks, nearCount === 0));
    } else fits.fill(FIT.begins);
    return inOrder(entries, fits, limit, rank);
  };
  return { put, remove, find };
}

function entryOf<T>(thing: T, { id, name, digits }: Named): Entry<T> {
  const words = foldWords(name);
  const letters = words.map((word) => word.letters);
  const own = { text: wordsOf(name).join(' '), folded: letters.join(' '), joined: letters.join('') };
  return { id, name, digits, thing, words, ...own };
}

/** A place fits as well as its worst word. */
function merge(
  wanted: readonly FoldedWord[],
  fits: Uint8Array,
  mark: (word: FoldedWord, marks: Uint8Array) => void,
): void {
  const [first, ...others] = wanted;
  if (!first) return;
  const worst = marksOf(first, fits.length, mark);
  for (const word of others) {
    const marks = marksOf(word, fits.length, mark);
    for (let place = 0; place < worst.length; place += 1) {
      worst[place] = Math.max(worst[place] ?? FIT.none, marks[place] ?? FIT.none);
    }
  }
  for (let place = 0; place < fits.length; place += 1) {
    fits[place] = Math.min(fits[place] ?? FIT.none, worst[place] ?? FIT.none);
  }
}

function marksOf(word: FoldedWord, size: number, mark: (word: FoldedWord, marks: Uint8Array) => void): Uint8Array {
  const marks = new Uint8Array(size).fill(FIT.none);
  mark(word, marks);
  return marks;
}

type Entries<T> = readonly (Entry<T> | undefined)[];

const phraseOf = (wanted: readonly FoldedWord[], between: string): string =>
  wanted.map(({ letters }) => letters).join(between);

/** Of those whose words fit: which begin with what was typed. */
function markBegins<T>(entries: Entries<T>, text: string, wanted: readonly FoldedWord[], fits: Uint8Array): void {
  const phrase = phraseOf(wanted, ' ');
  for (let place = 0; place < fits.length; place += 1) {
    if ((fits[place] ?? FIT.none) > FIT.words) continue;
    const entry = entries[place];
    if (entry?.text.startsWith(text)) fits[place] = FIT.begins;
    else if (entry?.folded.startsWith(phrase)) fits[place] = FIT.begins_alike;
  }
}

function markDigits<T>(entries: Entries<T>, digits: string, fits: Uint8Array): void {
  if (digits.length < DIGITS_MIN) return;
  for (let place = 0; place < fits.length; place += 1) {
    if ((fits[place] ?? FIT.none) > FIT.digits && entries[place]?.digits?.includes(digits)) fits[place] = FIT.digits;
  }
}

/** Letters across spaces. Every name is read for it, so only while there is room for what is found so. */
function markInside<T>(entries: Entries<T>, wanted: readonly FoldedWord[], fits: Uint8Array): void {
  const letters = phraseOf(wanted, '');
  if (letters.length < INSIDE_MIN) return;
  for (let place = 0; place < fits.length; place += 1) {
    if ((fits[place] ?? FIT.none) > FIT.inside && entries[place]?.joined.includes(letters)) fits[place] = FIT.inside;
  }
}

function countAtMost(fits: Uint8Array, enough: number): number {
  let count = 0;
  for (let place = 0; place < fits.length && count < enough; place += 1) {
    if ((fits[place] ?? FIT.none) < FIT.none) count += 1;
  }
  return count;
}

function inOrder<T>(
  entries: Entries<T>,
  fits: Uint8Array,
  limit: number,
  rank: ((thing: T) => number) | undefined,
): readonly Found<T>[] {
  const counts = countsOf(fits);
  const found: Found<T>[] = [];
  for (let fit = 0; fit < FIT.none && found.length < limit; fit += 1) {
    if (counts[fit] === 0) continue;
    for (const thing of firstOf(entries, fits, { fit, count: limit - found.length, rank })) found.push({ thing, fit });
  }
  return found;
}

function countsOf(fits: Uint8Array): Uint32Array {
  const counts = new Uint32Array(FIT.none + 1);
  for (let place = 0; place < fits.length; place += 1) {
    const fit = fits[place] ?? FIT.none;
    counts[fit] = (counts[fit] ?? 0) + 1;
  }
  return counts;
}

interface Wanted<T> {
  readonly fit: number;
  readonly count: number;
  readonly rank: ((thing: T) => number) | undefined;
}

/**
 * The first of those that fit so, by rank, those of one rank as they stand. Thousands are neither sorted nor gathered for
 * the sake of thirty.
 */
function firstOf<T>(entries: Entries<T>, fits: Uint8Array, { fit, count, rank = alike }: Wanted<T>): readonly T[] {
  const first: { readonly thing: T; readonly at: number }[] = [];
  let last = Number.POSITIVE_INFINITY;
  for (let place = 0; place < fits.length; place += 1) {
    const entry = fits[place] === fit ? entries[place] : undefined;
    if (!entry) continue;
    const at = rank(entry.thing);
    if (first.length === count && at >= last) continue;
    first.splice(first.findLastIndex((other) => other.at <= at) + 1, 0, { thing: entry.thing, at });
    if (first.length > count) first.pop();
    last = first.at(-1)?.at ?? last;
  }
  return first.map(({ thing }) => thing);
}

const alike = (): number => 0;
