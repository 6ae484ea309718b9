import { creditNote } from './credit-note.ts';
import type { ComputedCreditNote, EarlierNote, ReturnableBill, ReturnWanted } from './credit-note.ts';
import { paise } from './money.ts';
import type { Result } from './result.ts';
import type { LineMoney, ReturnRefusal } from './return-lines.ts';

/**
 * The figures of a note made after the law's last day (`lastDayForTaxNote`): the price as it was paid goes back, and no
 * tax is lowered (Act s.34(2)). Quantities and money stay within the bill together with every note before it, whichever
 * kind that was.
 */
export const commercialNote = (
  bill: ReturnableBill,
  earlier: readonly EarlierNote[],
  returning: readonly ReturnWanted[],
): Result<ComputedCreditNote, ReturnRefusal> =>
  creditNote(
    { ...bill, lines: bill.lines.map(withoutTax) },
    earlier.map((note) => ({ ...note, lines: note.lines.map(withoutTax) })),
    returning,
  );

/** What was paid for a line, as its value alone. */
function withoutTax<Line extends LineMoney>({ concession_paise: _, ...line }: Line): Omit<Line, 'concession_paise'> {
  const [zero, whole] = [paise(0), line.total_paise];
  const none = { cgst_paise: zero, sgst_paise: zero, igst_paise: zero, cess_paise: zero };
  return { ...line, ...none, net_paise: whole, taxable_paise: whole };
}
