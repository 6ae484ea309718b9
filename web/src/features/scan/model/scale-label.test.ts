import { expect, it } from 'vitest';
import { labelDigits, layoutsFor, readScaleLabel } from './scale-label.ts';

const WEIGHT = { places: 'PPIIIIIWWWWWC', price_in: 'paise' } as const;

it.each([
  ['2100123012503', '2100123', 1250],
  ['2000045007505', '2000045', 750],
  ['0200100017506', '0200100', 1750],
])('reads the weight of %s', (digits, plu, grams) => {
  expect(readScaleLabel(digits, WEIGHT)).toEqual({ plu, qty_milli: grams });
});

it('reads a price, in paise or in rupees', () => {
  const places = 'PPIIIIIVVVVVC';

  expect(readScaleLabel('2800012085501', { places, price_in: 'paise' })).toEqual({ plu: '2800012', price_paise: 8550 });
  expect(readScaleLabel('2800012085501', { places, price_in: 'rupees' })).toMatchObject({ price_paise: 855_000 });
});

it('reads shorter prices, with and without a verifier, which is not looked at', () => {
  expect(readScaleLabel('2112345628755', { places: 'PPIIIIIIVVVVC', price_in: 'paise' })).toEqual({
    plu: '21123456',
    price_paise: 2875,
  });
  expect(readScaleLabel('2112345928752', { places: 'PPIIIIISVVVVC', price_in: 'paise' })).toEqual({
    plu: '2112345',
    price_paise: 2875,
  });
  expect(readScaleLabel('2112346146850', { places: 'PPIIIISVVVVVC', price_in: 'paise' })).toEqual({
    plu: '211234',
    price_paise: 14_685,
  });
});

it('reads weight and price of a long label', () => {
  expect(readScaleLabel('210012301250200006', { places: 'PPIIIIIWWWWWVVVVVC', price_in: 'paise' })).toEqual({
    plu: '2100123',
    qty_milli: 1250,
    price_paise: 20_000,
  });
});

it('takes only numbers of a shop, with a right check digit, for labels', () => {
  expect(labelDigits('2100123012503')).toBe('2100123012503');
  expect(labelDigits('200100017506')).toBe('0200100017506');
  expect(labelDigits('2100123012504')).toBeUndefined();
  expect(labelDigits('8901234567890')).toBeUndefined();
  expect(labelDigits('SHOP-0042')).toBeUndefined();
});

it('offers every reading of a label, and none of another length', () => {
  expect(layoutsFor('2100123012503')).toHaveLength(9);
  expect(layoutsFor('210012301250200006')).toEqual([{ places: 'PPIIIIIWWWWWVVVVVC', price_in: 'paise' }]);
});
