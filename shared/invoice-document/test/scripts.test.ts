import { Font } from '@react-pdf/renderer';
import { paperBytes, registerFonts } from '@rmp/invoice-document/document';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadScripts } from '../src/layout/fonts.ts';
import { printable } from '../src/layout/printable.ts';
import { fontScripts, scriptsIn, withoutScripts } from '../src/layout/scripts.ts';
import { fontFiles } from '../src/worker/font-files.ts';
import { aSale, type Bought } from './support/a-sale.ts';

const DOTTED_CIRCLE = 0x25cc;
const PLAIN = { format: 'a4', copy: 'original', locale: 'en' } as const;

/** Conjuncts, vowels before and around their letter, reph, and joiners. */
const HARD_WORDS = {
  bengali: 'শ্রী লক্ষ্মী স্টোর্স কৌশল জ্ঞান ঢাকা',
  gujarati: 'શ્રી ક્ષેત્ર ર્કિ સ્ટોર્સ કૌશલ જ્ઞાન દ્વારકા હૃદય',
  gurmukhi: 'ਸ੍ਰੀ ਅੰਮ੍ਰਿਤਸਰ ਦੁੱਧ ਪ੍ਰੇਮ ਸਿੰਘ ਜ਼ਮੀਨ',
  kannada: 'ಶ್ರೀ ಲಕ್ಷ್ಮಿ ಸ್ಟೋರ್ಸ್ ಕ್ಷೇತ್ರ ರ್ಕಿ ಕೊಡು ಬೆಂಗಳೂರು',
  malayalam: 'ശ്രീ ലക്ഷ്മി സ്റ്റോഴ്സ് കൊച്ചി കൗശലം തൃശ്ശൂർ',
  oriya: 'ଶ୍ରୀ ଲକ୍ଷ୍ମୀ ଷ୍ଟୋର୍ସ କୋଣାର୍କ ସୌରଭ',
  tamil: 'ஸ்ரீ லக்ஷ்மி ஸ்டோர்ஸ் கொடு கௌரி கோவில்',
  telugu: 'శ్రీ లక్ష్మి స్టోర్స్ క్షేత్రం కొడుకు కైలాసం',
} as const;

beforeAll(() => registerFonts(fontFiles));

describe('an Indian script on paper', () => {
  it.each(fontScripts)('is drawn whole in %s: a glyph for all letters, none for a letter alone', async (script) => {
    const word = printable(HARD_WORDS[script]);

    expect(await loadScripts([script])).toEqual([]);

    for (const { data } of Font.getRegisteredFonts()[`Noto Sans ${script}`]?.sources ?? []) {
      const letters = lettersDrawn(data, word);
      expect(letters.flat()).toHaveLength([...word].length);
      expect(letters.filter((ofGlyph) => ofGlyph.includes(DOTTED_CIRCLE))).toEqual([]);
    }
  });

  it.each(fontScripts)('has a glyph for each letter of %s that is printed as itself', async (script) => {
    await loadScripts([script]);
    const letters = Array.from({ length: 0x400 }, (_, at) => String.fromCodePoint(0x980 + at));
    const own = letters.filter((letter) => scriptsIn(letter).includes(script) && printable(letter) !== '?');

    for (const { data } of Font.getRegisteredFonts()[`Noto Sans ${script}`]?.sources ?? [])
      expect(own.filter((letter) => !lettersHeld(data, letter))).toEqual([]);
    expect(own.length).toBeGreaterThan(60);
  });

  it('has each mark where the font puts it, said by what the pen moves', async () => {
    await loadScripts(['oriya']);

    for (const { data } of Font.getRegisteredFonts()['Noto Sans oriya']?.sources ?? []) {
      const { positions } = (data as unknown as Shaped).layout('ର୍ସ');
      const [letter, reph] = positions;
      expect(positions).toHaveLength(2);
      expect(reph?.xOffset).toBe(0);
      // the reph stands over its letter: the pen goes back for it, and forward again after it
      expect(letter?.xAdvance).toBeLessThan(300);
      expect((letter?.xAdvance ?? 0) + (reph?.xAdvance ?? 0)).toBeGreaterThan(600);
    }
  });

  it.each([
    ['tamil', 'துவரம் பருப்பு', 'ஸ்ரீ லக்ஷ்மி ஸ்டோர்ஸ்'],
    ['gujarati', 'ક્ષત્રિય મસાલા', 'શ્રી ક્ષેત્રપાલ સ્ટોર્સ'],
    ['hindi', 'तूर दाल', 'शर्मा किराना'],
  ] as const)('keeps a bill of 20 lines in %s under 40 kB', async (_script, name, business_name) => {
    const bought = Array.from({ length: 20 }, (_, at): Bought => [`${name} ${at + 1}`, '0713', 'kg', 1250, 16000, 500]);
    const sale = aSale({ bought });

    const pdf = await paperBytes('sale', { ...sale, seller: { ...sale.seller, business_name } }, PLAIN);

    expect(pdf.length).toBeLessThan(40_000);
  });
});

describe('a script whose font cannot be had', () => {
  it('is printed as question marks, and what stands beside it as itself', () => {
    const bill = { name: 'Sharma கடை दुकान', lines: [{ name: 'கொடு 5 kg' }], bytes: Uint8Array.of(1) };

    expect(withoutScripts(bill, ['tamil'])).toEqual({
      name: 'Sharma ?? दुकान',
      lines: [{ name: '?? 5 kg' }],
      bytes: Uint8Array.of(1),
    });
    expect(withoutScripts(bill, [])).toBe(bill);
  });
});

interface Shaped {
  readonly layout: (line: string) => {
    readonly glyphs: readonly { readonly codePoints: readonly number[] }[];
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number }[];
  };
  readonly hasGlyphForCodePoint: (letter: number) => boolean;
}

/** The casts: react-pdf's fonts are fontkit's, whose types are not installed. */
const lettersDrawn = (font: unknown, text: string) =>
  (font as Shaped).layout(text).glyphs.map(({ codePoints }) => codePoints);

const lettersHeld = (font: unknown, text: string): boolean =>
  [...text.normalize('NFD')].every((letter) => (font as Shaped).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
