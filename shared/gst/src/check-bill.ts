import { CESS_RATE_BP_MAX, GST_RATE_BP_MAX } from './basis-points.ts';
import { CHARGES_MAX, LINES_MAX } from './bill.ts';
import type { BillInput, BillLineInput, PricingRefusal, RangedField } from './bill.ts';
import { firstOf } from './first-of.ts';
import { BILL_PAISE_MAX, UNIT_PRICE_PAISE_MAX, ZERO_PAISE } from './money.ts';
import { QTY_MILLI_MAX } from './quantity.ts';

/** The first figure of a bill that is outside its limits, read in the order of the paper; nothing when all are inside. */
export function firstFault(bill: BillInput): PricingRefusal | undefined {
  return faultOfCounts(bill) ?? faultOfLines(bill.lines) ?? faultOfCharges(bill) ?? faultOfBillDiscount(bill);
}

function faultOfCounts({ lines, charges = [] }: BillInput): PricingRefusal | undefined {
  if (lines.length === 0 || lines.length > LINES_MAX) {
    return { code: 'line-count-out-of-range', lines: lines.length, max: LINES_MAX };
  }
  if (charges.length > CHARGES_MAX) {
    return { code: 'charge-count-out-of-range', charges: charges.length, max: CHARGES_MAX };
  }
  return undefined;
}

/** Returns name a line by its number, so two lines may not share one. */
function faultOfLines(lines: readonly BillLineInput[]): PricingRefusal | undefined {
  const seen = new Set<number>();
  for (const line of lines) {
    if (seen.has(line.line_no)) return { code: 'line-no-repeated', line_no: line.line_no };
    seen.add(line.line_no);
    const fault = faultOfLine(line);
    if (fault) return fault;
  }
  return undefined;
}

/** A quantity of nothing is no supply, and a return could not be shared over it. */
function faultOfLine(line: BillLineInput): PricingRefusal | undefined {
  const at = line.line_no;
  return (
    outOfRange('qty_milli', line.qty_milli, 1, QTY_MILLI_MAX, at) ??
    outOfRange('unit_price_paise', line.unit_price_paise, 0, UNIT_PRICE_PAISE_MAX, at) ??
    outOfRange('gst_rate_bp', line.gst_rate_bp, 0, GST_RATE_BP_MAX, at) ??
    outOfRange('cess_rate_bp', line.cess_rate_bp ?? 0, 0, CESS_RATE_BP_MAX, at) ??
    outOfRange('cess_per_unit_paise', line.cess_per_unit_paise ?? 0, 0, UNIT_PRICE_PAISE_MAX, at) ??
    outOfRange('printed_price_paise', line.printed_price_paise ?? 0, 0, UNIT_PRICE_PAISE_MAX, at) ??
    outOfRange('discount_paise', line.discount_paise ?? 0, 0, BILL_PAISE_MAX, at)
  );
}

function faultOfCharges({ charges = [] }: BillInput): PricingRefusal | undefined {
  return firstOf(charges, (charge) => outOfRange('amount_paise', charge.amount_paise, 0, BILL_PAISE_MAX));
}

function faultOfBillDiscount({ bill_discount_paise = ZERO_PAISE }: BillInput): PricingRefusal | undefined {
  return outOfRange('bill_discount_paise', bill_discount_paise, 0, BILL_PAISE_MAX);
}

function outOfRange(
  field: RangedField,
  value: number,
  min: number,
  max: number,
  lineNo?: number,
): PricingRefusal | undefined {
  if (Number.isSafeInteger(value) && value >= min && value <= max) return undefined;
  return { code: 'out-of-range', ...(lineNo === undefined ? {} : { line_no: lineNo }), field, value, min, max };
}
