import { registerFonts } from '@rmp/invoice-document/document';
import { Font } from '@react-pdf/renderer';
import { beforeAll, describe, expect, it } from 'vitest';
import { FONT_FAMILY } from '../src/layout/fonts.ts';
import { printable } from '../src/layout/printable.ts';
import { hindi } from '../src/words/hindi.ts';
import { fontFiles } from '../src/worker/font-files.ts';

const DOTTED_CIRCLE = 0x25cc;
const HARD_WORDS = [
  'किसी भी UPI ऐप से स्कैन करें',
  'ऐनक ऐंठन ऐश्वर्य ईंट ईमली भाई कई मिठाईयाँ',
  'क्षत्रियों की स्त्रियाँ र्कि द्ध्य श्री ज्ञान ट्रॅक्टर ऑर्डर क़ीमत ढूँढें',
];

describe('Hindi on paper', () => {
  beforeAll(() => registerFonts(fontFiles));

  it('is drawn whole: each glyph stands for the letters it was made of, and none is missing', () => {
    const texts = [...HARD_WORDS, ...stringsIn(hindi)].map(printable);

    for (const { data } of Font.getRegisteredFonts()[FONT_FAMILY]?.sources ?? [])
      for (const text of texts) {
        const letters = lettersDrawn(data, text);

        expect(letters.flat()).toHaveLength([...text].length);
        expect(letters.filter((ofGlyph) => ofGlyph.length === 0 || ofGlyph.includes(DOTTED_CIRCLE))).toEqual([]);
      }
  });

  it('keeps the letters of a glyph apart from those of earlier words', () => {
    const [font] = Font.getRegisteredFonts()[FONT_FAMILY]?.sources ?? [];

    const before = lettersDrawn(font?.data, 'में');
    lettersDrawn(font?.data, 'ऐनक ऐं');

    expect(lettersDrawn(font?.data, 'में')).toEqual(before);
  });
});

/** The letters each glyph of a text stands for. The cast: react-pdf's fonts are fontkit's, whose types are not installed. */
function lettersDrawn(font: unknown, text: string): readonly (readonly number[])[] {
  const { glyphs } = (font as { layout: (line: string) => { glyphs: { codePoints: number[] }[] } }).layout(text);
  return glyphs.map(({ codePoints }) => codePoints);
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
