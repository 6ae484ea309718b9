/**
 * A text with its Indian letters written in Latin ones, as people type them: चीनी is `chini`, सरसों `sarson`. For finding
 * only; no standard transliteration.
 */
export function latinOf(text: string): string {
  if (!INDIAN.test(text)) return plainLatin(text);
  return plainLatin(text.normalize('NFC').replace(INDIAN_WORDS, wordInLatin));
}

/** Nine scripts in blocks of 128 with one order of letters, from Devanagari to Malayalam. */
const INDIAN = /[\u0900-\u0d7f]/;
const INDIAN_WORDS = /[\u0900-\u0d7f]+/g;
const BLOCK = 0x80;

/** Accents of Latin letters go; what is no Latin letter stays, to be left out later. */
const plainLatin = (text: string): string => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');

function wordInLatin(word: string): string {
  const places = Array.from(word, (letter) => letter.charCodeAt(0) % BLOCK);
  const letters = places.map((place, at) => letterOf(place) + unwrittenA(place, places[at + 1]));
  return withoutMuteA(letters.join(''));
}

function letterOf(place: number): string {
  if (place >= FIRST_DIGIT && place < FIRST_DIGIT + 10) return String(place - FIRST_DIGIT);
  return CONSONANTS[place - FIRST_CONSONANT] ?? VOWELS.get(place) ?? '';
}

/** A consonant without a sign of its own is read with an `a`, written `A` here until it is known to be heard. */
function unwrittenA(place: number, next: number | undefined): string {
  const isConsonant = CONSONANTS[place - FIRST_CONSONANT] !== undefined;
  const follower = next === NUKTA ? undefined : next;
  return isConsonant && !(follower !== undefined && SIGNS.has(follower)) ? 'A' : '';
}

/** The `a` nobody says: at the end of a word, and between two syllables (`sarAson` is `sarson`). */
const withoutMuteA = (word: string): string =>
  word
    .replace(/(?<=[^aeiouA])A$/, (a) => (word.length > 2 ? '' : a))
    .replace(/(?<=[aeiouA][bcdfghjklmnprstvy]h?)A(?=[bcdfghjklmnprstvy]h?[aeiouA])/g, '')
    .replaceAll('A', 'a');

const FIRST_CONSONANT = 0x15;
const CONSONANTS = 'k kh g gh n ch chh j jh n t th d dh n t th d dh n n p f b bh m y r r l l l v sh sh s h'.split(' ');
const FIRST_DIGIT = 0x66;
const NUKTA = 0x3c;

const VOWELS: ReadonlyMap<number, string> = new Map(
  Object.entries({
    n: [0x01, 0x02],
    a: [0x05, 0x06, 0x3e],
    i: [0x07, 0x08, 0x3f, 0x40],
    u: [0x09, 0x0a, 0x41, 0x42],
    ri: [0x0b, 0x43],
    e: [0x0d, 0x0e, 0x0f, 0x45, 0x46, 0x47],
    ai: [0x10, 0x48],
    o: [0x11, 0x12, 0x13, 0x49, 0x4a, 0x4b],
    au: [0x14, 0x4c],
  }).flatMap(([letters, places]) => places.map((place): [number, string] => [place, letters])),
);

/** Behind a consonant: its vowel, or that it has none. */
const SIGNS: ReadonlySet<number> = new Set([...[...VOWELS.keys()].filter((place) => place > NUKTA), 0x4d]);
