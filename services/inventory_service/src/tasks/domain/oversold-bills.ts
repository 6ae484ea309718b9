import type { Milli, SaleId } from '@rmp/contracts';
import { OVERSOLD_BILLS_MAX, type OversoldBill } from '@rmp/contracts/inventory';
import { milli, sumMilli } from '@rmp/gst';
import type { StockChange } from '../../stock/domain/apply-movements.ts';

/**
 * The bills that took part in selling more than there was: every bill since the stock ran short, and the one before it,
 * which took the last of it. Judged by when things happened, not by when we heard of them, so that the same movements
 * name the same bills in whatever order they came. A bill whose goods all came back took no part. Stock put in by hand
 * draws a line: what was sold before it is settled. Oldest first; `onHand` is the stock after all of them.
 */
export function oversoldBills(history: readonly StockChange[], onHand: Milli): readonly OversoldBill[] {
  const kept = keptBySale(history);
  const named = new Map<SaleId, OversoldBill>();
  let after: number = onHand;
  for (const change of history.toSorted(latestFirst)) {
    const isShort = after < 0;
    const bill = billOf(change, kept);
    if (!isShort && isByHand(change)) break;
    if (bill) named.set(bill.sale_id, bill);
    if (!isShort && bill) break;
    after -= change.delta_milli;
  }

  return [...named.values()].slice(0, OVERSOLD_BILLS_MAX).toReversed();
}

/** What each bill still holds of the item, after returns and cancellations. */
function keptBySale(history: readonly StockChange[]): ReadonlyMap<SaleId, Milli> {
  const kept = new Map<SaleId, Milli>();
  for (const { sale_id, delta_milli } of history) {
    if (sale_id) kept.set(sale_id, sumMilli([kept.get(sale_id) ?? milli(0), milli(-delta_milli)]));
  }

  return kept;
}

function billOf(change: StockChange, kept: ReadonlyMap<SaleId, Milli>): OversoldBill | undefined {
  const { sale_id, reason, number, device_id, user_id, moved_at } = change;
  const qty = sale_id && reason === 'sale' ? kept.get(sale_id) : undefined;
  if (!sale_id || qty === undefined || qty <= 0) return undefined;

  return {
    sale_id,
    ...(number !== undefined && { number }),
    ...(device_id && { device_id }),
    ...(user_id && { cashier_id: user_id }),
    sold_at: moved_at,
    qty_milli: qty,
  };
}

const isByHand = ({ sale_id }: StockChange): boolean => sale_id === undefined;

/** The ids only settle what happened in the same moment; any fixed order does. */
const latestFirst = (one: StockChange, other: StockChange): number =>
  one.moved_at === other.moved_at
    ? compare(other.movement_id, one.movement_id)
    : Date.parse(other.moved_at) - Date.parse(one.moved_at);

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
