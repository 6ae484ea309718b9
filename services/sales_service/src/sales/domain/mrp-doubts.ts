import type { SaleLine } from '@rmp/contracts/sales';
import { grossOf, paise, unitCodeOf, UNITS } from '@rmp/gst';
import type { Paise } from '@rmp/gst';
import type { Paper } from './paper.ts';
import type { Doubt } from './refusal.ts';

/**
 * The marked price is the most a package may cost, with all taxes, after discount (Legal Metrology (Packaged
 * Commodities) Rules 2011 r.2(m), r.18(2)). Freight and packing are beside the price of the package. Goods measured out of no
 * package may cost more, for a reason that stays with the line.
 */
export function mrpDoubts({ lines }: Pick<Paper, 'lines'>): readonly Doubt[] {
  return lines.flatMap((line, index) => {
    if (line.mrp_paise === undefined) return [];
    const price = paise(line.total_paise - chargesWithTax(line));
    const ceiling = grossOf(line.qty_milli, line.mrp_paise);
    if (price <= ceiling || (line.above_mrp_reason !== undefined && !isPackaged(line))) return [];
    return [aboveMrp(line, index, price, ceiling)];
  });
}

/** What is sold by weight, measure or length comes in no package; what is counted may. */
const isPackaged = ({ unit }: SaleLine): boolean => {
  const code = unitCodeOf(unit);
  return UNITS.find((known) => known.code === code)?.measure === 'count';
};

/** The part of the line's total that came from charges; tax lies on it as on the rest, rounded up in the shop's favour. */
function chargesWithTax({ charges_paise, net_paise, total_paise, concession_paise }: SaleLine): Paise {
  if (charges_paise === 0 || net_paise === 0 || concession_paise !== undefined) return charges_paise;
  const share = (BigInt(charges_paise) * BigInt(total_paise) + BigInt(net_paise) - 1n) / BigInt(net_paise);
  return paise(Number(share));
}

const fixOf = (line: SaleLine): string =>
  isPackaged(line) ? 'lower the price to the marked one' : 'lower the price, or say why in above_mrp_reason';

function aboveMrp(line: SaleLine, index: number, price: Paise, ceiling: Paise): Doubt {
  return {
    flag: 'above-mrp',
    refusal: {
      code: 'sales/above-mrp',
      line_no: line.line_no,
      mrp_paise: line.mrp_paise,
      price_paise: price,
      allowed_paise: ceiling,
      rule: 'Legal Metrology (Packaged Commodities) Rules 2011 r.2(m), r.18(2)',
      errors: [{ pointer: `/lines/${index}/unit_price_paise`, detail: fixOf(line) }],
    },
  };
}
