import { GstRate } from '@rmp/contracts';
import type { FiguresOfLine, TaxFigures, TaxRow } from '@rmp/contracts/analytics';

/** Rate in basis points and kind of supply: `500_intra`. */
export type TaxKey = `${number}_${TaxRow['supply']}`;

type TaxSums = Readonly<Partial<Record<TaxKey, TaxFigures>>>;

interface TaxedDocument {
  readonly place_of_supply: string;
  readonly seller: { readonly state_code: string };
  readonly lines: readonly FiguresOfLine[];
}

/** The tax of a document by rate, as its lines say it. `sign` is −1 for what lowers tax. */
export function taxOf({ place_of_supply, seller, lines }: TaxedDocument, sign: 1 | -1): TaxSums {
  const isInter = place_of_supply !== seller.state_code || lines.some(({ igst_paise }) => igst_paise > 0);
  return lines.reduce<TaxSums>(
    (sums, line) => addTax(sums, { [`${line.gst_rate_bp}_${isInter ? 'inter' : 'intra'}`]: signed(line, sign) }),
    {},
  );
}

export function addTax(a: TaxSums, b: TaxSums): TaxSums {
  const sums = new Map(taxEntries(a));
  for (const [key, figures] of taxEntries(b)) sums.set(key, plus(sums.get(key) ?? noTax, figures));
  return Object.fromEntries(sums);
}

/** One row for each rate and kind of supply, lowest rate first, inside the State first. */
export function taxRows(days: readonly { readonly tax: TaxSums }[]): readonly TaxRow[] {
  const sums = days.reduce<TaxSums>((sum, { tax }) => addTax(sum, tax), {});

  return taxEntries(sums)
    .map(([key, figures]) => ({ ...partsOf(key), ...figures }))
    .toSorted((a, b) => a.gst_rate_bp - b.gst_rate_bp || (a.supply > b.supply ? -1 : 1));
}

export const sumTax = (rows: readonly TaxFigures[]): TaxFigures => rows.reduce(plus, noTax);

/** The cast: only `taxOf` makes keys, and this service stores them. */
export const taxEntries = (sums: TaxSums): readonly (readonly [TaxKey, TaxFigures])[] =>
  Object.entries(sums) as [TaxKey, TaxFigures][];

function partsOf(key: TaxKey): Pick<TaxRow, 'gst_rate_bp' | 'supply'> {
  const [rate = '', supply] = key.split('_');
  return { gst_rate_bp: GstRate.parse(Number(rate)), supply: supply === 'inter' ? 'inter' : 'intra' };
}

const noTax: TaxFigures = { taxable_paise: 0, cgst_paise: 0, sgst_paise: 0, igst_paise: 0, cess_paise: 0 };

const plus = (a: TaxFigures, b: TaxFigures): TaxFigures => ({
  taxable_paise: a.taxable_paise + b.taxable_paise,
  cgst_paise: a.cgst_paise + b.cgst_paise,
  sgst_paise: a.sgst_paise + b.sgst_paise,
  igst_paise: a.igst_paise + b.igst_paise,
  cess_paise: a.cess_paise + b.cess_paise,
});

const signed = (line: FiguresOfLine, sign: 1 | -1): TaxFigures => ({
  taxable_paise: sign * line.taxable_paise,
  cgst_paise: sign * line.cgst_paise,
  sgst_paise: sign * line.sgst_paise,
  igst_paise: sign * line.igst_paise,
  cess_paise: sign * line.cess_paise,
});
