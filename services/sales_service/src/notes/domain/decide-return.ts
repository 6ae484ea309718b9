import type { Sale } from '@rmp/contracts/sales';
import { isPastTaxNote, lastDayForTaxNote, refuse, sumPaise } from '@rmp/gst';
import type { Result } from '@rmp/gst';
import { billDates } from '../../sales/domain/bill-dates.ts';
import type { Doubt, SaleRefusal } from '../../sales/domain/refusal.ts';
import { computeReturn, creditNotesAmong, returnableLines } from './compute-return.ts';
import type { ComputedNote, NoteDoubt } from './compute-return.ts';
import { decideNote } from './decide-note.ts';
import type { NoteCircumstances, NoteDraft } from './decide-note.ts';
import type { IdentifiedReturn } from './told-note.ts';

/** A credit note for returned goods. Together the notes on a bill never give back more than was payable on it. */
export function decideReturn(wanted: IdentifiedReturn, around: NoteCircumstances): Result<NoteDraft, SaleRefusal> {
  const { sale, earlier, years } = around;
  const computed = computeReturn(sale, earlier, wanted.lines, { date: dayOf(wanted, around), years });
  const doubts = [
    ...refundDoubts(wanted, sale),
    ...exchangeDoubts(wanted, computed),
    ...valueDoubts(wanted, around),
    ...(wanted.issued && !wanted.issued.commercial ? lateDoubts(wanted, around) : []),
  ];

  return decideNote(wanted, { kind: 'credit_note', computed, doubts, refund: wanted.refund }, around);
}

/** A credit note over all that is left of a bill, so that it can be written anew: it must still lower the tax. */
export function wholeReturn(
  wanted: Omit<IdentifiedReturn, 'lines'>,
  around: NoteCircumstances,
): Result<NoteDraft, SaleRefusal> {
  const lines = returnableLines(around.sale, around.earlier);
  const [late] = lateDoubts({ ...wanted, lines }, around).flatMap(({ refusal }) => refusal ?? []);
  return late ? refuse(late) : decideReturn({ ...wanted, lines }, around);
}

const dayOf = ({ at }: IdentifiedReturn, { now }: NoteCircumstances): string => billDates(at ?? now).sold_date;

/** Act s.34(2): after the last day no note lowers the tax. */
function lateDoubts(wanted: IdentifiedReturn, around: NoteCircumstances): readonly Doubt[] {
  const { sale, years } = around;
  const note_date = dayOf(wanted, around);
  if (!isPastTaxNote(sale, note_date, years)) return [];
  const last_date = lastDayForTaxNote(sale.sold_date, years);
  return [{ flag: 'period-locked', refusal: { code: 'sales/note-too-late', note_date, last_date } }];
}

/** Nothing is exchanged on request, and on paper not more than the note gives. */
function exchangeDoubts(
  { refund: { exchange }, issued, number }: IdentifiedReturn,
  computed: Result<ComputedNote, NoteDoubt>,
): readonly Doubt[] {
  if (!exchange) return [];
  const given = issued?.totals ?? (computed.ok ? computed.value.totals : undefined);
  if (given && exchange.amount_paise > given.payable_paise) return [{ flag: 'over-returned' }];
  return number === undefined ? [{ flag: 'total-differs', refusal: EXCHANGE_IS_FACT }] : [];
}

const EXCHANGE_IS_FACT: SaleRefusal = { code: 'sales/exchange-is-fact', errors: [{ pointer: '/refund/exchange' }] };

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
