import { describe, expect, it } from 'vitest';
import { businessDateOf, financialYearOf, isCalendarDate, isFinancialYearLabel } from './index.ts';

describe('businessDateOf', () => {
  it.each([
    ['2026-03-31T18:29:59.999Z', '2026-03-31'],
    ['2026-03-31T18:30:00Z', '2026-04-01'],
    ['2026-04-01T00:00:00+05:30', '2026-04-01'],
    ['2026-03-31T23:59:59+05:30', '2026-03-31'],
    ['2026-11-22T10:00:00-08:00', '2026-11-22'],
    ['2026-11-22T10:30:00-08:00', '2026-11-23'],
    ['2024-02-28t18:30:00z', '2024-02-29'],
    ['2025-12-31T18:30:00.123456Z', '2026-01-01'],
  ])('puts %s on %s', (instant, date) => {
    expect(businessDateOf(instant)).toBe(date);
  });

  it.each(['', '2026-11-22', '2026-11-22T10:00:00', '2026-02-30T10:00:00Z', '2026-11-22T25:00:00Z', 'yesterday'])(
    'throws on "%s"',
    (text) => {
      expect(() => businessDateOf(text)).toThrow(RangeError);
    },
  );
});

describe('isCalendarDate', () => {
  it('knows real days from impossible ones', () => {
    expect(['2026-11-22', '2024-02-29', '2026-12-31'].every(isCalendarDate)).toBe(true);
    expect(
      ['2026-02-29', '2026-13-01', '2026-1-1', '22-11-2026', '2026-11-22Z', '2026-00-10'].some(isCalendarDate),
    ).toBe(false);
  });
});

describe('financialYearOf', () => {
  it('turns on the first of April', () => {
    expect(financialYearOf('2026-03-31')).toEqual({ label: '2526', starts: '2025-04-01', ends: '2026-03-31' });
    expect(financialYearOf('2026-04-01')).toEqual({ label: '2627', starts: '2026-04-01', ends: '2027-03-31' });
    expect(financialYearOf('2099-12-31').label).toBe('9900');
  });

  it('throws on what is no day', () => {
    expect(() => financialYearOf('2026-02-30')).toThrow(RangeError);
  });
});

describe('isFinancialYearLabel', () => {
  it('takes two years in a row', () => {
    expect(['2627', '9900', '0001'].every(isFinancialYearLabel)).toBe(true);
    expect(['2626', '2628', '26-27', '262', ''].some(isFinancialYearLabel)).toBe(false);
  });
});
