import { openOnBill } from '#local/index.ts';
import type { LocalBill, LocalDb } from '#local/index.ts';

/** What a paper asks for: what is open on the bill, and never more than its customer owes altogether, in paise. */
export async function dueOn(db: LocalDb, bill: LocalBill): Promise<number> {
  const open = openOnBill(bill, await db.notes.where('sale_id').equals(bill.sale_id).toArray());
  const party = bill.customer_id ? await db.parties.where('customer_id').equals(bill.customer_id).first() : undefined;
  return Math.max(0, Math.min(open, party?.balance_paise ?? open));
}
