import { describe, expect, it } from 'vitest';
import { refusalOf } from './date-range.ts';

describe('refusalOf', () => {
  it.each([
    ['2026-11-22', '2026-11-22', undefined],
    ['2026-11-22', '2026-11-21', 'analytics/range-reversed'],
    ['2025-10-19', '2026-11-22', undefined],
    ['2025-10-18', '2026-11-22', 'analytics/range-too-long'],
  ])('of %s to %s is %s', (from_date, to_date, code) => {
    expect(refusalOf({ from_date, to_date })?.code).toBe(code);
  });
});
