import { describe, expect, it } from 'vitest';
import type { LocalBill, LocalNote, OutboxRow } from '#local/index.ts';
import { addedHere, keysUnsent } from './day-here.ts';
import type { DayHere } from './day-here.ts';

const ASKED_AT = '2026-11-22T06:30:00.000Z';
const BEFORE = '2026-11-22T06:00:00.000Z';
const AFTER = '2026-11-22T07:00:00.000Z';

/** The casts: only the fields that are read. */
const aBill = (sale_id: string, more: Partial<LocalBill> = {}): LocalBill =>
  ({
    sale_id,
    sold_at: BEFORE,
    payable_paise: 10_000,
    credit_paise: 0,
    status: 'issued',
    state: 'sent',
    fact: { tenders: [{ mode: 'cash', amount_paise: 10_000 }] },
    ...more,
  }) as LocalBill;
const aNote = (note_id: string, state: LocalNote['state']): LocalNote =>
  ({ note_id, noted_at: BEFORE, kind: 'credit_note', totals: { payable_paise: 3_800 }, state }) as LocalNote;
const aPayment = (payment_id: string): OutboxRow =>
  ({ kind: 'record-payment', data: { payment_id, mode: 'upi', direction: 'in', amount_paise: 500 } }) as OutboxRow;
const anUndo = (payment_id: string): OutboxRow => ({ kind: 'undo-payment', data: { payment_id } }) as OutboxRow;

const day = (more: Partial<DayHere>): DayHere => ({ bills: [], notes: [], payments: [], ...more });
const told = (unsent: readonly string[] = []) => ({ asked_at: ASKED_AT, unsent });

describe('what this device adds to the figures of the day', () => {
  it('is everything when nobody has told any', () => {
    const here = day({ bills: [aBill('a'), aBill('b', { credit_paise: 700 })] });

    expect(addedHere(here, undefined)).toEqual({
      bills: 2,
      net_paise: 20_000,
      credit_paise: 700,
      money: { cash: 20_000 },
    });
  });

  it('has no money of goods taken for others but the difference', () => {
    const exchange = { amount_paise: 3_000 };
    const refund = { mode: 'cash', amount_paise: 800, exchange };
    const tenders = [
      { mode: 'exchange', amount_paise: 3_000 },
      { mode: 'upi', amount_paise: 7_000 },
    ];
    const bills = [aBill('a', { fact: { tenders } as never })];

    const { money } = addedHere(day({ bills, notes: [{ ...aNote('n', 'to_send'), refund } as never] }), undefined);

    expect(money).toEqual({ exchange: 0, upi: 7_000, cash: -800 });
  });

  it('is what was not sent, what was sent after them, and what was made after them', () => {
    const bills = [
      aBill('in them'),
      aBill('waits', { state: 'to_send' }),
      aBill('sent since'),
      aBill('made since', { sold_at: AFTER }),
    ];

    expect(addedHere(day({ bills }), told(['sent since'])).bills).toBe(3);
  });

  it('takes a cancel off when the figures have its bill, and does not count a bill cancelled before it was sent', () => {
    const cancelled = { status: 'cancelled', cancelled: { reason: 'mistake', at: AFTER } } as const;
    const bills = [aBill('in them', cancelled), aBill('never sent', { ...cancelled, state: 'to_send' })];

    expect(addedHere(day({ bills }), told())).toMatchObject({ bills: 0, net_paise: -10_000 });
  });

  it('takes off a return that was not sent, once', () => {
    const notes = [aNote('waits', 'to_send'), aNote('in them', 'sent')];

    expect(addedHere(day({ notes }), told()).net_paise).toBe(-3_800);
  });

  it('has a payment until it is taken back', () => {
    const payments = [aPayment('a'), aPayment('b'), anUndo('b')];

    expect(addedHere(day({ payments }), told()).money).toEqual({ upi: 500 });
  });
});

it('remembers what figures cannot have in them', () => {
  const bills = [aBill('a', { state: 'to_send' }), aBill('b')];

  expect(keysUnsent(day({ bills, notes: [aNote('n', 'to_send')] }), ['b'])).toEqual(['a', 'n', 'cancel:b']);
});
