import assert from 'node:assert/strict';
import type { Tx, TenantDb } from '@rmp/service-kit';
import { milli } from '@rmp/gst';
import type { MovedStock, StockChange } from '../stock/domain/apply-movements.ts';
import { type StockOfItem, stockStore } from '../stock/stock.store.ts';
import { oversoldBills } from './domain/oversold-bills.ts';
import { taskStep } from './domain/task-step.ts';
import { taskStore } from './task.store.ts';

/** Older movements than these do not matter to a shortage of today. */
const HISTORY_MAX = 200;

export interface Followed {
  /** The items as they were before, or as they were just added. */
  readonly items: readonly StockOfItem[];
  readonly moved: readonly MovedStock[];
  readonly movements: readonly StockChange[];
}

/**
 * Keeps the tasks of items in step with their stock, in the transaction that moved it. Only a shortage costs a read,
 * one for each item that is short.
 */
export async function followStock(db: TenantDb, tx: Tx, { items, moved, movements }: Followed): Promise<void> {
  const after = new Map(moved.map((stock) => [stock.item_id, stock.on_hand_milli]));
  for (const item of items) {
    const own = movements.filter(({ item_id }) => item_id === item.item_id);
    await followItem(db, tx, { ...item, on_hand_milli: after.get(item.item_id) ?? item.on_hand_milli }, own);
  }
}

async function followItem(db: TenantDb, tx: Tx, item: StockOfItem, own: readonly StockChange[]): Promise<void> {
  const step = taskStep(item);
  switch (step) {
    case 'none':
      return;
    case 'close':
      taskStore(db).close(tx, item.item_id, { resolved_how: 'stock-back', resolution: own.at(-1)?.reason ?? '' });
      return stockStore(db).setTask(tx, item.item_id, false);
    case 'open':
    case 'extend': {
      const { item_id, name, unit, on_hand_milli } = item;
      const history = [...own, ...(await stockStore(db).latestMovements(item_id, HISTORY_MAX, tx))];
      const bills = oversoldBills(history, on_hand_milli);
      if (step === 'open' && bills.length === 0) return;
      assert(name !== undefined && unit !== undefined, 'an item that is kept has a name and a unit');

      taskStore(db)[step](tx, { subject: item_id, name, unit, short_milli: milli(-on_hand_milli), bills });
      if (step === 'open') stockStore(db).setTask(tx, item_id, true);
    }
  }
}
