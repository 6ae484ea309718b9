import { basisPoints } from './basis-points.ts';
import type { BillInput, BillTotals, ComputedBill, ComputedLine, PricingRefusal, TaxHeads } from './bill.ts';
import { firstFault } from './check-bill.ts';
import { firstOf } from './first-of.ts';
import { grossOf } from './gross.ts';
import { BILL_PAISE_MAX, paise, sumPaise, ZERO_PAISE } from './money.ts';
import type { Paise } from './money.ts';
import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';
import { roundOff } from './round-off.ts';
import { taxLine, taxPrintedLine, untaxedLine } from './tax-line.ts';
import type { NetLine, TaxedLine } from './tax-line.ts';
import { valueLines } from './value-lines.ts';
import type { ValuedLine } from './value-lines.ts';

/**
 * Prices a whole bill by the calculation law: the value of each line with its shares of discount and charges, tax by
 * line, totals as sums of the lines, round-off to the rupee. Answers a refusal, never throws, on figures out of limits.
 */
export function priceBill(bill: BillInput): Result<ComputedBill, PricingRefusal> {
  const fault = firstFault(bill);
  if (fault) return refuse(fault);

  const valued = valueLines(bill);
  if (!valued.ok) return valued;
  if (!bill.charges_tax) return totalled(valued.value.map(untaxed));

  const cessFault = firstOf(valued.value, faultOfCess);
  if (cessFault) return refuse(cessFault);
  return totalled(valued.value.map((line) => taxed(line, bill.supply)));
}

function untaxed(line: ValuedLine): ComputedLine {
  return computed(line, untaxedLine(line.net_paise));
}

function taxed(line: ValuedLine, heads: TaxHeads): ComputedLine {
  const { printed_price_paise: printed } = line.input;
  const net = netLineOf(line);
  return computed(line, printed === undefined ? taxLine(net, heads) : taxPrintedLine(net, printed, heads));
}

/** Field by field: spreading the parts into one another costs as much as the whole calculation. */
function computed(line: ValuedLine, tax: TaxedLine): ComputedLine {
  const figures = {
    line_no: line.input.line_no,
    gross_paise: line.gross_paise,
    discount_paise: line.discount_paise,
    bill_discount_paise: line.bill_discount_paise,
    charges_paise: line.charges_paise,
    net_paise: line.net_paise,
    taxable_paise: tax.taxable_paise,
    cgst_paise: tax.cgst_paise,
    sgst_paise: tax.sgst_paise,
    igst_paise: tax.igst_paise,
    cess_paise: tax.cess_paise,
    total_paise: tax.total_paise,
  };
  return tax.concession_paise === undefined ? figures : { ...figures, concession_paise: tax.concession_paise };
}

function netLineOf({ input, net_paise }: ValuedLine): NetLine {
  const { qty_milli, price_includes_tax, gst_rate_bp } = input;
  const { cess_rate_bp = basisPoints(0), cess_per_unit_paise = ZERO_PAISE } = input;
  return { net_paise, qty_milli, price_includes_tax, gst_rate_bp, cess_rate_bp, cess_per_unit_paise };
}

/** An inclusive price that is less than the cess per unit inside it would have a taxable value below zero. */
function faultOfCess({ input, net_paise }: ValuedLine): PricingRefusal | undefined {
  const cess = grossOf(input.qty_milli, input.cess_per_unit_paise ?? ZERO_PAISE);
  if (input.price_includes_tax && input.printed_price_paise === undefined && cess > net_paise) {
    return { code: 'cess-above-line', line_no: input.line_no, cess_paise: cess, net_paise };
  }
  return undefined;
}

function totalled(lines: readonly ComputedLine[]): Result<ComputedBill, PricingRefusal> {
  const totals = totalsOf(lines);
  const isWithinLimit = totals.gross_paise <= BILL_PAISE_MAX && totals.payable_paise <= BILL_PAISE_MAX;
  return isWithinLimit ? ok({ lines, totals }) : refuse({ code: 'bill-above-limit', max_paise: paise(BILL_PAISE_MAX) });
}

function totalsOf(lines: readonly ComputedLine[]): BillTotals {
  const sumOf = (amountOf: (line: ComputedLine) => Paise) => sumPaise(lines.map(amountOf));
  const conceded = lines.flatMap(({ concession_paise }) => concession_paise ?? []);
  return {
    gross_paise: sumOf((line) => line.gross_paise),
    discount_paise: sumOf((line) => sumPaise(line.discount_paise, line.bill_discount_paise)),
    charges_paise: sumOf((line) => line.charges_paise),
    taxable_paise: sumOf((line) => line.taxable_paise),
    cgst_paise: sumOf((line) => line.cgst_paise),
    sgst_paise: sumOf((line) => line.sgst_paise),
    igst_paise: sumOf((line) => line.igst_paise),
    cess_paise: sumOf((line) => line.cess_paise),
    ...(conceded.length > 0 && { concession_paise: sumPaise(conceded) }),
    ...roundOff(sumOf((line) => line.total_paise)),
  };
}
