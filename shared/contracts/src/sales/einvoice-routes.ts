import * as z from 'zod';
import { BusinessDate, DocumentNumber, Gstin, Instant, Name, NoteId, Paise, SaleId } from '../primitives/index.ts';
import { defineContract } from '../route.ts';
import { EinvoiceAnswer, EinvoiceCancel, Irn } from './einvoice.ts';
import { ReturnPeriodLabel, Station, TABLE_TYPES } from './gst.ts';
import { SaleNote } from './notes.ts';
import { Sale } from './shapes.ts';

export const EINVOICES_MAX = 500;

/**
 * Where a document stands on its way to an IRN. `needed`: nobody handed it to the portal; `to_cancel`: the bill was
 * cancelled here while its IRN stands.
 */
export const EinvoiceState = z.enum(['needed', 'waiting', 'registered', 'to_cancel', 'cancelled']);
export type EinvoiceState = z.output<typeof EinvoiceState>;

const EinvoiceRow = z.object({
  state: EinvoiceState,
  sale_id: SaleId,
  /** Of a credit or debit note; `sale_id` is its bill then. */
  note_id: NoteId.optional(),
  number: DocumentNumber,
  date: BusinessDate,
  buyer_name: Name.optional(),
  buyer_gstin: Gstin.optional(),
  payable_paise: Paise,
  irn: Irn.optional(),
  /** From ten crore of turnover: the last day the portal takes the document. */
  last_date: BusinessDate.optional(),
  /** Until when the portal cancels the IRN. */
  cancel_until: Instant.optional(),
});
export type EinvoiceRow = z.output<typeof EinvoiceRow>;

/** Documents of a period that need an IRN or have one, oldest first. */
export const EinvoiceQueue = z
  .object({
    period: ReturnPeriodLabel,
    counts: z.record(EinvoiceState, z.int()),
    rows: z.array(EinvoiceRow).max(EINVOICES_MAX).readonly(),
    /** There are more than are listed: ask for one state. */
    has_more: z.boolean(),
  })
  .meta({ id: 'EinvoiceQueue' });
export type EinvoiceQueue = z.output<typeof EinvoiceQueue>;

const EinvoiceExportQuery = z.strictObject({
  period: ReturnPeriodLabel,
  /** json is the portal's file of all that are still to be registered and lack nothing; csv and xlsx are for people. */
  format: z.enum(['json', 'csv', 'xlsx']).default('json'),
});
export type EinvoiceExportQuery = z.output<typeof EinvoiceExportQuery>;

/** The body of `POST /gst/einvoice`: a document of this shop, and where the buyer is, as far as it is known. */
export const EinvoiceAsked = z
  .strictObject({ sale_id: SaleId, note_id: NoteId.optional(), from: Station.optional(), to: Station.optional() })
  .meta({ id: 'EinvoiceAsked' });
export type EinvoiceAsked = z.output<typeof EinvoiceAsked>;

/** The portal's file of one document (INV-01, version 1.1), once nothing it must say is missing. */
export const EinvoiceTold = z
  .object({
    is_needed: z.boolean(),
    rule: z.string(),
    irn: Irn.optional(),
    /** As asked with; else the shop's own place, and what the buyer's address plainly tells. */
    from: Station.optional(),
    to: Station.optional(),
    missing: z.array(z.string()).readonly(),
    payload: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'EinvoiceTold' });
export type EinvoiceTold = z.output<typeof EinvoiceTold>;

const SaleParams = z.strictObject({ sale_id: SaleId });
const NoteParams = z.strictObject({ note_id: NoteId });

const notRegistrable = ['common/not-found', 'sales/irn-not-for-document', 'tenant/closed'] as const;
const attachProblems = [
  ...notRegistrable,
  'sales/irn-differs',
  'sales/signed-differs',
  'sales/signed-unreadable',
  'sales/irn-cancelled',
  'sales/date-in-future',
] as const;
const cancelProblems = [
  ...notRegistrable,
  'sales/irn-missing',
  'sales/irn-cancel-too-late',
  'sales/date-in-future',
] as const;

const sent = { method: 'POST', access: 'sales:amend', success: 200, repeat: 'none', problems: notRegistrable } as const;
const attached = {
  method: 'PUT',
  access: 'sales:amend',
  body: EinvoiceAnswer,
  success: 200,
  repeat: 'none',
  problems: attachProblems,
} as const;
const cancelled = {
  method: 'POST',
  access: 'sales:amend',
  body: EinvoiceCancel,
  success: 200,
  repeat: 'none',
  problems: cancelProblems,
} as const;

const ATTACHING =
  'Safe to repeat: the same IRN again fills in what was missing and changes nothing else. The IRN must be the one this document has (`POST /gst/irn`), and the signed parts must name its number and total; that they were signed by the portal is not checked here.';

/** What becomes of documents at the invoice registration portal; the portal itself is never called from here. */
export const einvoiceRoutes = defineContract({
  sendSaleEinvoice: {
    ...sent,
    path: '/sales/{sale_id}/einvoice/sent',
    summary: 'A bill was handed to the invoice registration portal and waits for its answer',
    params: SaleParams,
    returns: Sale,
  },
  attachSaleEinvoice: {
    ...attached,
    path: '/sales/{sale_id}/einvoice',
    summary: 'Attach the portal’s answer to a bill: IRN, acknowledgement and signed QR',
    description: ATTACHING,
    params: SaleParams,
    returns: Sale,
  },
  cancelSaleEinvoice: {
    ...cancelled,
    path: '/sales/{sale_id}/einvoice/cancel',
    summary: 'The portal cancelled a bill’s IRN, within 24 hours; later a credit note is the way',
    params: SaleParams,
    returns: Sale,
  },
  sendNoteEinvoice: {
    ...sent,
    path: '/notes/{note_id}/einvoice/sent',
    summary: 'A note was handed to the invoice registration portal and waits for its answer',
    params: NoteParams,
    returns: SaleNote,
  },
  attachNoteEinvoice: {
    ...attached,
    path: '/notes/{note_id}/einvoice',
    summary: 'Attach the portal’s answer to a note: IRN, acknowledgement and signed QR',
    description: ATTACHING,
    params: NoteParams,
    returns: SaleNote,
  },
  cancelNoteEinvoice: {
    ...cancelled,
    path: '/notes/{note_id}/einvoice/cancel',
    summary: 'The portal cancelled a note’s IRN, within 24 hours',
    params: NoteParams,
    returns: SaleNote,
  },
  listEinvoices: {
    method: 'GET',
    path: '/gst/einvoices',
    summary: 'Documents of a period that need an IRN or have one, and where each stands',
    access: 'sales:read',
    query: z.strictObject({ period: ReturnPeriodLabel, state: EinvoiceState.optional() }),
    success: 200,
    returns: EinvoiceQueue,
    problems: [],
  },
  exportEinvoices: {
    method: 'GET',
    path: '/gst/einvoices/export',
    summary: 'The e-invoices of a period: the portal’s file of those to register, or all of them as a table',
    access: 'reports:read',
    query: EinvoiceExportQuery,
    success: 200,
    produces: ['application/json', ...TABLE_TYPES],
    problems: [],
  },
  writeEinvoice: {
    method: 'POST',
    path: '/gst/einvoice',
    summary: 'The portal’s file of a bill or note, or what is missing for it',
    access: 'sales:read',
    body: EinvoiceAsked,
    success: 200,
    returns: EinvoiceTold,
    repeat: 'none',
    problems: ['common/not-found'],
  },
});
