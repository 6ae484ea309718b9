import { Font } from '@react-pdf/renderer';
import { keepGlyphsByLetters } from './exact-glyphs.ts';
import { placeMarksByAdvance } from './marks-by-advance.ts';
import { allowNullAnchors } from './null-anchors.ts';
import { setOnBaselineOf } from './same-baseline.ts';
import { partsOf } from './word-parts.ts';
import { fontScripts, scriptsIn } from './scripts.ts';
import type { FontScript } from './scripts.ts';
import type { Style } from './type.ts';

/** Where the two weights of a face are: a path under Node, an address in a browser. TrueType only: woff2 does not load. */
export interface FaceSources {
  readonly regular: string;
  readonly bold: string;
}

/** The face of every paper, Latin and Devanagari with its conjuncts, and one for each other script. */
export interface FontSources extends FaceSources {
  readonly scripts: Readonly<Record<FontScript, FaceSources>>;
}

/** Brings a source near before the engine reads it; rejects when it cannot be had. */
export type Reach = (source: string) => Promise<void>;

export const FONT_FAMILY = 'Noto Sans';

const WEIGHTS = { regular: 400, bold: 700 } as const;

let reach: Reach = () => Promise.resolve();
const loaded = new Set<string>();

/** Tells the engine of this thread where its fonts are and loads the one of every paper; awaited before the first one. */
export async function registerFonts(sources: FontSources, reachSource: Reach = reach): Promise<void> {
  reach = reachSource;
  register(FONT_FAMILY, sources);
  for (const script of fontScripts) register(familyOf(script), sources.scripts[script]);
  Font.registerHyphenationCallback(partsOf);
  await load(FONT_FAMILY);
}

/** Loads the fonts of these scripts, once each. Answers those that could not be had: the next paper tries again. */
export async function loadScripts(scripts: readonly FontScript[]): Promise<readonly FontScript[]> {
  const lost = await Promise.all(
    scripts.map((script) =>
      load(familyOf(script)).then(
        () => undefined,
        () => script,
      ),
    ),
  );
  return lost.filter((script) => script !== undefined);
}

/**
 * The families that set a text where the paper's own does not do: the first that has a letter sets it. A script's own face comes first: it has Latin and
 * the joiners as well, and a run that changes its face in the middle of a syllable is not shaped.
 */
export function faceFor(text: string): Style {
  const scripts = scriptsIn(text);
  return scripts.length === 0 ? {} : { fontFamily: [...scripts.map(familyOf), FONT_FAMILY] };
}

function familyOf(script: FontScript): string {
  return `${FONT_FAMILY} ${script}`;
}

function register(family: string, sources: FaceSources): void {
  if (Font.getRegisteredFontFamilies().includes(family)) return;
  Font.register({
    family,
    fonts: [
      { src: sources.regular, fontWeight: WEIGHTS.regular },
      { src: sources.bold, fontWeight: WEIGHTS.bold },
    ],
  });
}

async function load(family: string): Promise<void> {
  if (loaded.has(family)) return;
  const sources = Font.getRegisteredFonts()[family]?.sources ?? [];
  await Promise.all(sources.map(({ src }) => reach(src)));
  await Promise.all(Object.values(WEIGHTS).map((fontWeight) => Font.load({ fontFamily: family, fontWeight })));
  if (loaded.has(family)) return;
  loaded.add(family);
  const paperFont = Font.getRegisteredFonts()[FONT_FAMILY]?.sources[0]?.data;
  for (const { data } of sources) {
    if (!data) continue;
    mend(data);
    if (paperFont && family !== FONT_FAMILY) setOnBaselineOf(data, paperFont);
  }
}

function mend(font: object): void {
  keepGlyphsByLetters(font);
  allowNullAnchors(font);
  placeMarksByAdvance(font);
}
