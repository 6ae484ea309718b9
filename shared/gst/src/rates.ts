import { SLAB_ROWS } from '../data/rates.ts';
import { basisPoints } from './basis-points.ts';
import type { BasisPoints } from './basis-points.ts';

/** The slabs a document of that day may use, lowest first. `date` is a calendar day, `2026-11-22`. */
export function slabsOn(date: string): readonly BasisPoints[] {
  return SLAB_ROWS.filter((row) => isInForce(row, date))
    .map((row) => basisPoints(row.gst_rate_bp))
    .toSorted((a, b) => a - b);
}

/** A slab with what it is for and the notification it comes from. */
export interface Slab {
  readonly gst_rate_bp: BasisPoints;
  readonly kind: string;
  readonly source: string;
}

/** The slabs of a day with their sources, lowest first. */
export const ratesOn = (date: string): readonly Slab[] =>
  SLAB_ROWS.filter((row) => isInForce(row, date))
    .map(({ gst_rate_bp, kind, source }) => ({ gst_rate_bp: basisPoints(gst_rate_bp), kind, source }))
    .toSorted((a, b) => a.gst_rate_bp - b.gst_rate_bp);

/** Whether a rate is one of the slabs of the day of the document. Says nothing about which goods it is meant for. */
export function rateInForce(rate: BasisPoints, date: string): boolean {
  return SLAB_ROWS.some((row) => row.gst_rate_bp === rate && isInForce(row, date));
}

/** Days on which a rate was a slab; `to_date` is the last, absent while it lasts. */
export interface RateSpan {
  readonly from_date: string;
  readonly to_date?: string;
}

/** When a rate was in force, oldest first; nothing for one that never was. What follows on without a gap is one span. */
export function rateSpans(rate: BasisPoints): readonly RateSpan[] {
  const rows = SLAB_ROWS.filter((row) => row.gst_rate_bp === rate).toSorted((a, b) =>
    a.from_date < b.from_date ? -1 : 1,
  );
  return rows.reduce<readonly RateSpan[]>((spans, { from_date, to_date }) => {
    const last = spans.at(-1);
    const begun = last?.to_date !== undefined && dayAfter(last.to_date) === from_date ? last.from_date : undefined;
    const span = { from_date: begun ?? from_date, ...(to_date !== null && { to_date }) };
    return [...(begun === undefined ? spans : spans.slice(0, -1)), span];
  }, []);
}

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** ISO days compare as text. */
function isInForce(row: { readonly from_date: string; readonly to_date: string | null }, date: string): boolean {
  return row.from_date <= date && (row.to_date === null || date <= row.to_date);
}
