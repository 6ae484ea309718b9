import { describe, expect, it } from 'vitest';
import { paiseOfRupees } from './rupees.ts';

describe('paiseOfRupees', () => {
  it.each([
    ['2', 200],
    ['1.8', 180],
    ['170.00', 17_000],
    ['0.29', 29],
    ['4.35', 435],
    ['1.10000', 110],
    ['9999999999.99', 999_999_999_999],
  ])('reads %s as %i paise', (written, expected) => {
    expect(paiseOfRupees(written)).toBe(expected);
  });

  it.each(['', '1.005', '-1', '1e2', '1.8e1', '.5', '1.', '01x', '12345678901', 'NaN', '1,000', ' 1'])(
    'reads nothing from "%s"',
    (written) => {
      expect(paiseOfRupees(written)).toBeUndefined();
    },
  );
});
