import type { Milli } from '@rmp/contracts';
import { STOCK_MILLI_MAX } from '@rmp/contracts/inventory';
import { ok, refuse, type Result } from '@rmp/gst';
import { type AppliedBatch, applyMovements, type Stock, type StockChange } from './apply-movements.ts';

export type MovementRefusal =
  | { readonly code: 'inventory/item-deleted'; readonly deleted_at: string }
  | { readonly code: 'inventory/stock-beyond-limit'; readonly on_hand_milli: Milli; readonly max_milli: number };

interface Movable extends Stock {
  readonly deleted_at?: string | undefined;
}

/** Decides a movement somebody asks for. Below zero is allowed: the shelf is right, the books follow. */
export function decideMovement(item: Movable, change: StockChange): Result<AppliedBatch, MovementRefusal> {
  if (item.deleted_at !== undefined) return refuse({ code: 'inventory/item-deleted', deleted_at: item.deleted_at });
  if (Math.abs(item.on_hand_milli + change.delta_milli) > STOCK_MILLI_MAX) {
    return refuse({
      code: 'inventory/stock-beyond-limit',
      on_hand_milli: item.on_hand_milli,
      max_milli: STOCK_MILLI_MAX,
    });
  }

  return ok(applyMovements([change], () => item));
}
