import type { Item } from '@rmp/contracts/inventory';
import { grossOf } from '@rmp/gst';
import type { Paise } from '@rmp/gst';
import { amountOf } from './amounts.ts';
import type { DraftLine } from './draft.ts';
import { isMeasured } from './units.ts';

/** What is worth a look before the goods go; the sale goes on. */
export type LineWarning = { readonly of: 'mrp' } | { readonly of: 'stock'; readonly left_milli: number };

/**
 * A price above the marked one first, since the law forbids it: after discount and with tax, where `total` says so. Then
 * stock that would fall below nothing. Goods whose stock nobody ever counted are not warned of. Goods that come in no
 * package may cost more than is marked once somebody said why (Legal Metrology (Packaged Commodities) Rules r.2(m)).
 */
export function warnLine(
  line: DraftLine,
  item: Item | undefined,
  total: Paise = amountOf(line),
): LineWarning | undefined {
  const { qty_milli } = line;
  if (isAboveMrp(line, total) && !(line.above_mrp_reason && isMeasured(line.unit))) return { of: 'mrp' };

  const isCounted = item !== undefined && (item.on_hand_milli !== 0 || item.low_stock_milli !== undefined);
  const left_milli = (item?.on_hand_milli ?? 0) - qty_milli;
  return isCounted && left_milli < 0 ? { of: 'stock', left_milli } : undefined;
}

/** Whether a line costs more, with tax and after discount, than the price marked for so much of it. */
export const isAboveMrp = ({ mrp_paise, qty_milli }: DraftLine, total: Paise): boolean =>
  mrp_paise !== undefined && total > grossOf(qty_milli, mrp_paise);
