import { taxOn } from '@rmp/contracts/inventory';
import type { Item } from '@rmp/contracts/inventory';
import { basisPoints } from '@rmp/gst';
import type { BasisPoints } from '@rmp/gst';
import type { LocalDb } from '#local/index.ts';
import { today } from '#platform/clock.ts';

/** So many goods tell what this shop sells. */
const LOOKED_AT = 200;

/** At which rate most goods of the shop are taxed today, and whether enough of them were looked at to be sure. */
export async function usualRateOf(db: LocalDb): Promise<{ readonly rate: BasisPoints; readonly isSure: boolean }> {
  const items = await db.items.limit(LOOKED_AT).toArray();
  return { rate: usualRate(items, today()), isSure: items.length === LOOKED_AT };
}

/** The rate most of these goods bear on a day; none where there are no goods. */
function usualRate(items: readonly Item[], date: string): BasisPoints {
  const counts = new Map<BasisPoints, number>();
  for (const { tax } of items) {
    const { gst_rate_bp } = taxOn(tax, date);
    counts.set(gst_rate_bp, (counts.get(gst_rate_bp) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? basisPoints(0);
}
