import type { ItemId, MovementId } from '@rmp/contracts';
import { STOCK_MILLI_MAX } from '@rmp/contracts/inventory';
import { milli } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import { decideMovement } from './decide-movement.ts';

const aChange = (delta: number) => ({
  movement_id: 'm' as MovementId,
  item_id: 'rice' as ItemId,
  delta_milli: milli(delta),
  reason: 'counted',
  moved_at: '2026-11-22T06:30:00.000Z',
});

describe('decideMovement', () => {
  it.each([
    { on_hand: STOCK_MILLI_MAX - 1, delta: 1, isOk: true },
    { on_hand: STOCK_MILLI_MAX, delta: 1, isOk: false },
    { on_hand: 1 - STOCK_MILLI_MAX, delta: -1, isOk: true },
    { on_hand: -STOCK_MILLI_MAX, delta: -1, isOk: false },
    { on_hand: 0, delta: -1, isOk: true },
  ])('answers $isOk for $delta on $on_hand', ({ on_hand, delta, isOk }) => {
    const item = { on_hand_milli: milli(on_hand), movement_count: 1 };

    const decision = decideMovement(item, aChange(delta));

    expect(decision.ok).toBe(isOk);
  });

  it('refuses to move the stock of a deleted item', () => {
    const item = { on_hand_milli: milli(0), movement_count: 1, deleted_at: '2026-11-21T06:30:00.000Z' };

    const decision = decideMovement(item, aChange(1000));

    expect(decision).toEqual({
      ok: false,
      refusal: { code: 'inventory/item-deleted', deleted_at: '2026-11-21T06:30:00.000Z' },
    });
  });
});
