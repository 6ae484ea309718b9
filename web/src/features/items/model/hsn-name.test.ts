import { expect, it } from 'vitest';
import { hsnName, withEachRate } from './hsn-name.ts';

const curd = {
  hsn: '0403',
  words: 'Curd, lassi',
  also: 'दही, dahi, छाछ, chaach, दही',
  gst_rate_bp: 500,
  when: 'packed',
  others: [{ gst_rate_bp: 0, when: 'loose' }],
  from_date: '2025-09-22',
  source: '9/2025',
};

it('names a heading in the reader’s language, each thing once', () => {
  expect([hsnName(curd, 'hi'), hsnName(curd, 'en')]).toEqual(['दही, छाछ', 'Curd, lassi']);
  expect(hsnName({ ...curd, also: 'dahi' }, 'hi')).toBe('Curd, lassi');
});

it('offers each rate with the goods it is for', () => {
  expect(withEachRate(curd).map(({ gst_rate_bp, when }) => [gst_rate_bp, when])).toEqual([
    [500, 'packed'],
    [0, 'loose'],
  ]);
});
