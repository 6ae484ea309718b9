import type { Item } from '@rmp/contracts/inventory';
import type { LocalDb } from './database.ts';
import { requireTransaction } from './in-transaction.ts';

/** By how much the stock of an item moves, in thousandths; a line of open-price goods has no item and moves none. */
export interface StockMove {
  readonly item_id?: string | undefined;
  readonly delta_milli: number;
}

/**
 * Stock on hand as this device knows it, moved by differences: all items are read at once and written at once, however
 * many lines a bill has. Unknown items stay unknown.
 */
export async function moveLocalStock(db: LocalDb, moves: readonly StockMove[]): Promise<void> {
  requireTransaction('a change of stock');
  const deltas = new Map<string, number>();
  for (const { item_id, delta_milli } of moves) {
    if (item_id) deltas.set(item_id, (deltas.get(item_id) ?? 0) + delta_milli);
  }
  // the cast: whatever is asked for, only items are found
  const items = (await db.items.bulkGet([...deltas.keys()] as Item['item_id'][])).filter((item) => item !== undefined);
  await db.items.bulkPut(items.map((item) => withStockMoved(item, deltas.get(item.item_id) ?? 0)));
}

/** The cast: a sum of safe integers within the limits of a stock. */
const withStockMoved = (item: Item, delta: number): Item => ({
  ...item,
  on_hand_milli: (item.on_hand_milli + delta) as Item['on_hand_milli'],
});

/** What a customer owes as this device knows it, moved by a difference in paise; above zero he owes more. */
export async function moveLocalBalance(db: LocalDb, customerId: string, deltaPaise: number): Promise<void> {
  requireTransaction('a change of a balance');
  await db.parties.where('customer_id').equals(customerId).modify(addTo('balance_paise', deltaPaise));
}

const addTo =
  <Field extends string>(field: Field, delta: number) =>
  (row: object): void => {
    const record = row as Record<Field, number>;
    record[field] += delta;
  };
