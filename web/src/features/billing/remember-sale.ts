import type { LocalDb } from '#local/index.ts';
import { readMark, writeMark } from './marks.ts';
import { hourOf } from './model/regulars.ts';
import type { SaleFact } from './model/sale-fact.ts';
import { placesAfter } from './model/tiles.ts';

const RECENT_KEPT = 15;
const VISITS_KEPT = 200;

/** What the counter learns from a bill, in its transaction: whose regular place is where, what was sold, who came. */
export async function rememberSale(db: LocalDb, { lines, customer, sold_at }: SaleFact): Promise<void> {
  const sold = lines.flatMap(({ item_id }) => item_id ?? []);
  const [places = [], recent = []] = await Promise.all([readMark(db, 'billing:tiles'), readMark(db, 'billing:recent')]);
  const recentNow = [...new Set([...sold.toReversed(), ...recent])].slice(0, RECENT_KEPT);
  await Promise.all([
    writeMark(db, 'billing:tiles', placesAfter(places, sold)),
    writeMark(db, 'billing:recent', recentNow),
  ]);

  if (!customer?.customer_id) return;
  const visits = (await readMark(db, 'billing:visits')) ?? [];
  const visit = { customer_id: customer.customer_id, hour: hourOf(sold_at) };
  await writeMark(db, 'billing:visits', [visit, ...visits].slice(0, VISITS_KEPT));
}
