import type { Item } from '@rmp/contracts/inventory';
import { milli } from '@rmp/gst';
import type { Milli } from '@rmp/gst';
import type { ScaleLabel } from '#features/scan/index.ts';
import { quantityWorth } from './amounts.ts';

/**
 * How much one scan adds: what the label of a scale says, by today's rate where it says a price only, as often as was
 * typed before. Undefined where neither says anything: the bill then adds one.
 */
export function scannedQuantity(
  { sell_price_paise }: Pick<Item, 'sell_price_paise'>,
  label: ScaleLabel | undefined,
  times: Milli | undefined,
): Milli | undefined {
  const labelled =
    label?.qty_milli ??
    (label?.price_paise === undefined ? undefined : quantityWorth(label.price_paise, sell_price_paise));
  if (labelled === undefined) return times;
  return times === undefined ? labelled : milli(Math.round((labelled * times) / 1000));
}
