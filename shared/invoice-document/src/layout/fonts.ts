import { Font } from '@react-pdf/renderer';
import type { Sheet } from '../sheet/sheet.ts';

/** Where two weights of a typeface are: a path under Node, an address in a browser. TrueType only: woff2 does not load. */
export interface Typeface {
  readonly regular: string;
  readonly bold: string;
}

export interface FontSources {
  readonly latin: Typeface;
  readonly devanagari: Typeface;
}

const LATIN = 'Noto Sans';
const DEVANAGARI = 'Noto Sans Devanagari';

/** A longer word is broken, since a name without blanks would run into the next column. */
const WORD_CHARACTERS_MAX = 24;

/** Tells the engine of this thread where its fonts are; once, before the first document. */
export function registerFonts({ latin, devanagari }: FontSources): void {
  register(LATIN, latin);
  register(DEVANAGARI, devanagari);
  Font.registerHyphenationCallback(partsOf);
}

/** The stack for a sheet. A script that is not on it is not loaded: it costs time and memory. */
export function fontsFor(sheet: Sheet): string[] {
  return /\p{Script=Devanagari}/u.test(JSON.stringify(sheet)) ? [LATIN, DEVANAGARI] : [LATIN];
}

function register(family: string, { regular, bold }: Typeface): void {
  Font.register({
    family,
    fonts: [
      { src: regular, fontWeight: 400 },
      { src: bold, fontWeight: 700 },
    ],
  });
}

const letters = new Intl.Segmenter('hi');

/** Bills are not hyphenated; what is written together on the packet stays together where it fits. */
function partsOf(word: string | null): string[] {
  const whole = word ?? '';
  if (whole.length <= WORD_CHARACTERS_MAX) return [whole];

  const characters = [...letters.segment(whole)].map(({ segment }) => segment);
  const parts: string[] = [];
  for (let from = 0; from < characters.length; from += WORD_CHARACTERS_MAX / 2)
    parts.push(characters.slice(from, from + WORD_CHARACTERS_MAX / 2).join(''));
  return parts;
}
