import type { ItemId, MovementId, SaleId } from '@rmp/contracts';
import { milli } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import type { StockChange } from '../../stock/domain/apply-movements.ts';
import { oversoldBills } from './oversold-bills.ts';

/** A change at a minute of the day: of a bill when it names one, else by hand. */
const at = (minute: number, delta: number, bill?: string, reason = 'sale'): StockChange => ({
  movement_id: `${bill ?? 'hand'}:${minute}` as MovementId,
  item_id: 'rice' as ItemId,
  delta_milli: milli(delta),
  reason: bill ? reason : 'received',
  moved_at: new Date(Date.UTC(2026, 10, 22, 6, minute)).toISOString(),
  ...(bill && { sale_id: bill as SaleId }),
});

const named = (history: readonly StockChange[]) => {
  const onHand = history.reduce((sum, { delta_milli }) => sum + delta_milli, 0);

  return oversoldBills(history, milli(onHand)).map(({ sale_id, qty_milli }) => [sale_id, qty_milli]);
};

describe('oversoldBills', () => {
  it.each([
    ['the bill that ran short and the one that took the last', [at(1, 3), at(2, -2, 'a'), at(3, -2, 'b')], 'a2 b2'],
    ['no bill of longer ago', [at(1, 9), at(2, -5, 'a'), at(3, -3, 'b'), at(4, -2, 'c')], 'b3 c2'],
    ['all since it ran short', [at(1, 2), at(2, -2, 'a'), at(3, -1, 'b'), at(4, -1, 'c')], 'a2 b1 c1'],
    ['no bill from before stock came in', [at(1, 2), at(2, -2, 'a'), at(3, 1), at(4, -3, 'b')], 'b3'],
    ['what a bill still holds', [at(1, 2), at(2, -3, 'a'), at(3, -2, 'b'), at(4, 1, 'a', 'return')], 'a2 b2'],
    ['no bill that was cancelled', [at(1, 2), at(2, -3, 'a'), at(3, 3, 'a', 'cancel'), at(4, -4, 'b')], 'b4'],
    ['a bill once, with all its lines', [at(1, 2), at(2, -1, 'a'), at(2, -2, 'a')], 'a3'],
    ['nothing without bills', [at(1, -2)], ''],
  ])('names %s', (_what, history, expected) => {
    expect(named(history).map(([bill, qty]) => `${bill}${qty}`)).toEqual(expected.split(' ').filter(Boolean));
    expect(named(history.toReversed())).toEqual(named(history));
  });

  it('names the latest fifty, oldest first', () => {
    const history = [at(0, 1), ...Array.from({ length: 59 }, (_, minute) => at(minute + 1, -1, `bill-${minute + 1}`))];

    const bills = named(history);

    expect(bills).toHaveLength(50);
    expect([bills.at(0), bills.at(-1)]).toEqual([
      ['bill-10', 1],
      ['bill-59', 1],
    ]);
  });
});
