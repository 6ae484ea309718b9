import type { LocalBill, LocalDb } from '#local/index.ts';

/**
 * What is still open on a bill as far as this device knows, in paise: what was not paid with it, less what came back,
 * and never more than its customer owes altogether.
 */
export async function dueOn(db: LocalDb, bill: LocalBill): Promise<number> {
  if (bill.status === 'cancelled' || bill.credit_paise <= 0) return 0;
  const notes = await db.notes.where('sale_id').equals(bill.sale_id).toArray();
  const cut = notes.filter(({ kind, refund }) => kind === 'credit_note' && refund?.mode === 'udhaar');
  const open = cut.reduce((left, { totals }) => left - totals.payable_paise, bill.credit_paise);
  const party = bill.customer_id ? await db.parties.where('customer_id').equals(bill.customer_id).first() : undefined;
  return Math.max(0, Math.min(open, party?.balance_paise ?? open));
}
