import { commercialNote, creditNote, isPastTaxNote } from '@rmp/gst';
import type { ComputedCreditNote, FiledYear, Result, ReturnRefusal, ReturnWanted } from '@rmp/gst';
import type { LocalNote } from '#local/index.ts';
import { earlierNotes } from './returnable.ts';
import type { WholeBill } from './whole-bill.ts';

/** The figures of a note, and whether it lowers no tax because the law's last day has passed. */
export interface NoteFigures extends ComputedCreditNote {
  readonly commercial: boolean;
}

/** What a return of these lines on this Indian day gives back, after the notes before it: the sum the server makes too. */
export function noteFigures(
  { fact: { issued }, sold_date }: WholeBill,
  notes: readonly LocalNote[],
  wanted: readonly ReturnWanted[],
  date: string,
  years?: readonly FiledYear[],
): Result<NoteFigures, ReturnRefusal> {
  const commercial = isPastTaxNote({ totals: issued.totals, sold_date }, date, years);
  const bill = { lines: issued.lines, payable_paise: issued.totals.payable_paise };
  const computed = (commercial ? commercialNote : creditNote)(bill, earlierNotes(notes), wanted);
  return computed.ok ? { ok: true, value: { ...computed.value, commercial } } : computed;
}
