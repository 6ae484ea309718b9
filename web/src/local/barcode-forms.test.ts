import { expect, it } from 'vitest';
import { barcodeForms, isGtin } from './barcode-forms.ts';

it.each([
  '8901234567890',
  '8900000000005',
  '4006381333931',
  '036000291452',
  '012345678905',
  '96385074',
  '73513537',
  '18901234567897',
  '9781402894626',
])('%s is a number of goods', (code) => {
  expect(isGtin(code)).toBe(true);
});

it.each(['8901234567891', '4006381333932', '036000291453', '96385075', '890123456789', 'SHOP-0042', ''])(
  '%s is none',
  (code) => {
    expect(isGtin(code)).toBe(false);
  },
);

it('finds goods however many zeros stand before their number', () => {
  const upcA = '036000291452';

  expect(barcodeForms(upcA)).toEqual([upcA, `0${upcA}`, `00${upcA}`]);
  expect(barcodeForms(`0${upcA}`)).toEqual(barcodeForms(upcA));
  expect(barcodeForms('96385074')).toContain('96385074');
  expect(barcodeForms('8901234567890')).toEqual(['8901234567890', '08901234567890']);
});

it('leaves codes of a shop as they are typed', () => {
  expect(barcodeForms('SHOP-0042')).toEqual(['SHOP-0042']);
  expect(barcodeForms('8901234567891')).toEqual(['8901234567891']);
});
