import type { NewReturn, NoteLine, NoteTotals, Sale, SaleLine, SaleNote } from '@rmp/contracts/sales';
import { basisPoints, commercialNote, creditNote, isPastTaxNote, ok, refuse } from '@rmp/gst';
import type { EarlierNote, FiledYear, Result, ReturnRefusal } from '@rmp/gst';
import type { Doubt } from '../../sales/domain/refusal.ts';
import { noteLine } from './note-line.ts';

/** The figures of a note. */
export interface ComputedNote {
  readonly lines: readonly NoteLine[];
  readonly totals: NoteTotals;
  /** Made after the law's last day: without tax. */
  readonly commercial?: true | undefined;
}

/** A broken rule that leaves no figures. */
export type NoteDoubt = Required<Doubt>;

/**
 * What a return of these lines gives back on that day, at the rates of the bill as issued, after what came back before;
 * past the law's last day the price without any tax lowered.
 */
export function computeReturn(
  sale: Sale,
  earlier: readonly SaleNote[],
  returning: NewReturn['lines'],
  { date, years }: { readonly date: string; readonly years: readonly FiledYear[] },
): Result<ComputedNote, NoteDoubt> {
  const isLate = isPastTaxNote(sale, date, years);
  const bill = { lines: sale.lines, payable_paise: sale.totals.payable_paise };
  const computed = (isLate ? commercialNote : creditNote)(bill, creditNotesAmong(earlier), returning);
  if (!computed.ok) return refuse(returnDoubt(computed.refusal, returning));

  const { totals } = computed.value;
  const lines = computed.value.lines.map((line) => noteLine(lineOf(sale, line.line_no), line));
  return ok(isLate ? { lines: lines.map(withoutRate), totals, commercial: true } : { lines, totals });
}

const withoutRate = (line: NoteLine): NoteLine => ({ ...line, gst_rate_bp: basisPoints(0) });

/** What is left of a bill to bring back, line by line; nothing when all of it came back. */
export function returnableLines(sale: Sale, earlier: readonly SaleNote[]): NewReturn['lines'] {
  const back = creditNotesAmong(earlier).flatMap((note) => note.lines);

  return sale.lines.flatMap((line) => {
    const returned = back.filter(({ line_no }) => line_no === line.line_no);
    const left = returned.reduce((rest, { qty_milli }) => rest - qty_milli, line.qty_milli as number);
    return left > 0 ? [{ line_no: line.line_no, qty_milli: left as typeof line.qty_milli }] : [];
  });
}

export const creditNotesAmong = (notes: readonly SaleNote[]): readonly EarlierNote[] =>
  notes
    .filter(({ kind }) => kind === 'credit_note')
    .map(({ lines, totals }) => ({ lines, payable_paise: totals.payable_paise }));

function lineOf(sale: Sale, lineNo: number): SaleLine {
  const line = sale.lines.find(({ line_no }) => line_no === lineNo);
  if (line) return line;
  throw new RangeError('a computed note has only lines of its bill');
}

function returnDoubt(refusal: ReturnRefusal, returning: NewReturn['lines']): NoteDoubt {
  const at = (lineNo: number) => `/lines/${returning.findIndex(({ line_no }) => line_no === lineNo)}`;

  switch (refusal.code) {
    case 'nothing-returned':
      return { flag: 'over-returned', refusal: { code: 'sales/over-returned' } };
    case 'line-unknown':
      return {
        flag: 'over-returned',
        refusal: { ...refusal, code: 'sales/line-unknown', errors: [{ pointer: `${at(refusal.line_no)}/line_no` }] },
      };
    case 'line-no-repeated':
      return { flag: 'total-differs', refusal: { ...refusal, code: 'sales/line-numbers' } };
    case 'quantity-out-of-range':
    case 'over-returned':
    case 'over-refunded':
      return {
        flag: 'over-returned',
        refusal: {
          ...refusal,
          code: 'sales/over-returned',
          rule: 'CGST Act s.34(1)',
          errors: [
            { pointer: `${at(refusal.line_no)}/qty_milli`, detail: 'take back no more than is left of the line' },
          ],
        },
      };
    default:
      return refusal satisfies never;
  }
}
