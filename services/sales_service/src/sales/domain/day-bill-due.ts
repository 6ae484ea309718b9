import type { Sale } from '@rmp/contracts/sales';

/**
 * Marks a memo whose day has still to be looked at: no document carries it, or one does though it was cancelled. Every
 * memo has the mark from birth, whichever way it came, and it goes in the transaction that issues the document, so none is
 * forgotten and none is taken twice. An unregistered seller issues no such document.
 */
export const dayBillDueOf = ({ document_type, seller, sold_date }: Sale): { readonly day_bill_due?: string } =>
  document_type === 'memo' && seller.seller_kind !== 'unregistered' ? { day_bill_due: sold_date } : {};

/** A memo cancelled before its day has a document never gets into one; afterwards a note has to take it out. */
export function dayBillDueOnCancel<Changed extends object>(
  sale: Sale,
  changed: Changed,
): { readonly $set: Changed & { readonly day_bill_due?: string }; readonly $unset?: { readonly day_bill_due: '' } } {
  if (sale.document_type !== 'memo') return { $set: changed };
  return sale.day_bill
    ? { $set: { ...changed, ...dayBillDueOf(sale) } }
    : { $set: changed, $unset: { day_bill_due: '' } };
}
