import { expect, test } from 'vitest';
import type { LocalBill } from '#local/index.ts';
import { lastBills, shownDay } from './shown-day.ts';
import type { AskedDay } from './shown-day.ts';

const DATE = '2026-11-22';
const as_of = '2026-11-22T06:30:00.000Z';
const forbidden = {
  problem: { type: '/problems/x', title: 'no', status: 403, code: 'common/forbidden', trace_id: 't' },
};

/** The casts: only the fields that are read. */
const aBill = (sale_id: string, device_id: string, sold_at = '2026-11-22T07:00:00.000Z'): LocalBill =>
  ({
    sale_id,
    number: `A/2627/${sale_id}`,
    sold_at,
    payable_paise: 10_000,
    credit_paise: 0,
    status: 'issued',
    state: 'to_send',
    fact: { device_id, tenders: [] },
  }) as unknown as LocalBill;
const told = (date: string, summary: object = { as_of, data: { as_of, totals: { bills: 20, net_paise: 500_000 } } }) =>
  ({
    asked_at: as_of,
    unsent: [],
    screen: {
      date,
      parts: {
        sales_summary: summary,
        payments_by_mode: { as_of, data: { rows: [] } },
        recent_bills: { as_of, data: { rows: [] } },
      },
    },
  }) as unknown as AskedDay['told'];
const asked = (given: Partial<AskedDay>): AskedDay => ({
  date: DATE,
  told: told(DATE),
  here: { bills: [aBill('000001', 'mine'), aBill('000002', 'other')], notes: [], payments: [] },
  device_id: 'mine',
  ...given,
});

test('the shop’s figures have what this phone knows and has not seen sent, and say until when they stand', () => {
  expect(shownDay(asked({}))).toMatchObject({ whose: 'shop', bills: 22, net_paise: 520_000, as_of });
});

test.each([
  ['nothing was ever told', undefined],
  ['what was told is of another day', told('2026-11-21')],
  ['the shop’s figures are not this person’s to see', told(DATE, forbidden)],
])('they are this phone’s own while %s', (_why, given) => {
  const day = shownDay(asked({ told: given }));

  expect(day).toMatchObject({ whose: 'phone', bills: 1, net_paise: 10_000 });
  expect(day).not.toHaveProperty('as_of');
});

test('the last bills are the newest, with those that wait', () => {
  const here = {
    bills: [aBill('000001', 'mine', '2026-11-22T05:00:00.000Z'), aBill('000002', 'mine')],
    notes: [],
    payments: [],
  };

  expect(lastBills(asked({ here }), 1)).toMatchObject([{ sale_id: '000002', is_unsent: true }]);
});
