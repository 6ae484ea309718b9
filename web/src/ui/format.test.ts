import { describe, expect, it } from 'vitest';
import { formatMilli, formatMobile, formatRate, formatRupees, formatShortRupees } from './format.ts';

describe('formatRupees', () => {
  it.each([
    [0, '₹0.00'],
    [5, '₹0.05'],
    [99, '₹0.99'],
    [100, '₹1.00'],
    [73_100, '₹731.00'],
    [99_999, '₹999.99'],
    [100_000, '₹1,000.00'],
    [12_345_678, '₹1,23,456.78'],
    [1_000_000_000_000, '₹10,00,00,00,000.00'],
    [999_999_999_999_999, '₹99,99,99,99,99,999.99'],
  ])('writes %i paise in Indian groups with its paise', (paise, expected) => {
    expect(formatRupees(paise)).toBe(expected);
  });

  it('puts a true minus in front of the rupee sign', () => {
    expect(formatRupees(-2_000)).toBe('−₹20.00');
    expect(formatRupees(-5)).toBe('−₹0.05');
  });

  it('leaves out the paise of a tile only where there are none', () => {
    expect(formatShortRupees(5_800)).toBe('₹58');
    expect(formatShortRupees(5_850)).toBe('₹58.50');
    expect(formatShortRupees(100_000)).toBe('₹1,000');
  });
});

describe('formatMilli', () => {
  it.each([
    [0, '0'],
    [1_000, '1'],
    [1_250, '1.250'],
    [5, '0.005'],
    [1_087, '1.087'],
    [-1_000, '−1'],
    [-500, '−0.500'],
    [1_00_000_000, '1,00,000'],
  ])('writes %i thousandths', (milli, expected) => {
    expect(formatMilli(milli)).toBe(expected);
  });
});

describe('formatRate', () => {
  it.each([
    [0, '0%'],
    [500, '5%'],
    [250, '2.5%'],
    [25, '0.25%'],
    [1_800, '18%'],
  ])('writes %i basis points', (bp, expected) => {
    expect(formatRate(bp)).toBe(expected);
  });
});

describe('formatMobile', () => {
  it('writes an Indian mobile in two groups', () => {
    expect(formatMobile('9000000001')).toBe('90000 00001');
    expect(formatMobile('+919000000001')).toBe('90000 00001');
  });

  it('leaves what is no mobile as it was typed', () => {
    expect(formatMobile('90000')).toBe('90000');
  });
});
