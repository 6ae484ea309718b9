import { numberKey, parseNumber } from '../document-number.ts';
import type { DocumentType } from '../document-type.ts';
import type { ReturnDocument } from './return-document.ts';

/** Kinds of Table 13 by the portal's numbers. Bills of supply have none of their own and go with the invoices [U]. */
export type DocumentKind = 1 | 4 | 5;

/** One series of one kind in the period: from its lowest to its highest number. */
export interface IssuedSeries {
  readonly kind: DocumentKind;
  readonly from: string;
  readonly to: string;
  readonly total: number;
  readonly cancelled: number;
  /** Numbers between the two that no document here has: a phone that has not sent them, or a gap to be explained. */
  readonly missing: number;
}

interface Running {
  readonly kind: DocumentKind;
  readonly from: Numbered;
  readonly to: Numbered;
  readonly total: number;
  readonly cancelled: number;
}

interface Numbered {
  readonly number: string;
  readonly serial: number;
}

/** Table 13: every document by kind and series, cancelled ones counted. Numbers differ without regard to case. */
export class DocumentsIssued {
  readonly #series = new Map<string, Running>();

  add({ document_type, number, status }: ReturnDocument): void {
    const kind = KINDS[document_type];
    if (kind === undefined) return;
    const { series, serial } = takenApart(number);
    const key = `${kind}|${series}`;
    const at = { number: numberKey(number), serial };
    const known = this.#series.get(key);
    this.#series.set(key, {
      kind,
      from: known && known.from.serial <= serial ? known.from : at,
      to: known && known.to.serial >= serial ? known.to : at,
      total: (known?.total ?? 0) + 1,
      cancelled: (known?.cancelled ?? 0) + (status === 'cancelled' ? 1 : 0),
    });
  }

  get rows(): readonly IssuedSeries[] {
    return [...this.#series]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { kind, from, to, total, cancelled }]) => ({
        kind,
        from: from.number,
        to: to.number,
        total,
        cancelled,
        missing: Math.max(to.serial - from.serial + 1 - total, 0),
      }));
  }
}

const KINDS: Readonly<Record<DocumentType, DocumentKind | undefined>> = {
  tax_invoice: 1,
  invoice_cum_bill_of_supply: 1,
  bill_of_supply: 1,
  bill: undefined,
  memo: undefined,
  debit_note: 4,
  credit_note: 5,
};

/** Of our own numbers the series is exact; of others it is what stands before the last digits. */
function takenApart(number: string): { readonly series: string; readonly serial: number } {
  const ours = parseNumber(number);
  if (ours.ok) {
    const { prefix, kind, financial_year, serial } = ours.value;
    return { series: `${prefix}/${kind}/${financial_year}`, serial };
  }
  const [, series = '', digits = ''] = /^(.*?)(\d*)$/.exec(numberKey(number)) ?? [];
  return { series: `?${series}`, serial: Number(digits) };
}
