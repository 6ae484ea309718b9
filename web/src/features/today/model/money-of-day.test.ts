import { expect, test } from 'vitest';
import { moneyOfDay } from './money-of-day.ts';

const as_of = '2026-11-22T06:30:00.000Z';
const problem = { type: '/problems/common/dependency-down', title: 'away', status: 503, code: 'x', trace_id: 't' };
type Given = Parameters<typeof moneyOfDay>[0];

/** The cast: only the fields that are read. */
const given = (rows: readonly { mode: string; net_paise: number }[], credit_paise: number) =>
  ({
    payments_by_mode: { as_of, data: { rows } },
    sales_summary: { as_of, data: { totals: { credit_paise } } },
  }) as unknown as Given;

test('lists what came by mode and what was given on udhaar, without the empty ones', () => {
  const money = moneyOfDay(
    given(
      [
        { mode: 'upi', net_paise: 20_000 },
        { mode: 'cash', net_paise: 30_000 },
        { mode: 'voucher', net_paise: 500 },
      ],
      23_100,
    ),
  );

  expect(money).toEqual([
    { mode: 'cash', paise: 30_000 },
    { mode: 'upi', paise: 20_000 },
    { mode: 'otherModes', paise: 500 },
    { mode: 'udhaarGiven', paise: 23_100 },
  ]);
});

test('is empty while its parts are not to be had', () => {
  expect(moneyOfDay({ payments_by_mode: { problem }, sales_summary: { problem } })).toEqual([]);
});
