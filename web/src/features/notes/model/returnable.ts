import { returnedBefore } from '@rmp/gst';
import type { Issued } from '@rmp/contracts/sales';
import type { LocalNote } from '#local/index.ts';

type IssuedLine = Issued['lines'][number];

/** A line of a bill, with what of it came back and what still can. */
export interface ReturnableLine extends IssuedLine {
  readonly back_milli: number;
  readonly left_milli: number;
}

export function returnableLines(
  { lines }: Pick<Issued, 'lines'>,
  notes: readonly LocalNote[],
): readonly ReturnableLine[] {
  const earlier = earlierNotes(notes);
  return lines.map((line) => {
    const { returned_milli } = returnedBefore(earlier, line.line_no);
    return { ...line, back_milli: returned_milli, left_milli: Math.max(0, line.qty_milli - returned_milli) };
  });
}

/** The credit notes of a bill, as the sum of what comes back next needs them. */
export const earlierNotes = (notes: readonly LocalNote[]) =>
  notes
    .filter(({ kind }) => kind === 'credit_note')
    .toSorted((a, b) => (a.noted_at < b.noted_at ? -1 : 1))
    .map(({ lines, totals }) => ({ lines, payable_paise: totals.payable_paise }));
