/** Scripts that need a font of their own; Latin and Devanagari are in the one every paper has. */
export const fontScripts = [
  'bengali',
  'gujarati',
  'gurmukhi',
  'kannada',
  'malayalam',
  'oriya',
  'tamil',
  'telugu',
] as const;
export type FontScript = (typeof fontScripts)[number];

/** Letters of each script; its digits, marks and signs belong to it. */
const LETTERS: Readonly<Record<FontScript, RegExp>> = {
  bengali: /\p{Script=Bengali}/u,
  gujarati: /\p{Script=Gujarati}/u,
  gurmukhi: /\p{Script=Gurmukhi}/u,
  kannada: /\p{Script=Kannada}/u,
  malayalam: /\p{Script=Malayalam}/u,
  oriya: /\p{Script=Oriya}/u,
  tamil: /\p{Script=Tamil}/u,
  telugu: /\p{Script=Telugu}/u,
};

/** The first and last block of them, side by side in Unicode: most texts have none, and are done with. */
const ANY = /[\u0980-\u0d7f]/;

/** The scripts that a text needs a font for, in the order of the alphabet. */
export function scriptsIn(text: string): readonly FontScript[] {
  return ANY.test(text) ? fontScripts.filter((script) => LETTERS[script].test(text)) : [];
}

/** The same data with a question mark for each syllable of these scripts: their fonts could not be had. */
export function withoutScripts<Data>(data: Data, scripts: readonly FontScript[]): Data {
  return scripts.length === 0 ? data : asSame<Data>(replaced(data, scripts));
}

function replaced(value: unknown, scripts: readonly FontScript[]): unknown {
  if (typeof value === 'string') return markedIn(value, scripts);
  if (Array.isArray(value)) return value.map((part: unknown) => replaced(part, scripts));
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, replaced(part, scripts)]));
}

const characters = new Intl.Segmenter('hi');

function markedIn(text: string, scripts: readonly FontScript[]): string {
  if (!scripts.some((script) => LETTERS[script].test(text))) return text;
  const isLost = (segment: string) => scripts.some((script) => LETTERS[script].test(segment));
  return [...characters.segment(text)].map(({ segment }) => (isLost(segment) ? '?' : segment)).join('');
}

/** The cast: only texts were changed, and each is a text still. */
const asSame = <Data>(value: unknown): Data => value as Data;
