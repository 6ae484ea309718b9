import { expect, test } from 'vitest';
import { moneyOfDay } from './money-of-day.ts';

const as_of = '2026-11-22T06:30:00.000Z';
const problem = { type: '/problems/common/dependency-down', title: 'away', status: 503, code: 'x', trace_id: 't' };
type Given = Parameters<typeof moneyOfDay>[0];

/** The cast: only the fields that are read. */
const given = (
  rows: readonly { mode: string; net_paise: number; to_verify_paise?: number }[],
  credit_paise: number,
): Given =>
  ({
    payments_by_mode: { as_of, data: { rows: rows.map((row) => ({ to_verify_paise: 0, ...row })) } },
    sales_summary: { as_of, data: { totals: { credit_paise } } },
  }) as unknown as Given;

const nothing = { bills: 0, net_paise: 0, credit_paise: 0, money: {} };

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
    nothing,
  );

  expect(money).toEqual([
    { mode: 'cash', paise: 30_000 },
    { mode: 'upi', paise: 20_000 },
    { mode: 'otherModes', paise: 500 },
    { mode: 'udhaarGiven', paise: 23_100 },
  ]);
});

test('is empty while its parts are not to be had', () => {
  expect(moneyOfDay({ payments_by_mode: { problem }, sales_summary: { problem } }, nothing)).toEqual([]);
});

test('adds what this phone has not sent, and calls no UPI received that nobody has verified', () => {
  const told = given([{ mode: 'upi', net_paise: 20_000, to_verify_paise: 5_000 }], 0);
  const here = { ...nothing, credit_paise: 700, money: { upi: 1_100, cash: 300, advance: 9_900 } };

  expect(moneyOfDay(told, here)).toEqual([
    { mode: 'cash', paise: 300 },
    { mode: 'upi', paise: 15_000 },
    { mode: 'upiToVerify', paise: 6_100 },
    { mode: 'udhaarGiven', paise: 700 },
  ]);
});
