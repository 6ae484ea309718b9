/**
 * What both weights of the fonts have: Latin, Greek, Cyrillic, Devanagari, punctuation, signs of money and the scripts with
 * fonts of their own, but for two letters that are younger than those fonts.
 */
const KNOWN =
  /^(?:[\u0020-\u007e\u00a0-\u02ff\u0370-\u0377\u0384-\u03e1\u0400-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2100-\u215f\u2212]|[\u0300-\u036f]|[\u0900-\u097f]|\u200c|\u200d|(?![\u0c5c\u0cdc])[\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}])*$/u;

const characters = new Intl.Segmenter('hi');

/**
 * Text as the font can print it. For a character it lacks the engine would print an arbitrary other one, so letters
 * become a question mark and pictures are left out. Runs of blanks become one: two are taken for a place to hyphenate.
 */
export function printable(text: string): string {
  const line = inOneGlyphALetter(text.replaceAll(/\s+/g, ' '));
  if (KNOWN.test(line)) return line;
  return [...characters.segment(line)]
    .map(({ segment }) => (KNOWN.test(segment) ? segment : signFor(segment)))
    .join('');
}

/**
 * The font draws ई and ऐ as two glyphs each, and the engine loses the first of two where a line or another script
 * begins. Spelled as two letters they give the same two glyphs, and none is lost. Vowels around their letter, as the
 * Tamil ொ, are taken apart into their halves for the same reason.
 */
function inOneGlyphALetter(line: string): string {
  return line
    .replaceAll('ऐ', 'ए\u0947')
    .replaceAll(/(?<!\u094d)ई/g, 'र\u094dइ')
    .replaceAll(/[\u0980-\u0d7f]+/g, (letters) => letters.normalize('NFD'));
}

function signFor(character: string): string {
  return /[\p{L}\p{N}]/u.test(character) ? '?' : '';
}
