import type { TaxAmounts, TaxHeads } from './bill.ts';
import type { BasisPoints } from './basis-points.ts';
import { roundProduct } from './exact.ts';
import { grossOf } from './gross.ts';
import { minusPaise, paise, sumPaise, ZERO_PAISE } from './money.ts';
import type { Paise } from './money.ts';
import type { Milli } from './quantity.ts';

/** A line once its discounts and charges are settled. */
export interface NetLine {
  readonly net_paise: Paise;
  readonly qty_milli: Milli;
  readonly price_includes_tax: boolean;
  readonly gst_rate_bp: BasisPoints;
  readonly cess_rate_bp: BasisPoints;
  readonly cess_per_unit_paise: Paise;
  readonly printed_price_paise?: Paise | undefined;
}

export interface TaxedLine extends TaxAmounts {
  readonly taxable_paise: Paise;
  readonly concession_paise?: Paise | undefined;
  readonly total_paise: Paise;
}

/**
 * Tax of one line by the calculation law. The two halves of an intra-State tax are rounded once and are always equal.
 * An inclusive price stays what it is and the taxable value absorbs the odd paisa; an exclusive one gets the tax on top.
 */
export function taxLine(line: NetLine, heads: TaxHeads): TaxedLine {
  const unitCess = grossOf(line.qty_milli, line.cess_per_unit_paise);
  const base = line.price_includes_tax ? minusPaise(line.net_paise, unitCess) : line.net_paise;
  const divisor = WHOLE_BP + (line.price_includes_tax ? line.gst_rate_bp + line.cess_rate_bp : 0);

  const gst = gstOf(base, line.gst_rate_bp, divisor, heads);
  const cess = paise(roundProduct(base, line.cess_rate_bp, divisor) + unitCess);
  const taxes = sumPaise(gst.cgst_paise, gst.sgst_paise, gst.igst_paise, cess);
  const taxable = line.price_includes_tax ? minusPaise(line.net_paise, taxes) : line.net_paise;
  return { taxable_paise: taxable, ...gst, cess_paise: cess, total_paise: sumPaise(taxable, taxes) };
}

/**
 * A line taxed on its printed price (CGST Rules r.31D): value and tax are those of that price, `tax = price × rate ÷ (100 +
 * rate)`, whatever the goods are sold for. What the buyer pays is the net, with the tax on top where the price has it there;
 * the rest is a concession after tax.
 */
export function taxPrintedLine(line: NetLine, printed: Paise, heads: TaxHeads): TaxedLine {
  const taxed = taxLine({ ...line, net_paise: grossOf(line.qty_milli, printed), price_includes_tax: true }, heads);
  const { total_paise: printedTotal, taxable_paise } = taxed;
  const paid = line.price_includes_tax
    ? line.net_paise
    : sumPaise(line.net_paise, minusPaise(printedTotal, taxable_paise));
  return { ...taxed, concession_paise: minusPaise(printedTotal, paid), total_paise: paid };
}

/** A line on which no tax is charged: the customer pays the net, and nothing is taken out of it. */
export function untaxedLine(net: Paise): TaxedLine {
  return { taxable_paise: net, ...NO_GST, cess_paise: ZERO_PAISE, total_paise: net };
}

const WHOLE_BP = 10_000;
const NO_GST = { cgst_paise: ZERO_PAISE, sgst_paise: ZERO_PAISE, igst_paise: ZERO_PAISE };

function gstOf(base: Paise, rate: BasisPoints, divisor: number, heads: TaxHeads): Omit<TaxAmounts, 'cess_paise'> {
  if (heads === 'inter') return { ...NO_GST, igst_paise: paise(roundProduct(base, rate, divisor)) };

  const half = paise(roundProduct(base, rate, divisor * 2));
  return { ...NO_GST, cgst_paise: half, sgst_paise: half };
}
