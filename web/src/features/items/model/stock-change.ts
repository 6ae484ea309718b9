import { milli } from '@rmp/gst';
import type { NewMovement } from '@rmp/contracts/inventory';
import { readMilli } from './read-milli.ts';

export type StockAct = 'stock_in' | 'stock_out' | 'counted';

/** Why stock comes or goes, in the words the history is kept in. */
export const REASONS = {
  stock_in: ['received', 'found', 'returned'],
  stock_out: ['damaged', 'expired', 'own_use'],
  counted: ['counted'],
} as const satisfies Readonly<Record<StockAct, readonly string[]>>;
export type StockReason = (typeof REASONS)[StockAct][number];

/** Nothing typed or no quantity is `incomplete`; a count of what is there already is `same`. */
export type StockChange =
  | {
      readonly is: 'change';
      readonly movement: Omit<NewMovement, 'movement_id'>;
      readonly on_hand_milli: number;
    }
  | { readonly is: 'same' | 'incomplete' };

/** Stock moves by differences only: a count is the difference to what was thought to be there, which goes with it. */
export function stockChange(onHandMilli: number, act: StockAct, typed: string, reason: StockReason): StockChange {
  const quantity = readMilli(typed);
  if (typeof quantity !== 'number') return { is: 'incomplete' };
  const delta = act === 'counted' ? quantity - onHandMilli : act === 'stock_in' ? quantity : -quantity;
  if (delta === 0) return { is: act === 'counted' ? 'same' : 'incomplete' };

  return {
    is: 'change',
    movement: {
      delta_milli: milli(delta),
      reason: reason.replace('_', ' '),
      ...(act === 'counted' && { counted_against_milli: milli(onHandMilli) }),
    },
    on_hand_milli: onHandMilli + delta,
  };
}
