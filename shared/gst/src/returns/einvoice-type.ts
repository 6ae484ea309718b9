import { thresholdOn } from '../thresholds.ts';
import type { EinvoiceType } from './irn.ts';
import type { ReturnDocument } from './return-document.ts';

/** How the registration portal calls a document. */
export function einvoiceTypeOf({ document_type }: Pick<ReturnDocument, 'document_type'>): EinvoiceType {
  if (document_type === 'credit_note') return 'CRN';
  return document_type === 'debit_note' ? 'DBN' : 'INV';
}

type Registrable = Pick<ReturnDocument, 'document_type' | 'date' | 'seller_kind' | 'buyer_gstin' | 'supply'>;

/**
 * Whether a document is of the kinds the portal registers: tax invoices and notes to registered buyers, SEZ and exports,
 * of a regular seller. Not B2C, not bills of supply, not memos.
 */
export const isForIrn = ({ seller_kind, document_type, buyer_gstin, supply }: Registrable): boolean =>
  seller_kind === 'regular' &&
  document_type !== 'bill_of_supply' &&
  document_type !== 'memo' &&
  (buyer_gstin !== undefined || supply.startsWith('export'));

/**
 * Whether a document needs an IRN: one of those kinds, of a seller whose turnover passed the limit in any year
 * (13/2020-Central Tax as amended by 10/2023).
 */
export function needsIrn(document: Registrable, highestTurnoverPaise: number): boolean {
  const limit = thresholdOn('einvoice_above', document.date);
  return isForIrn(document) && limit !== undefined && highestTurnoverPaise > limit;
}

/** The last day the portal takes a document of that day: 30 days, from the turnover on that the limit names. */
export function lastDayForIrn(date: string, highestTurnoverPaise: number): string | undefined {
  const limit = thresholdOn('einvoice_30_day_from', date);
  if (limit === undefined || highestTurnoverPaise < limit) return undefined;
  return new Date(Date.parse(date) + REPORT_WITHIN_DAYS * DAY_MS).toISOString().slice(0, 10);
}

const REPORT_WITHIN_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Until when an IRN can be cancelled at the portal: 24 hours from its acknowledgement. */
export const cancelIrnUntil = (acknowledgedAt: string): string =>
  new Date(Date.parse(acknowledgedAt) + DAY_MS).toISOString();

/** Whether it still can; both RFC 3339 instants. */
export const canCancelIrn = (acknowledgedAt: string, now: string): boolean =>
  Date.parse(now) <= Date.parse(cancelIrnUntil(acknowledgedAt));
