import { taxOn } from '@rmp/contracts/inventory';
import type { Item } from '@rmp/contracts/inventory';
import { basisPoints } from '@rmp/gst';
import type { BasisPoints } from '@rmp/gst';

/** The rate most of these goods bear on a day; none where there are no goods. */
export function usualRate(items: readonly Item[], date: string): BasisPoints {
  const counts = new Map<BasisPoints, number>();
  for (const { tax } of items) {
    const { gst_rate_bp } = taxOn(tax, date);
    counts.set(gst_rate_bp, (counts.get(gst_rate_bp) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? basisPoints(0);
}
