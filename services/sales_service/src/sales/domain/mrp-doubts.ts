import type { SaleLine } from '@rmp/contracts/sales';
import { grossOf, paise } from '@rmp/gst';
import type { Paise } from '@rmp/gst';
import type { Paper } from './paper.ts';
import type { Doubt } from './refusal.ts';

/**
 * The marked price is the most a package may cost, with all taxes, after discount (Legal Metrology (Packaged
 * Commodities) Rules 2011 r.2(m), r.18(2)). Freight and packing are beside the price of the package.
 */
export function mrpDoubts({ lines }: Pick<Paper, 'lines'>): readonly Doubt[] {
  return lines.flatMap((line, index) => {
    if (line.mrp_paise === undefined) return [];
    const price = paise(line.total_paise - chargesWithTax(line));
    const ceiling = grossOf(line.qty_milli, line.mrp_paise);
    return price <= ceiling ? [] : [aboveMrp(line, index, price, ceiling)];
  });
}

/** The part of the line's total that came from charges; tax lies on it as on the rest, rounded up in the shop's favour. */
function chargesWithTax({ charges_paise, net_paise, total_paise }: SaleLine): Paise {
  if (charges_paise === 0 || net_paise === 0) return charges_paise;
  const share = (BigInt(charges_paise) * BigInt(total_paise) + BigInt(net_paise) - 1n) / BigInt(net_paise);
  return paise(Number(share));
}

function aboveMrp(line: SaleLine, index: number, price: Paise, ceiling: Paise): Doubt {
  return {
    flag: 'above-mrp',
    refusal: {
      code: 'sales/above-mrp',
      line_no: line.line_no,
      mrp_paise: line.mrp_paise,
      price_paise: price,
      allowed_paise: ceiling,
      errors: [{ pointer: `/lines/${index}/unit_price_paise` }],
    },
  };
}
