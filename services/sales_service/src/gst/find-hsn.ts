import type { HeadingsFound } from '@rmp/contracts/sales';
import { basisPoints, businessDateOf } from '@rmp/gst';
import { hsnFinder, hsnOn } from '@rmp/gst/hsn';
import type { HsnRow } from '@rmp/gst/hsn';
import type { SalesDeps } from '../deps.ts';

/** Headings by words or code, with the rates of a day; today when none is given. */
export function findHsn(
  { now }: Pick<SalesDeps, 'now'>,
  {
    q,
    limit,
    date = businessDateOf(now()),
  }: { readonly q: string; readonly limit: number; readonly date?: string | undefined },
): HeadingsFound {
  return { date, rows: hsnFinder(hsnOn(date))(q, limit).map(inBasisPoints) };
}

const inBasisPoints = ({ others, ...row }: HsnRow): HeadingsFound['rows'][number] => ({
  ...row,
  gst_rate_bp: basisPoints(row.gst_rate_bp),
  ...(others && { others: others.map((other) => ({ ...other, gst_rate_bp: basisPoints(other.gst_rate_bp) })) }),
});
