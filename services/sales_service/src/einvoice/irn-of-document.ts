import type { Einvoice } from '@rmp/contracts/sales';
import type { Result } from '@rmp/gst';
import { einvoiceTypeOf, irnOf } from '@rmp/gst/returns';
import type { CheckedDocument } from '@rmp/gst/returns';
import { Problem, type TenantDb } from '@rmp/service-kit';
import { copyStore } from '../copies/copies.store.ts';
import type { SaleRefusal } from '../sales/domain/refusal.ts';
import type { Registrable } from './domain/decide-einvoice.ts';

/** What becomes of a document's place at the portal, at a moment. */
export type Deciding = (subject: Registrable, now: string) => Result<Einvoice, SaleRefusal>;

/** The reference number the portal gives a document. Without a GSTIN of the seller there is none that could agree. */
export const irnOfDocument = (
  { document_type, number, date }: Pick<CheckedDocument, 'document_type' | 'number' | 'date'>,
  sellerGstin: string | undefined,
): Promise<string> => irnOf({ gstin: sellerGstin ?? '', date, number, type: einvoiceTypeOf({ document_type }) });

export async function refuseClosed(db: TenantDb): Promise<void> {
  if ((await copyStore(db).profile())?.status === 'closed') throw new Problem('tenant/closed');
}
