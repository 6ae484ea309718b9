import { percent } from '../figures/measures.ts';
import { rupees } from '../figures/rupees.ts';
import type { Words } from '../words/words.ts';
import { CGST } from './regime.ts';
import type { Taxed, TaxHead } from './regime.ts';
import type { Row, Table } from './sheet.ts';

export interface TaxedLine extends Taxed {
  readonly hsn?: string | undefined;
  readonly gst_rate_bp: number;
}

/** Tax by rate, and below each rate by HSN code when it covers several. Every figure is a sum of stored lines. */
export function taxTable(lines: readonly TaxedLine[], heads: readonly TaxHead[], words: Words): Table | undefined {
  if (heads.length === 0) return undefined;
  const hasHsn = lines.some(({ hsn }) => hsn !== undefined);
  const byRate = [...Map.groupBy(lines, ({ gst_rate_bp }) => gst_rate_bp)].sort(([one], [other]) => one - other);
  const figures = (group: readonly Taxed[]) => [
    rupees(sum(group, ({ taxable_paise }) => taxable_paise)),
    ...heads.map((head) => rupees(sum(group, head.of))),
  ];

  return {
    columns: [
      { head: words.gst_rate, align: 'left', isWide: !hasHsn },
      ...(hasHsn ? ([{ head: 'HSN', align: 'left', isWide: true }] as const) : []),
      { head: words.taxable, align: 'right' },
      ...heads.map(({ name }) => ({ head: name, align: 'right' }) as const),
    ],
    rows: byRate.flatMap(([rate, group]) => {
      const codes = [...Map.groupBy(group, ({ hsn = '' }) => hsn)].sort(([one], [other]) => (one < other ? -1 : 1));
      const [only] = codes;
      const code = codes.length === 1 && only ? only[0] : '';
      const ofRate: Row = { cells: [rateByHead(rate, heads), ...(hasHsn ? [code] : []), ...figures(group)] };
      if (codes.length < 2) return [ofRate];
      return [
        ofRate,
        ...codes.map(([hsn, part]): Row => ({ cells: ['', hsn || '–', ...figures(part)], weight: 'quiet' })),
      ];
    }),
    total: { cells: [words.total, ...(hasHsn ? [''] : []), ...figures(lines)], weight: 'strong' },
  };
}

/** The rate of each head (r.46(l)): those of the Union and of the State are half of it each, and stand in their order. */
function rateByHead(gst_rate_bp: number, heads: readonly TaxHead[]): string {
  const isHalved = gst_rate_bp > 0 && heads.includes(CGST);
  return isHalved ? `${percent(gst_rate_bp / 2)}+${percent(gst_rate_bp / 2)}` : percent(gst_rate_bp);
}

function sum<T>(group: readonly T[], amountOf: (part: T) => number): number {
  return group.reduce((total, part) => total + amountOf(part), 0);
}
