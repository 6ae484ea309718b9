import { LINE_HEIGHT } from './type.ts';

/** Width of a text in the bold weight, in multiples of the font size, rather too wide than too narrow. */
export function emOf(text: string): number {
  let em = 0;
  for (const character of text) em += emOfCharacter(character);
  return em;
}

/** Lines a text takes that wraps in `width` points; a full line is taken to waste a word's end. */
export function linesIn(text: string, fontSize: number, width: number): number {
  const taken = emOf(text) * fontSize;
  return taken <= width ? 1 : Math.ceil(taken / (width * 0.9));
}

/** Height of a text that wraps in `width` points. */
export function heightOf(text: string, fontSize: number, width: number): number {
  return linesIn(text, fontSize, width) * fontSize * LINE_HEIGHT;
}

/** Height of several texts below each other. */
export function linesHeight(lines: readonly string[], fontSize: number, width: number): number {
  return lines.reduce((height, line) => height + heightOf(line, fontSize, width), 0);
}

/** Letters as wide as they are high, with vowels beside them. */
const WIDE_SCRIPT = /[\p{Script=Tamil}\p{Script=Malayalam}]/u;
const INDIC = /[\u0900-\u0d7f]/;

function emOfCharacter(character: string): number {
  if (/\d|₹/.test(character)) return 0.59;
  if (/[.,\s]/.test(character)) return 0.3;
  if (WIDE_SCRIPT.test(character)) return /\p{M}/u.test(character) ? 0.55 : 1.02;
  if (/\p{Mn}/u.test(character)) return 0.05;
  if (/\p{Mc}/u.test(character)) return 0.3;
  if (/[mwMW@%]/.test(character)) return 0.95;
  if (INDIC.test(character)) return 0.75;
  if (/\p{Lu}|[+]/u.test(character)) return 0.76;
  return 0.62;
}
