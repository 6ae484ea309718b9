/** What is used of a fontkit font. It keeps one glyph per id, with the letters it was first asked for. */
interface GlyphSource {
  getGlyph: (id: number, letters?: readonly number[]) => unknown;
  _glyphs: Record<number, unknown>;
}

/**
 * Makes a font keep a glyph per id and letters. A Devanagari glyph stands for different letters in different words; with
 * the first ones for ever, lines are cut in the middle of a syllable, and the bytes of a paper depend on earlier papers.
 */
export function keepGlyphsByLetters(font: object): void {
  const source = asGlyphSource(font);
  const make = source.getGlyph.bind(source);
  const known = new Map<string, unknown>();
  source.getGlyph = (id, letters = []) => {
    const key = `${id} ${letters.join(' ')}`;
    if (known.has(key)) return known.get(key);
    source._glyphs = {};
    const glyph = make(id, letters);
    known.set(key, glyph);
    return glyph;
  };
}

/** Every fontkit 2 font has both members; the tests of bytes and of Hindi words would see them renamed. */
function asGlyphSource(font: object): GlyphSource {
  return font as GlyphSource;
}
