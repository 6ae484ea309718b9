import type { PaperFormat } from '@rmp/invoice-document';
import { paperBytes, registerFonts } from '@rmp/invoice-document/document';
import { beforeAll, describe, expect, it } from 'vitest';
import { fontFiles } from '../src/worker/font-files.ts';
import { aSale, type Bought, tender } from './support/a-sale.ts';
import { aPng } from './support/a-png.ts';
import { placesOn } from './support/read-pdf.ts';

const POINTS_PER_MM = 72 / 25.4;
const LOGO_ID = 'a'.repeat(64);
const PLAIN = { format: 'a4', copy: 'original', locale: 'en' } as const;

const goods = (count: number, name = 'Mustard oil, pressed cold, tin of 1 L'): readonly Bought[] =>
  Array.from({ length: count }, (_, at): Bought => [`${name} ${at + 1}`, '1514', 'pc', 1000, 18_500, 500]);

/** With all that a shop can put on its papers, and long names. */
function fullBill(lines: number) {
  const sale = aSale({
    bought: goods(lines),
    tenders: [tender('cash', 5000, { tendered_paise: 10_000 }), tender('upi', 2000)],
    customer: { name: 'Deshpande Garments and Textile Trading Company Private Limited', address: '4 Laxmi Road\nPune' },
  });
  const paper = {
    logo: { image_id: LOGO_ID, media_type: 'image/png', width_px: 120, height_px: 80 },
    signature: { image_id: LOGO_ID, media_type: 'image/png', width_px: 120, height_px: 80 },
    signatory: 'Asha Sharma',
    bank: { account_name: 'Sharma Kirana and General Store', account_number: '000123456789', ifsc: 'SBIN0001234' },
    terms: 'Goods are taken back within 7 days.',
  } as const;
  return { ...sale, seller: { ...sale.seller, business_name: 'Sharma Kirana and General Store', paper } };
}

const options = (format: PaperFormat) =>
  ({
    ...PLAIN,
    format,
    balance_paise: 45_000,
    images: { [LOGO_ID]: aPng(120, 80) },
    upi_link: 'upi://pay?pa=sharmakirana@example&pn=Sharma%20Kirana&am=681.00&cu=INR',
  }) as const;

beforeAll(() => registerFonts(fontFiles));

describe('a paper', () => {
  it.each([
    ['tamil', 'துவரம்'],
    ['gujarati', 'તુવેર'],
    ['telugu', 'కంది'],
    ['oriya', 'ଡାଲି'],
  ])('sets a name in %s on the line of its figures', async (_script, name) => {
    const bought: Bought = [name, '0713', 'kg', 1000, 77_700, 500];

    const placed = await placesOn(await paperBytes('sale', aSale({ bought: [bought], bill_discount_paise: 0 }), PLAIN));

    const row = placed.find(({ text }) => text === '0713');
    const named = placed.find(({ text, x, y }) => x < 60 && Math.abs(y - (row?.y ?? 0)) < 6 && text !== '1');
    expect(named?.y).toBeCloseTo(row?.y ?? 0, 1);
  });

  it.each([
    ['a4', 8],
    ['a4', 20],
    ['a5', 4],
    ['a5', 6],
    ['a5', 12],
    ['a4', 60],
  ] as const)('on %s with %i lines has the total on the page that is signed', async (format, lines) => {
    const placed = await placesOn(await paperBytes('sale', fullBill(lines), options(format)));

    const pageOf = (words: string) => placed.find(({ text }) => text.includes(words))?.page;
    expect(pageOf('Asha Sharma')).toBe(placed.at(-1)?.page);
    expect(pageOf('In words')).toBe(pageOf('Asha Sharma'));
    expect(pageOf('Pay ')).toBe(pageOf('Asha Sharma'));
  });

  it('of five lines is one page of A4, whatever the shop puts on it', async () => {
    const placed = await placesOn(await paperBytes('sale', fullBill(5), options('a4')));

    expect(new Set(placed.map(({ page }) => page))).toEqual(new Set([1]));
  });

  it('of a long bill counts the pages of each copy for itself', async () => {
    const more_copies = ['duplicate', 'triplicate'] as const;

    const placed = await placesOn(await paperBytes('sale', fullBill(60), { ...options('a4'), more_copies }));

    const counted = placed.filter(({ text }) => text.startsWith('Page ')).map(({ text }) => text);
    const [first = ''] = counted;
    const pages = Number(first.split(' ').at(-1));
    const once = Array.from({ length: pages }, (_, at) => `Page ${at + 1} of ${pages}`);
    expect(pages).toBeGreaterThan(1);
    expect(counted).toEqual([...once, ...once, ...once]);
  });

  it.each([
    ['80mm', 80, 72],
    ['58mm', 58, 48],
  ] as const)('on a roll of %s has no word where the printer cannot reach', async (format, paper_mm, printed_mm) => {
    const placed = await placesOn(await paperBytes('sale', fullBill(5), options(format)));

    const margin = ((paper_mm - printed_mm) / 2) * POINTS_PER_MM;
    for (const { text, x, width } of placed) {
      expect(x, text).toBeGreaterThanOrEqual(margin - 0.1);
      expect(x + width, text).toBeLessThanOrEqual(paper_mm * POINTS_PER_MM - margin + 0.1);
    }
  });

  it.each(['80mm', '58mm'] as const)(
    'sets taxes of crores beside codes of eight digits, none over another, on %s',
    async (format) => {
      const bought: Bought = ['Gold necklace, 22 carat', '71131910', 'GMS', 90_125, 98_765_432, 300];

      const placed = await placesOn(await paperBytes('sale', aSale({ bought: [bought] }), options(format)));

      const code = placed.find(({ text }) => text === '71131910');
      const [next] = placed
        .filter(({ y, x }) => Math.abs(y - (code?.y ?? 0)) < 1 && x > (code?.x ?? 0))
        .toSorted((a, b) => a.x - b.x);
      expect((code?.x ?? 0) + (code?.width ?? 0)).toBeLessThan(next?.x ?? 0);
    },
  );
});
