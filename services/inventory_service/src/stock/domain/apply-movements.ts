import type { DeviceId, ItemId, Milli, MovementId, SaleId, UserId } from '@rmp/contracts';
import { milli, sumMilli } from '@rmp/gst';

/** A change of one item's stock that is wanted or has happened. */
export interface StockChange {
  readonly movement_id: MovementId;
  readonly item_id: ItemId;
  readonly delta_milli: Milli;
  readonly reason: string;
  readonly moved_at: string;
  readonly sale_id?: SaleId | undefined;
  readonly line_no?: number | undefined;
  /** Of the bill and its device, where goods were sold. */
  readonly number?: string | undefined;
  readonly device_id?: DeviceId | undefined;
  readonly user_id?: UserId | undefined;
  /** Of a count: what was thought to be there. */
  readonly counted_against_milli?: Milli | undefined;
}

/** The stock of an item: the sum of its movements and how many there were. */
export interface Stock {
  readonly on_hand_milli: Milli;
  readonly movement_count: number;
}

/** An item nobody has moved yet. */
export const noStock: Stock = { on_hand_milli: milli(0), movement_count: 0 };

/** A change with its place in the item's history. */
export interface AppliedMovement extends StockChange {
  readonly movement_no: number;
  readonly on_hand_milli: Milli;
}

/** What a whole batch did to one item: its stock now, and the sum of the changes. */
export interface MovedStock extends Stock {
  readonly item_id: ItemId;
  readonly delta_milli: Milli;
}

export interface AppliedBatch {
  readonly movements: readonly AppliedMovement[];
  /** One per item, in the order of first movement. */
  readonly moved: readonly MovedStock[];
}

/** Applies changes in order, each to the stock its item has by then. `before` answers for every item named. */
export function applyMovements(changes: readonly StockChange[], before: (itemId: ItemId) => Stock): AppliedBatch {
  const moved = new Map<ItemId, MovedStock>();
  const movements = changes.map((change) => {
    const { item_id } = change;
    const after = moveOne(change, moved.get(item_id) ?? { ...before(item_id), item_id, delta_milli: milli(0) });
    moved.set(item_id, after);

    return { ...change, movement_no: after.movement_count, on_hand_milli: after.on_hand_milli };
  });

  return { movements, moved: [...moved.values()] };
}

const moveOne = ({ delta_milli }: StockChange, stock: MovedStock): MovedStock => ({
  item_id: stock.item_id,
  delta_milli: sumMilli([stock.delta_milli, delta_milli]),
  on_hand_milli: sumMilli([stock.on_hand_milli, delta_milli]),
  movement_count: stock.movement_count + 1,
});
