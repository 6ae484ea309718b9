/**
 * How a word sounds, roughly, in whatever script it is written: its consonants in Latin letters, so that `Ramesh` and
 * रमेश meet. Our own reading for finding things; no standard transliteration.
 */
export function soundOf(word: string): string {
  const latin = Array.from(
    word.normalize('NFC'),
    (letter) => DEVANAGARI.get(letter) ?? (isLatin(letter) ? letter : ''),
  );
  return ALIKE.reduce((text, [pattern, sound]) => text.replace(pattern, sound), latin.join(''));
}

const isLatin = (letter: string): boolean => /[a-z0-9]/.test(letter);

/** Letters that Indian names are spelt with either way, then vowels and doubles, which are spelt any way. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/ksh|x/g, 'ks'],
  [/ch/g, 'c'],
  [/ph/g, 'f'],
  [/[wv]/g, 'v'],
  [/z/g, 'j'],
  [/q/g, 'k'],
  [/h/g, ''],
  [/[aeiouy]/g, ''],
  [/(.)\1+/g, '$1'],
];

const CONSONANTS =
  'क k ख k ग g घ g ङ n च c छ c ज j झ j ञ n ट t ठ t ड d ढ d ण n त t थ t द d ध d न n प p फ f ब b भ b म m य y र r ल l ळ l व v श s ष s स s ह h ं n ँ n ृ r';

const DEVANAGARI: ReadonlyMap<string, string> = new Map(
  Array.from(CONSONANTS.matchAll(/(\S+) (\S+)/g), ([, letter = '', sound = '']) => [letter, sound]),
);
