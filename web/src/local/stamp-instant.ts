import type { LocalDb } from './database.ts';
import { requireTransaction } from './in-transaction.ts';

/**
 * The instant a paper of this device is stamped with: `now`, but never earlier than its last paper, so that a clock that
 * is set back changes neither order nor financial year of what was issued. Both are RFC 3339. Call it in the transaction
 * that writes the paper, over `db.marks` among others. Throws `RangeError` outside of a transaction.
 */
export async function stampInstant(db: LocalDb, now: string): Promise<string> {
  requireTransaction('a stamp');
  const last = await db.marks.get(LAST);
  const at = typeof last?.value === 'string' && last.value > now ? last.value : now;
  await db.marks.put({ name: LAST, value: at });
  return at;
}

/** Bills were the first papers, hence the name: devices have it. */
const LAST = 'billing:last_sold_at';
