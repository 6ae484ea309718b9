import { basisPoints, milli, paise, priceBill } from '../src/index.ts';
import type { BillInput, BillLineInput, ComputedBill, IssuedLine, PricingRefusal } from '../src/index.ts';

/** A line of one piece at ₹100 with 18 % inside, unless the test says otherwise. */
export function aLine(own: Partial<BillLineInput> = {}): BillLineInput {
  return {
    line_no: 1,
    qty_milli: milli(1000),
    unit_price_paise: paise(10_000),
    price_includes_tax: true,
    gst_rate_bp: basisPoints(1800),
    ...own,
  };
}

/** A bill of one line inside the State by a seller who charges tax, unless the test says otherwise. */
export function aBill(own: Partial<BillInput> = {}): BillInput {
  return { lines: [aLine()], supply: 'intra', charges_tax: true, ...own };
}

/** The priced bill; a refusal fails the test. */
export function pricedBill(own: Partial<BillInput> = {}): ComputedBill {
  const bill = priceBill(aBill(own));
  if (bill.ok) return bill.value;
  throw new Error(`refused: ${JSON.stringify(bill.refusal)}`);
}

/** Why the bill is refused; nothing when it is not. */
export function refusalOf(own: Partial<BillInput>): PricingRefusal | undefined {
  const bill = priceBill(aBill(own));
  return bill.ok ? undefined : bill.refusal;
}

/** The lines of a bill as they are stored, with the quantities they were priced from. */
export function issuedLines(input: BillInput, bill: ComputedBill): IssuedLine[] {
  const quantities = new Map(input.lines.map((line) => [line.line_no, line.qty_milli]));
  return bill.lines.map((line) => ({ ...line, qty_milli: quantities.get(line.line_no) ?? milli(0) }));
}
