import type { TenantDb, Tx } from '@rmp/service-kit';
import type { ItemDay } from './domain/item-sums.ts';
import { type ItemMonth, monthOf } from './domain/top-items.ts';

/** One shop's sums by item: one document for each item and month, so that a line of a bill is one write. */
export interface ItemMonthStore {
  /** Every item of a month, as it is read. */
  of(month: string): AsyncIterable<ItemMonth>;
  /** Queues what a batch of events adds; the newest name of an item stays. */
  add(tx: Tx, days: readonly ItemDay[]): void;
}

/** As many as one read may return. */
const ITEMS_AT_ONCE = 1000;

export function itemMonthStore(db: TenantDb): ItemMonthStore {
  const months = db.collection<ItemMonth>('item_months');

  return {
    of: async function* (month) {
      for (let after = ''; ;) {
        const filter = { month, item_key: { $gt: after } };
        const rows = await months.find(filter, { sort: { item_key: 1 }, limit: ITEMS_AT_ONCE });
        yield* rows;
        const last = rows.at(-1);
        if (!last || rows.length < ITEMS_AT_ONCE) return;
        after = last.item_key;
      }
    },
    add: (tx, added) => {
      for (const { date, item_key, about, figures } of added) {
        const day = date.slice(-2);
        const $inc = Object.fromEntries(
          Object.entries(figures).map(([figure, amount]) => [`days.${day}.${figure}`, amount]),
        );
        tx.update('item_months', { month: monthOf(date), item_key }, { $inc, $set: { about } }, { upsert: true });
      }
    },
  };
}
