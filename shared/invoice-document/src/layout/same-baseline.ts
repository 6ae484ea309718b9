/** What is used of a fontkit font's measures. */
interface Measured {
  readonly ascent: number;
  readonly unitsPerEm: number;
}

/**
 * Sets a script's face on the line of the paper's own. The engine puts the first line of a text as far down as its face
 * is high; a Tamil name would stand higher than the figures of its row.
 */
export function setOnBaselineOf(font: object, paperFont: object): void {
  const [own, papers] = [asMeasured(font), asMeasured(paperFont)];
  const ascent = (papers.ascent / papers.unitsPerEm) * own.unitsPerEm;
  Object.defineProperty(font, 'ascent', { value: ascent });
}

/** Every fontkit font has both; the test of rows in two scripts would see them renamed. */
function asMeasured(font: object): Measured {
  return font as Measured;
}
