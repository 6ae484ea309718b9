import { expect, it } from 'vitest';
import { billDates } from './bill-dates.ts';

it('dates a bill by the day in India, and numbers it by that day’s year', () => {
  const lastMinute = billDates('2026-03-31T18:29:59.999Z');
  const midnight = billDates('2026-03-31T18:30:00.000Z');

  expect(lastMinute).toMatchObject({ sold_date: '2026-03-31', financial_year: '2526' });
  expect(midnight).toMatchObject({ sold_date: '2026-04-01', financial_year: '2627' });
});

it('keeps the moment in UTC whatever offset it was written with', () => {
  expect(billDates('2026-11-22T12:00:00+05:30').sold_at).toBe('2026-11-22T06:30:00.000Z');
});
