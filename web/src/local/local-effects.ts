import type { LocalDb } from './database.ts';
import { requireTransaction } from './in-transaction.ts';

/** Stock on hand of an item as this device knows it, moved by a difference in thousandths. Unknown items stay unknown. */
export async function moveLocalStock(db: LocalDb, itemId: string, deltaMilli: number): Promise<void> {
  requireTransaction('a change of stock');
  await db.items.where('item_id').equals(itemId).modify(addTo('on_hand_milli', deltaMilli));
}

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
