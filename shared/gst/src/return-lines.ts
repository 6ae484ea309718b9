import type { TaxAmounts } from './bill.ts';
import { roundProduct } from './exact.ts';
import { minusPaise, paise, sumPaise } from './money.ts';
import type { Paise } from './money.ts';
import { milli } from './quantity.ts';
import type { Milli } from './quantity.ts';
import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';

/** The money of a line, on a bill or on a credit note; always positive. */
export interface LineMoney extends TaxAmounts {
  readonly net_paise: Paise;
  readonly taxable_paise: Paise;
  /** Of goods taxed on their printed price only; see `ComputedLine`. */
  readonly concession_paise?: Paise | undefined;
  readonly total_paise: Paise;
}

/** A line as it was issued. */
export interface IssuedLine extends LineMoney {
  readonly line_no: number;
  readonly qty_milli: Milli;
}

/** What came back of a line before, over all its credit notes. */
export interface ReturnedBefore {
  readonly returned_milli: Milli;
  readonly refunded: LineMoney;
}

/** Why a line cannot be returned, with what still can be. */
export type ReturnRefusal =
  | { readonly code: 'nothing-returned' }
  | { readonly code: 'line-unknown'; readonly line_no: number }
  | { readonly code: 'line-no-repeated'; readonly line_no: number }
  | { readonly code: 'quantity-out-of-range'; readonly line_no: number; readonly return_milli: number }
  | { readonly code: 'over-returned'; readonly line_no: number; readonly returnable_milli: Milli }
  | { readonly code: 'over-refunded'; readonly line_no: number; readonly refunded_paise: Paise };

/**
 * What a return of part of a line gives back. Net and every tax head are rounded cumulatively,
 * `half_up(amount × returned so far ÷ quantity) − refunded so far`, so the returns of a line add up to the line in
 * whatever parts it comes back, and the last one takes the residue. On an inclusive line taxable is the net less its
 * taxes, as on the bill; where a step is worth a paisa or two, taxable can be a paisa below zero for that step. Goods taxed on
 * their printed price give back that price's value and tax, and what was paid.
 */
export function returnAmounts(
  line: IssuedLine,
  before: ReturnedBefore,
  returning: Milli,
): Result<LineMoney, ReturnRefusal> {
  if (!Number.isSafeInteger(returning) || returning < 1) {
    return refuse({ code: 'quantity-out-of-range', line_no: line.line_no, return_milli: returning });
  }
  const returnable = Math.max(0, line.qty_milli - before.returned_milli);
  if (returning > returnable) {
    return refuse({ code: 'over-returned', line_no: line.line_no, returnable_milli: milli(returnable) });
  }

  const money = refundOf(line, before.refunded, milli(before.returned_milli + returning));
  if (money.net_paise >= 0 && money.total_paise >= 0) return ok(money);
  return refuse({ code: 'over-refunded', line_no: line.line_no, refunded_paise: before.refunded.total_paise });
}

/** The figures of a line, or of a note, of which nothing came back yet. */
export function noMoney(): LineMoney {
  const zero = paise(0);
  return {
    net_paise: zero,
    taxable_paise: zero,
    cgst_paise: zero,
    sgst_paise: zero,
    igst_paise: zero,
    cess_paise: zero,
    total_paise: zero,
  };
}

function refundOf(line: IssuedLine, refunded: LineMoney, returnedInAll: Milli): LineMoney {
  const due = (whole: Paise, soFar: Paise) =>
    minusPaise(paise(roundProduct(whole, returnedInAll, line.qty_milli)), soFar);

  const net = due(line.net_paise, refunded.net_paise);
  const heads = {
    cgst_paise: due(line.cgst_paise, refunded.cgst_paise),
    sgst_paise: due(line.sgst_paise, refunded.sgst_paise),
    igst_paise: due(line.igst_paise, refunded.igst_paise),
    cess_paise: due(line.cess_paise, refunded.cess_paise),
  };
  const taxes = sumPaise(Object.values(heads));
  if (line.concession_paise !== undefined) {
    const concession = due(line.concession_paise, refunded.concession_paise ?? paise(0));
    const total = due(line.total_paise, refunded.total_paise);
    const value = minusPaise(sumPaise(total, concession), taxes);
    return { net_paise: net, taxable_paise: value, ...heads, concession_paise: concession, total_paise: total };
  }
  const taxable = includesTax(line) ? minusPaise(net, taxes) : net;
  return { net_paise: net, taxable_paise: taxable, ...heads, total_paise: sumPaise(taxable, taxes) };
}

/** A stored line tells by its own figures: on an inclusive line the tax is inside the net. */
function includesTax(line: LineMoney): boolean {
  return line.total_paise === line.net_paise;
}
