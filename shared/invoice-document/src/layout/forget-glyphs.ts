import { Font } from '@react-pdf/renderer';

/**
 * The font engine keeps a glyph with the letters it was first drawn for and writes those into the file for copying and
 * searching. A Devanagari glyph stands for different letters in different words, so without this the bytes of a paper
 * would depend on the papers before it.
 */
export function forgetGlyphs(): void {
  for (const { sources } of Object.values(Font.getRegisteredFonts()))
    for (const { data } of sources) if (data) glyphsOf(data)._glyphs = {};
}

/** `_glyphs` is a plain object of fontkit 2 that it fills as it goes; a test compares bytes and would see it renamed. */
function glyphsOf(font: object): { _glyphs: Record<number, unknown> } {
  return font as { _glyphs: Record<number, unknown> };
}
