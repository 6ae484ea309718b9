import { describe, expect, it } from 'vitest';
import { clockOnPaper, dayOnPaper } from './days.ts';
import { percent, quantity } from './measures.ts';
import { rupees, withRupeeSign } from './rupees.ts';

describe('figures on paper', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [99_999, '999.99'],
    [100_000, '1,000.00'],
    [12_345_678, '1,23,456.78'],
    [1_000_000_000_000, '10,00,00,00,000.00'],
    [-2_000, '-20.00'],
  ])('writes %i paise as %s', (paise, text) => {
    expect(rupees(paise)).toBe(text);
  });

  it('puts the sign of the rupee before the figures', () => {
    expect(withRupeeSign(-123_456_00)).toBe('-₹1,23,456.00');
  });

  it.each([
    [1250, '1.250'],
    [2000, '2'],
    [333, '0.333'],
    [1_000_000_000, '10,00,000'],
  ])('writes %i thousandths as %s', (qty_milli, text) => {
    expect(quantity(qty_milli)).toBe(text);
  });

  it.each([
    [0, '0%'],
    [12.5, '0.125%'],
    [25, '0.25%'],
    [150, '1.5%'],
    [1800, '18%'],
  ])('writes %i basis points as %s', (rate_bp, text) => {
    expect(percent(rate_bp)).toBe(text);
  });

  it('writes days and clocks as in India', () => {
    expect(dayOnPaper('2026-04-01')).toBe('01-04-2026');
    expect(clockOnPaper('2026-03-31T18:30:00Z')).toBe('00:00');
  });
});
