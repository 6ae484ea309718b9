import type { TaxAmounts } from './bill.ts';
import { minusPaise, paise, sumPaise } from './money.ts';
import type { Paise } from './money.ts';
import { sumMilli } from './quantity.ts';
import type { Milli } from './quantity.ts';
import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';
import { noMoney, returnAmounts } from './return-lines.ts';
import type { IssuedLine, LineMoney, ReturnedBefore, ReturnRefusal } from './return-lines.ts';
import { roundOff } from './round-off.ts';

/** The bill being returned from, as issued. */
export interface ReturnableBill {
  readonly lines: readonly IssuedLine[];
  readonly payable_paise: Paise;
}

/** A line of a credit note: what came back, and its money. */
export interface ReturnedLine extends LineMoney {
  readonly line_no: number;
  readonly qty_milli: Milli;
}

/** A credit note already made on the bill. */
export interface EarlierNote {
  readonly lines: readonly ReturnedLine[];
  readonly payable_paise: Paise;
}

export interface ReturnWanted {
  readonly line_no: number;
  readonly qty_milli: Milli;
}

export interface CreditNoteTotals extends TaxAmounts {
  readonly taxable_paise: Paise;
  readonly concession_paise?: Paise | undefined;
  readonly round_off_paise: Paise;
  readonly payable_paise: Paise;
}

export interface ComputedCreditNote {
  readonly lines: readonly ReturnedLine[];
  readonly totals: CreditNoteTotals;
}

/**
 * The figures of a credit note for returned goods, all positive. Each note is rounded to the rupee by itself, but
 * never above what the bill still owes its buyer, and the note that brings back the last of the goods takes exactly
 * that residue: together the notes never exceed the amount payable on the bill.
 */
export function creditNote(
  bill: ReturnableBill,
  earlier: readonly EarlierNote[],
  returning: readonly ReturnWanted[],
): Result<ComputedCreditNote, ReturnRefusal> {
  const lines = returnLines(bill, earlier, returning);
  if (!lines.ok) return lines;

  const residue = minusPaise(bill.payable_paise, ...earlier.map((note) => note.payable_paise));
  const isLast = isAllReturned(bill, [...earlier.flatMap((note) => note.lines), ...lines.value]);
  return ok({ lines: lines.value, totals: totalsOf(lines.value, residue, isLast) });
}

function returnLines(
  bill: ReturnableBill,
  earlier: readonly EarlierNote[],
  returning: readonly ReturnWanted[],
): Result<ReturnedLine[], ReturnRefusal> {
  if (returning.length === 0) return refuse({ code: 'nothing-returned' });

  const returned: ReturnedLine[] = [];
  for (const wanted of returning) {
    const line = returnLine(bill, earlier, wanted, returned);
    if (!line.ok) return line;
    returned.push(line.value);
  }
  return ok(returned);
}

function returnLine(
  bill: ReturnableBill,
  earlier: readonly EarlierNote[],
  { line_no, qty_milli }: ReturnWanted,
  sameNote: readonly ReturnedLine[],
): Result<ReturnedLine, ReturnRefusal> {
  const line = bill.lines.find((candidate) => candidate.line_no === line_no);
  if (!line) return refuse({ code: 'line-unknown', line_no });
  if (sameNote.some((other) => other.line_no === line_no)) return refuse({ code: 'line-no-repeated', line_no });

  const money = returnAmounts(line, returnedBefore(earlier, line_no), qty_milli);
  return money.ok ? ok({ line_no, qty_milli, ...money.value }) : money;
}

/** What earlier notes gave back of one line of the bill. */
export function returnedBefore(earlier: readonly EarlierNote[], lineNo: number): ReturnedBefore {
  const lines = earlier.flatMap((note) => note.lines).filter((line) => line.line_no === lineNo);
  return { returned_milli: sumMilli(lines.map((line) => line.qty_milli)), refunded: lines.reduce(addMoney, noMoney()) };
}

function addMoney(a: LineMoney, b: LineMoney): LineMoney {
  return {
    net_paise: sumPaise(a.net_paise, b.net_paise),
    taxable_paise: sumPaise(a.taxable_paise, b.taxable_paise),
    cgst_paise: sumPaise(a.cgst_paise, b.cgst_paise),
    sgst_paise: sumPaise(a.sgst_paise, b.sgst_paise),
    igst_paise: sumPaise(a.igst_paise, b.igst_paise),
    cess_paise: sumPaise(a.cess_paise, b.cess_paise),
    ...concessionOf(a, b),
    total_paise: sumPaise(a.total_paise, b.total_paise),
  };
}

/** Absent as long as neither has one. */
function concessionOf(a: LineMoney, b: LineMoney): Pick<LineMoney, 'concession_paise'> {
  const known = [a.concession_paise, b.concession_paise].flatMap((amount) => amount ?? []);
  return known.length === 0 ? {} : { concession_paise: sumPaise(known) };
}

function isAllReturned(bill: ReturnableBill, returned: readonly ReturnedLine[]): boolean {
  const back = new Map<number, number>();
  for (const line of returned) back.set(line.line_no, (back.get(line.line_no) ?? 0) + line.qty_milli);
  return bill.lines.every((line) => back.get(line.line_no) === line.qty_milli);
}

function totalsOf(lines: readonly ReturnedLine[], residue: Paise, isLast: boolean): CreditNoteTotals {
  const { net_paise: _, total_paise, ...sums } = lines.reduce(addMoney, noMoney());
  const left = Math.max(0, residue);
  const payable = paise(isLast ? left : Math.min(roundOff(total_paise).payable_paise, left));
  return { ...sums, round_off_paise: minusPaise(payable, total_paise), payable_paise: payable };
}
