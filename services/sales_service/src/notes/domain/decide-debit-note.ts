import type { Result } from '@rmp/gst';
import type { SaleRefusal } from '../../sales/domain/refusal.ts';
import { computeDebitNote } from './compute-debit-note.ts';
import { decideNote } from './decide-note.ts';
import type { NoteCircumstances, NoteDraft } from './decide-note.ts';
import type { IdentifiedDebitNote } from './told-note.ts';

/** A debit note: what the bill charged too little. With nobody named it stands unpaid, like a bill. */
export function decideDebitNote(
  wanted: IdentifiedDebitNote,
  around: NoteCircumstances,
): Result<NoteDraft, SaleRefusal> {
  const { customer } = around.sale;
  const isOwed = customer?.customer_id !== undefined || customer?.name !== undefined;
  const computed = computeDebitNote(around.sale, wanted.lines);

  return decideNote(wanted, { kind: 'debit_note', computed, doubts: isOwed ? [] : [{ flag: 'unpaid' }] }, around);
}
