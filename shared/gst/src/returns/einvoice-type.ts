import { thresholdOn } from '../thresholds.ts';
import type { EinvoiceType } from './irn.ts';
import type { ReturnDocument } from './return-document.ts';

/** How the registration portal calls a document. */
export function einvoiceTypeOf({ document_type }: Pick<ReturnDocument, 'document_type'>): EinvoiceType {
  if (document_type === 'credit_note') return 'CRN';
  return document_type === 'debit_note' ? 'DBN' : 'INV';
}

/**
 * Whether a document needs an IRN: tax invoices and notes to registered buyers, SEZ and exports, of a seller whose
 * turnover passed the limit in any year (13/2020-Central Tax as amended by 10/2023). Not B2C, not bills of supply.
 */
export function needsIrn(document: ReturnDocument, highestTurnoverPaise: number): boolean {
  const limit = thresholdOn('einvoice_above', document.date);
  const isListed = document.buyer_gstin !== undefined || document.supply.startsWith('export');
  return (
    document.seller_kind === 'regular' &&
    document.document_type !== 'bill_of_supply' &&
    isListed &&
    limit !== undefined &&
    highestTurnoverPaise > limit
  );
}

const CANCEL_WITHIN_MS = 24 * 60 * 60 * 1000;

/** Whether an IRN can still be cancelled at the portal: 24 hours from its acknowledgement, both RFC 3339 instants. */
export const canCancelIrn = (acknowledgedAt: string, now: string): boolean =>
  Date.parse(now) - Date.parse(acknowledgedAt) <= CANCEL_WITHIN_MS;
