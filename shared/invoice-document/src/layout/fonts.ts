import { Font } from '@react-pdf/renderer';
import { keepGlyphsByLetters } from './exact-glyphs.ts';

/**
 * Where the two weights of Noto Sans are: a path under Node, an address in a browser. TrueType only: woff2 does not
 * load. The file holds Latin and Devanagari with its conjuncts, so one family sets a line of both scripts.
 */
export interface FontSources {
  readonly regular: string;
  readonly bold: string;
}

export const FONT_FAMILY = 'Noto Sans';

/** A longer word is broken, since a name without blanks would run into the next column. */
const WORD_CHARACTERS_MAX = 24;

/** Loads the fonts into the engine of this thread; awaited once, before the first document. */
export async function registerFonts({ regular, bold }: FontSources): Promise<void> {
  const fonts = [
    { src: regular, fontWeight: 400 },
    { src: bold, fontWeight: 700 },
  ];
  Font.register({ family: FONT_FAMILY, fonts });
  Font.registerHyphenationCallback(partsOf);
  await Promise.all(fonts.map(({ fontWeight }) => Font.load({ fontFamily: FONT_FAMILY, fontWeight })));
  for (const { data } of Font.getRegisteredFonts()[FONT_FAMILY]?.sources ?? []) if (data) keepGlyphsByLetters(data);
}

const characters = new Intl.Segmenter('hi');

/** Bills are not hyphenated; what is written together on the packet stays together where it fits. */
function partsOf(word: string | null): string[] {
  const whole = word ?? '';
  if (whole.length <= WORD_CHARACTERS_MAX) return [whole];

  const letters = [...characters.segment(whole)].map(({ segment }) => segment);
  const parts: string[] = [];
  for (let from = 0; from < letters.length; from += WORD_CHARACTERS_MAX / 2)
    parts.push(letters.slice(from, from + WORD_CHARACTERS_MAX / 2).join(''));
  return parts;
}
