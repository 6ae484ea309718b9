import type { Sale } from '@rmp/contracts/sales';
import { sumPaise } from '@rmp/gst';
import type { Result } from '@rmp/gst';
import type { Doubt, SaleRefusal } from '../../sales/domain/refusal.ts';
import { computeReturn, creditNotesAmong, returnableLines } from './compute-return.ts';
import { decideNote } from './decide-note.ts';
import type { NoteCircumstances, NoteDraft } from './decide-note.ts';
import type { IdentifiedReturn } from './told-note.ts';

/** A credit note for returned goods. Together the notes on a bill never give back more than was payable on it. */
export function decideReturn(wanted: IdentifiedReturn, around: NoteCircumstances): Result<NoteDraft, SaleRefusal> {
  const { sale, earlier } = around;
  const computed = computeReturn(sale, earlier, wanted.lines);
  const doubts = [...refundDoubts(wanted, sale), ...valueDoubts(wanted, around)];

  return decideNote(wanted, { kind: 'credit_note', computed, doubts, refund: wanted.refund }, around);
}

/** A credit note over all that is left of a bill. */
export const wholeReturn = (
  wanted: Omit<IdentifiedReturn, 'lines'>,
  around: NoteCircumstances,
): Result<NoteDraft, SaleRefusal> =>
  decideReturn({ ...wanted, lines: returnableLines(around.sale, around.earlier) }, around);

/** Udhaar goes down on somebody's account, or on the bill itself while it stands unpaid. */
function refundDoubts({ refund }: IdentifiedReturn, { customer, credit_paise }: Sale): readonly Doubt[] {
  const hasAccount = customer?.customer_id !== undefined || customer?.name !== undefined || credit_paise > 0;
  if (refund.mode !== 'udhaar' || hasAccount) return [];

  const errors = [{ pointer: '/refund/mode' }];
  return [{ flag: 'unknown-customer', refusal: { code: 'sales/refund-needs-customer', errors } }];
}

/** Only paper can say more than is left: our own sum stops there. */
function valueDoubts({ issued }: IdentifiedReturn, { sale, earlier }: NoteCircumstances): readonly Doubt[] {
  if (!issued) return [];
  const before = sumPaise(creditNotesAmong(earlier).map(({ payable_paise }) => payable_paise));
  const isOver = sumPaise(before, issued.totals.payable_paise) > sale.totals.payable_paise;
  return isOver ? [{ flag: 'over-returned' }] : [];
}
