import type { Milli } from '@rmp/contracts';
import type { AlertKind } from '@rmp/contracts/inventory';

export interface Levels {
  readonly on_hand_milli: Milli;
  readonly movement_count: number;
  readonly low_stock_milli?: Milli | undefined;
}

/**
 * What the shopkeeper should hear about a stock, worst first. Nothing on hand is `out` only for an item whose stock
 * somebody keeps: it has moved, or has a warning level; else a new catalogue would be one long list of alarms.
 */
export function alertOf({ on_hand_milli, movement_count, low_stock_milli }: Levels): AlertKind | undefined {
  if (on_hand_milli < 0) return 'oversold';
  if (on_hand_milli === 0) return movement_count > 0 || low_stock_milli !== undefined ? 'out' : undefined;
  return low_stock_milli !== undefined && on_hand_milli <= low_stock_milli ? 'low' : undefined;
}
