import { KeyedSums } from './keyed-sums.ts';
import type { Figures } from './figures.ts';
import { treatmentOf } from './return-document.ts';
import type { ReturnDocument, ReturnLine } from './return-document.ts';

/** Taxable value and tax of a document at one rate: a row of its `itms`. */
export interface RateRow extends Figures {
  readonly gst_rate_bp: number;
}

/** The taxable lines of a document added up by rate, lowest first. */
export function rateRowsOf(document: ReturnDocument): readonly RateRow[] {
  const sums = new KeyedSums();
  for (const line of taxableLinesOf(document)) sums.add(keyOf(ratePrinted(document, line)), line, 1);
  return sums.entries().map(([key, figures]) => ({ gst_rate_bp: Number(key), ...figures }));
}

/** Lines that belong in a section of taxable supplies; nil, exempt and non-GST ones go to Table 8. */
export const taxableLinesOf = ({ lines }: ReturnDocument): readonly ReturnLine[] =>
  lines.filter((line) => treatmentOf(line) === 'taxable');

/** A supply made without payment of tax is listed at rate 0. */
export const ratePrinted = ({ supply }: ReturnDocument, { gst_rate_bp }: ReturnLine): number =>
  supply.endsWith('_wop') ? 0 : gst_rate_bp;

/** Padded, so that the order of the text is the order of the rates. */
const keyOf = (rate: number): string => String(rate).padStart(5, '0');
