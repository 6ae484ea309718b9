import { describe, expect, it } from 'vitest';
import { monthsUpTo, quartersUpTo } from './periods.ts';

describe('The periods a shop files for', () => {
  it('are the month of today and those before it', () => {
    expect(monthsUpTo('2027-01-05', 3).map(({ label }) => label)).toEqual(['2027-01', '2026-12', '2026-11']);
  });

  it('are quarters of the financial year for a composition dealer', () => {
    expect(quartersUpTo('2026-11-22', 4)).toEqual([
      { label: '2026-Q3', from_date: '2026-10-01', months: 3 },
      { label: '2026-Q2', from_date: '2026-07-01', months: 3 },
      { label: '2026-Q1', from_date: '2026-04-01', months: 3 },
      { label: '2025-Q4', from_date: '2026-01-01', months: 3 },
    ]);
    expect(quartersUpTo('2027-03-31', 1)).toEqual([{ label: '2026-Q4', from_date: '2027-01-01', months: 3 }]);
  });
});
