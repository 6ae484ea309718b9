import type { Item } from '@rmp/contracts/inventory';
import { grossOf } from '@rmp/gst';
import type { Paise } from '@rmp/gst';
import { amountOf } from './amounts.ts';
import type { DraftLine } from './draft.ts';

/** What is worth a look before the goods go; the sale goes on. */
export type LineWarning = { readonly of: 'mrp' } | { readonly of: 'stock'; readonly left_milli: number };

/**
 * A price above the marked one first, since the law forbids it: after discount and with tax, where `total` says so. Then
 * stock that would fall below nothing. Goods whose stock nobody ever counted are not warned of.
 */
export function warnLine(
  line: DraftLine,
  item: Item | undefined,
  total: Paise = amountOf(line),
): LineWarning | undefined {
  const { mrp_paise, qty_milli } = line;
  if (mrp_paise !== undefined && total > grossOf(qty_milli, mrp_paise)) return { of: 'mrp' };

  const isCounted = item !== undefined && (item.on_hand_milli !== 0 || item.low_stock_milli !== undefined);
  const left_milli = (item?.on_hand_milli ?? 0) - qty_milli;
  return isCounted && left_milli < 0 ? { of: 'stock', left_milli } : undefined;
}
