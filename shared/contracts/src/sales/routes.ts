import * as z from 'zod';
import { BusinessDate, CustomerId, DocumentNumber, NoteId, pageOf, pageQuery, SaleId } from '../primitives/index.ts';
import { defineContract } from '../route.ts';
import { CommandBatch, CommandOutcomes } from './commands.ts';
import { NewDebitNote, NewReturn, NotesOfSale, Reissue, Reissued, SaleCancel, SaleNote } from './notes.ts';
import { NewSale, Quote, Sale, SalePatch, SaleSummary } from './shapes.ts';

/** Why a bill cannot be computed at all. */
const pricingProblems = [
  'sales/line-incomplete',
  'sales/line-numbers',
  'sales/unknown-item',
  'sales/discount-above-line',
  'sales/discount-above-bill',
  'sales/amount-beyond-limit',
  'common/dependency-down',
] as const;

/** Rules that refuse a request and flag a fact. */
const ruleProblems = [
  'sales/unknown-customer',
  'sales/rate-not-in-force',
  'sales/over-tendered',
  'sales/tendered-cash',
  'sales/payment-repeated',
  'sales/over-limit',
  'sales/above-mrp',
  'sales/address-missing',
  'sales/state-unknown',
  'sales/gstin-invalid',
  'sales/inter-state-not-allowed',
  'sales/date-in-future',
  'tenant/closed',
] as const;

/** Rules that refuse a note on request and flag one already issued. */
const noteProblems = [
  'sales/cancelled',
  'sales/line-unknown',
  'sales/line-numbers',
  'sales/note-too-late',
  'sales/note-before-sale',
  'sales/date-in-future',
  'sales/too-many-notes',
  'tenant/closed',
  'common/not-found',
] as const;

const SaleParams = z.strictObject({ sale_id: SaleId });

export const salesContract = defineContract({
  recordSale: {
    method: 'POST',
    path: '/sales',
    summary: 'Record a sale: a request is priced and numbered, a numbered fact is stored as issued',
    description:
      'Without `number` the sale is a request: it needs `sales:write`, takes the next number of the shop’s own series and may be refused. With `number`, `device_id` and `issued` it is a fact: it is kept as issued, whatever the rules say, and what is doubtful about it is listed in `flags`.',
    /** A fact made by somebody without the permission is kept and flagged, so the permission is asked in the use case. */
    access: 'signed-in',
    body: NewSale,
    success: 201,
    returns: Sale,
    repeat: 'own-id',
    problems: [...pricingProblems, ...ruleProblems, 'sales/fact-incomplete', 'common/forbidden', 'common/id-reused'],
  },
  quoteSale: {
    method: 'POST',
    path: '/sales/quote',
    summary: 'Compute a sale without storing anything',
    access: 'sales:write',
    body: NewSale,
    success: 200,
    returns: Quote,
    repeat: 'none',
    problems: pricingProblems,
  },
  applyCommands: {
    method: 'POST',
    path: '/sales/commands',
    summary: 'Take what a device queued, command by command; one bad command never blocks the next',
    description:
      'Answers one outcome for each command, in their order. A command that cannot be applied is kept as it came and answered `attention` with `stored: true`.',
    access: 'signed-in',
    body: CommandBatch,
    success: 200,
    returns: CommandOutcomes,
    repeat: 'none',
    problems: [],
    bodyBytesMax: 8_000_000,
  },
  listSales: {
    method: 'GET',
    path: '/sales',
    summary: 'Bills, newest first; with updated_since, all that changed after it, oldest change first',
    access: 'sales:read',
    query: z.strictObject({
      ...pageQuery,
      from_date: BusinessDate.optional(),
      to_date: BusinessDate.optional(),
      customer_id: CustomerId.optional(),
      number: DocumentNumber.optional(),
    }),
    success: 200,
    returns: pageOf(SaleSummary),
    problems: [],
  },
  getSale: {
    method: 'GET',
    path: '/sales/{sale_id}',
    summary: 'One sale, whole',
    access: 'sales:read',
    params: SaleParams,
    success: 200,
    returns: Sale,
    problems: ['common/not-found'],
  },
  amendSale: {
    method: 'PATCH',
    path: '/sales/{sale_id}',
    summary: 'Change note, tags or the customer’s mobile; nothing that is printed',
    access: 'sales:amend',
    params: SaleParams,
    body: SalePatch,
    success: 200,
    returns: Sale,
    repeat: 'none',
    problems: ['common/not-found', 'tenant/closed'],
  },
  cancelSale: {
    method: 'POST',
    path: '/sales/{sale_id}/cancel',
    summary: 'Cancel a sale on its own day; it keeps its number',
    description:
      'Needs `sales:write`. With `device_id` and `at` the cancellation happened at a counter already: it is a fact, taken and flagged. A cancelled sale is answered as it is.',
    access: 'signed-in',
    params: SaleParams,
    body: SaleCancel,
    success: 200,
    returns: Sale,
    repeat: 'none',
    problems: [
      'sales/cancel-too-late',
      'sales/has-returns',
      'sales/date-in-future',
      'common/not-found',
      'common/forbidden',
      'tenant/closed',
    ],
  },
  recordReturn: {
    method: 'POST',
    path: '/sales/{sale_id}/returns',
    summary: 'Take goods back: a credit note with a number of its own',
    description:
      'Without `number` a request, which needs `sales:write` and is numbered in the shop’s own series `S-C/…`; with `number`, `device_id` and `issued` a fact, kept as issued and flagged.',
    access: 'signed-in',
    params: SaleParams,
    body: NewReturn,
    success: 201,
    returns: SaleNote,
    repeat: 'own-id',
    problems: [
      ...noteProblems,
      'sales/over-returned',
      'sales/refund-needs-customer',
      'sales/fact-incomplete',
      'common/forbidden',
    ],
  },
  recordDebitNote: {
    method: 'POST',
    path: '/sales/{sale_id}/debit_notes',
    summary: 'Charge what a bill charged too little: a debit note with a number of its own',
    access: 'signed-in',
    params: SaleParams,
    body: NewDebitNote,
    success: 201,
    returns: SaleNote,
    repeat: 'own-id',
    problems: [...noteProblems, 'sales/amount-beyond-limit', 'sales/fact-incomplete', 'common/forbidden'],
  },
  reissueSale: {
    method: 'POST',
    path: '/sales/{sale_id}/reissue',
    summary: 'Write a bill anew: a credit note over the whole of it and a new sale, both or neither',
    access: 'sales:amend',
    params: SaleParams,
    body: Reissue,
    success: 201,
    returns: Reissued,
    repeat: 'own-id',
    problems: [
      ...pricingProblems,
      ...ruleProblems,
      ...noteProblems,
      'sales/over-returned',
      'sales/refund-needs-customer',
    ],
  },
  listNotesOfSale: {
    method: 'GET',
    path: '/sales/{sale_id}/notes',
    summary: 'Every note on a sale, oldest first',
    access: 'sales:read',
    params: SaleParams,
    success: 200,
    returns: NotesOfSale,
    problems: ['common/not-found'],
  },
  getNote: {
    method: 'GET',
    path: '/notes/{note_id}',
    summary: 'One note, whole',
    access: 'sales:read',
    params: z.strictObject({ note_id: NoteId }),
    success: 200,
    returns: SaleNote,
    problems: ['common/not-found'],
  },
});
