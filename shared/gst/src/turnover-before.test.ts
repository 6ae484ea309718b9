import { expect, it } from 'vitest';
import { turnoverBefore } from './index.ts';

const turnovers = [
  { financial_year: '2425', turnover_paise: 1 },
  { financial_year: '2526', turnover_paise: 2 },
];

it('turnover is that of the financial year before the day, as far as it was said', () => {
  expect(turnoverBefore(turnovers, '2026-11-22')).toBe(2);
  expect(turnoverBefore(turnovers, '2026-03-31')).toBe(1);
  expect(turnoverBefore(turnovers, '2026-04-01')).toBe(2);
  expect(turnoverBefore(turnovers, '2028-02-29')).toBeUndefined();
});
