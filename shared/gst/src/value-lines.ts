import type { BillInput, BillLineInput, PricingRefusal } from './bill.ts';
import { roundProduct } from './exact.ts';
import { firstOf } from './first-of.ts';
import { grossOf, MILLI_PER_UNIT } from './gross.ts';
import { BILL_PAISE_MAX, minusPaise, paise, sumPaise, ZERO_PAISE } from './money.ts';
import type { Paise } from './money.ts';
import type { Milli } from './quantity.ts';
import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';
import { spread } from './spread.ts';

/** What a line comes to before tax is looked at, and how it got there. */
export interface ValuedLine {
  readonly input: BillLineInput;
  readonly gross_paise: Paise;
  readonly discount_paise: Paise;
  readonly bill_discount_paise: Paise;
  readonly charges_paise: Paise;
  readonly net_paise: Paise;
}

/** Gross, own discount, share of the bill's discount and of its charges, for every line of a bill within its limits. */
export function valueLines(bill: BillInput): Result<ValuedLine[], PricingRefusal> {
  const fault = firstOf(bill.lines, faultOfValue);
  if (fault) return refuse(fault);

  const own = bill.lines.map(ownValue);
  const nets = own.map((value) => minusPaise(value.gross_paise, value.discount_paise));
  const billDiscount = bill.bill_discount_paise ?? ZERO_PAISE;
  const lines = sumPaise(nets);
  if (billDiscount > lines) {
    return refuse({ code: 'bill-discount-above-lines', bill_discount_paise: billDiscount, lines_paise: lines });
  }

  const discounts = spread(billDiscount, nets);
  const charges = spreadCharges(bill, nets, own);
  return ok(own.map((value, index) => settle(value, discounts[index] ?? ZERO_PAISE, charges[index] ?? ZERO_PAISE)));
}

type OwnValue = Pick<ValuedLine, 'input' | 'gross_paise' | 'discount_paise'>;

function ownValue(line: BillLineInput): OwnValue {
  return {
    input: line,
    gross_paise: grossOf(line.qty_milli, line.unit_price_paise),
    discount_paise: line.discount_paise ?? ZERO_PAISE,
  };
}

/**
 * Charges follow the value of the lines before the bill's discount. Where every line is free after its own discount
 * (gifts sent with freight), they follow the value before discount; goods without any price share them evenly.
 */
function spreadCharges(bill: BillInput, nets: readonly Paise[], own: readonly OwnValue[]): Paise[] {
  const charges = sumPaise((bill.charges ?? []).map((charge) => charge.amount_paise));
  const isFree = sumPaise(nets) === 0;
  return spread(charges, isFree ? own.map((value) => value.gross_paise) : nets);
}

function settle(own: OwnValue, billDiscount: Paise, charges: Paise): ValuedLine {
  const net = paise(own.gross_paise - own.discount_paise - billDiscount + charges);
  return { ...own, bill_discount_paise: billDiscount, charges_paise: charges, net_paise: net };
}

/** The largest products are beyond what a number holds exactly, so the limit is asked before anything becomes money. */
function faultOfValue(line: BillLineInput): PricingRefusal | undefined {
  const { cess_per_unit_paise: unitCess = ZERO_PAISE, printed_price_paise: printed = ZERO_PAISE } = line;
  if ([line.unit_price_paise, unitCess, printed].some((price) => isAboveLimit(line.qty_milli, price))) {
    return { code: 'line-above-limit', line_no: line.line_no, max_paise: paise(BILL_PAISE_MAX) };
  }

  const { gross_paise, discount_paise } = ownValue(line);
  if (discount_paise > gross_paise) {
    return { code: 'discount-above-line', line_no: line.line_no, discount_paise, gross_paise };
  }
  return undefined;
}

function isAboveLimit(quantity: Milli, unitPrice: Paise): boolean {
  return roundProduct(quantity, unitPrice, MILLI_PER_UNIT) > BILL_PAISE_MAX;
}
