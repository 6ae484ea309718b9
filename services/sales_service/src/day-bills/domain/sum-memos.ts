import type { DayBill, DayBillLine, Sale, SaleLine } from '@rmp/contracts/sales';
import { milli, paise, sumPaise } from '@rmp/gst';
import { present } from '../../sales/domain/present.ts';

type Summed = Pick<DayBill, 'lines' | 'totals'>;

/**
 * Lines by code, rate, treatment and unit, and totals. Every figure is the sum of what the memos say and none is computed
 * again, so the document is worth exactly what was paid for them.
 */
export function sumMemos(memos: readonly Sale[]): Summed {
  const groups = Map.groupBy(
    memos.flatMap(({ lines }) => lines),
    keyOf,
  );
  const lines = [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
  return { lines: lines.map((group, index) => lineOf(group, index + 1)), totals: totalsOf(memos) };
}

const keyOf = ({ hsn, gst_rate_bp, treatment, unit }: SaleLine): string =>
  [hsn ?? '', String(gst_rate_bp).padStart(5, '0'), treatment ?? '', unit].join('|');

const TAXES = ['taxable_paise', 'cgst_paise', 'sgst_paise', 'igst_paise', 'cess_paise'] as const;

function lineOf(group: readonly SaleLine[], line_no: number): DayBillLine {
  const [first] = group;
  if (!first) throw new RangeError('a group of lines has at least one');
  const { hsn, unit, gst_rate_bp, treatment } = first;
  return present({
    line_no,
    name: nameOf(group),
    hsn,
    unit,
    gst_rate_bp,
    treatment,
    qty_milli: milli(group.reduce((sum, { qty_milli }) => sum + qty_milli, 0)),
    ...sumsOf(group, [...TAXES, 'total_paise']),
    concession_paise: concessionOf(group),
  });
}

const totalsOf = (memos: readonly Sale[]): DayBill['totals'] => {
  const totals = memos.map((memo) => memo.totals);
  return present({
    ...sumsOf(totals, [...TAXES, 'round_off_paise', 'payable_paise']),
    concession_paise: concessionOf(totals),
  });
};

type Paid<Field extends string> = Readonly<Record<Field, DayBill['totals']['payable_paise']>>;

/** The cast: each field is given the sum of that field. */
const sumsOf = <Field extends string>(parts: readonly Paid<Field>[], fields: readonly Field[]): Paid<Field> =>
  Object.fromEntries(fields.map((field) => [field, sumPaise(parts.map((part) => part[field]))])) as Paid<Field>;

/** Absent where no memo has one, as on the memos. */
function concessionOf(parts: readonly Pick<SaleLine, 'concession_paise'>[]): SaleLine['concession_paise'] {
  const known = parts.flatMap(({ concession_paise }) => concession_paise ?? []);
  return known.length > 0 ? paise(sumPaise(known)) : undefined;
}

const NAME_MAX = 120;

/** What was sold under this code, by name, as far as there is room (r.46(h)). */
function nameOf(group: readonly SaleLine[]): string {
  const names = [...new Set(group.map(({ name }) => name))];
  const all = names.join(', ');
  return all.length <= NAME_MAX ? all : `${all.slice(0, NAME_MAX - 1).trimEnd()}…`;
}
