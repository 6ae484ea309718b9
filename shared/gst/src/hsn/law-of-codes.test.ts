import { describe, expect, it } from 'vitest';
import { bandContradiction, hsnDigitsNeeded } from './index.ts';

const TODAY = '2026-11-22';
const aShirt = {
  hsn: '6205',
  unit: 'pcs',
  qty_milli: 1000,
  gst_rate_bp: 500,
  price_includes_tax: true,
  taxable_paise: 250_000,
  total_paise: 262_500,
};

describe('9/2025-CTR: the rate of clothing and footwear follows the price of one piece', () => {
  it('agrees up to 2,500 rupees before tax and contradicts from the next paisa on', () => {
    expect(bandContradiction(aShirt, TODAY)).toBeUndefined();
    expect(bandContradiction({ ...aShirt, taxable_paise: 250_001 }, TODAY)).toMatchObject({
      rate_bp: 1800,
      value_paise: 250_001,
    });
    expect(bandContradiction({ ...aShirt, gst_rate_bp: 1800 }, TODAY)).toMatchObject({ rate_bp: 500 });
  });

  it('counts pieces: forty shirts, three dozen socks, pairs of shoes', () => {
    const forty = { ...aShirt, qty_milli: 40_000, taxable_paise: 40 * 250_000 };
    const dozens = { ...aShirt, hsn: '6115', unit: 'DOZ', qty_milli: 3000, taxable_paise: 36 * 250_000 };
    const shoes = { ...aShirt, hsn: '6403', unit: 'PRS', gst_rate_bp: 1800, taxable_paise: 250_001 };

    expect([forty, dozens, shoes].map((line) => bandContradiction(line, TODAY))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(bandContradiction({ ...dozens, taxable_paise: 36 * 250_000 + 1 }, TODAY)?.rate_bp).toBe(1800);
  });

  it('says where no rate agrees with a price with tax: above 2,625 up to 2,950', () => {
    const at = (total_paise: number, taxable_paise: number, gst_rate_bp: number) =>
      bandContradiction({ ...aShirt, total_paise, taxable_paise, gst_rate_bp }, TODAY)?.is_between;

    expect(at(262_501, 250_001, 500)).toBe(true);
    expect(at(295_000, 250_000, 1800)).toBe(true);
    expect(at(295_100, 281_048, 500)).toBe(false);
    expect(at(262_500, 222_458, 1800)).toBe(false);
  });

  it('judges by the day: 1,000 rupees until 21 September 2025', () => {
    expect(bandContradiction({ ...aShirt, taxable_paise: 100_001 }, '2025-09-21')).toMatchObject({ rate_bp: 1200 });
    expect(bandContradiction({ ...aShirt, taxable_paise: 100_001 }, '2025-09-22')).toBeUndefined();
  });

  it('judges no other goods, and no unit that does not count pieces', () => {
    expect(bandContradiction({ ...aShirt, hsn: '3401', taxable_paise: 999_999 }, TODAY)).toBeUndefined();
    expect(bandContradiction({ ...aShirt, unit: 'kg', taxable_paise: 999_999 }, TODAY)).toBeUndefined();
    expect(bandContradiction({ ...aShirt, hsn: undefined, taxable_paise: 999_999 }, TODAY)).toBeUndefined();
  });
});

describe('12/2017-CT as amended by 78/2020: digits of HSN on the invoice', () => {
  const CRORES_5 = 5_000_000_000;

  it.each([
    [CRORES_5, false, 0],
    [CRORES_5, true, 4],
    [CRORES_5 + 1, false, 6],
    [CRORES_5 + 1, true, 6],
    [undefined, true, 4],
    [undefined, false, 0],
  ])('turnover of %s paise, buyer registered %s: %i', (previous_turnover_paise, buyer_registered, digits) => {
    expect(hsnDigitsNeeded({ date: TODAY, previous_turnover_paise, buyer_registered })).toBe(digits);
  });
});
