import type { Handlers } from '@rmp/contracts';
import type { salesContract } from '@rmp/contracts/sales';
import type { Caller, RequestFacts } from '@rmp/service-kit';
import { applyCommands } from './commands/apply-commands.ts';
import { cancelOrKeep, debitNoteOrKeep, returnOrKeep } from './commands/early-facts.ts';
import { letIn } from './commands/let-in.ts';
import { getQuarantined, listQuarantine } from './commands/read-quarantine.ts';
import type { SalesDeps } from './deps.ts';
import { getDayBill } from './day-bills/get-day-bill.ts';
import { issueNow } from './day-bills/issue-day-bills.ts';
import { listDayBills } from './day-bills/list-day-bills.ts';
import { getNote } from './notes/get-note.ts';
import { listNotes, listNotesOfSale } from './notes/list-notes.ts';
import { reissueSale } from './notes/reissue-sale.ts';
import { checkGstin } from './gst/check-gstin.ts';
import { checkPeriod } from './gst/check-period.ts';
import { computeIrn } from './gst/compute-irn.ts';
import { attachNoteEinvoice, cancelNoteEinvoice, sendNoteEinvoice } from './einvoice/change-note-einvoice.ts';
import { attachSaleEinvoice, cancelSaleEinvoice, sendSaleEinvoice } from './einvoice/change-sale-einvoice.ts';
import { exportEinvoices } from './einvoice/export-einvoices.ts';
import { listEinvoices } from './einvoice/list-einvoices.ts';
import { writeEinvoice } from './einvoice/write-einvoice.ts';
import { exportEway } from './gst/export-eway.ts';
import { findHsn } from './gst/find-hsn.ts';
import { getReturn } from './gst/get-return.ts';
import { judgeEway } from './gst/judge-eway.ts';
import { listRates } from './gst/list-rates.ts';
import { exportSales } from './export/export-sales.ts';
import { getDayBillDocument } from './paper/get-day-bill-document.ts';
import { getInvoice } from './paper/get-invoice.ts';
import { getNoteDocument } from './paper/get-note-document.ts';
import { openShare } from './share/open-share.ts';
import { shareInvoice } from './share/share-invoice.ts';
import { listTasks } from './tasks/list-tasks.ts';
import { resolveTask } from './tasks/resolve-task.ts';
import { amendSale } from './sales/amend-sale.ts';
import { getSale } from './sales/get-sale.ts';
import { listSales } from './sales/list-sales.ts';
import { quoteSale } from './sales/quote-sale.ts';
import { recordSale } from './sales/record-sale.ts';

export const salesHandlers = (deps: SalesDeps): Handlers<typeof salesContract, Caller, RequestFacts> => ({
  recordSale: ({ caller, body, facts }) => recordSale(deps, caller, body, facts),
  quoteSale: ({ caller, body, facts }) => quoteSale(deps, caller, body, facts),
  applyCommands: ({ caller, body }) => applyCommands(deps, caller, body),
  listSales: ({ caller, query }) => listSales(deps, caller, query),
  getSale: ({ caller, params }) => getSale(deps, caller, params.sale_id),
  amendSale: ({ caller, params, body }) => amendSale(deps, caller, params.sale_id, body),
  cancelSale: ({ caller, params, body }) => cancelOrKeep(deps, caller, params.sale_id, body),
  recordReturn: ({ caller, params, body, facts }) => returnOrKeep(deps, caller, params.sale_id, body, facts),
  recordDebitNote: ({ caller, params, body, facts }) => debitNoteOrKeep(deps, caller, params.sale_id, body, facts),
  reissueSale: ({ caller, params, body, facts }) => reissueSale(deps, caller, params.sale_id, body, facts),
  exportSales: ({ caller, query, facts }) => exportSales(deps, caller, query, facts),
  getInvoice: ({ caller, params, query }) => getInvoice(deps, caller, params.sale_id, query),
  shareInvoice: ({ caller, params, body, facts }) => shareInvoice(deps, caller, params.sale_id, body, facts),
  openShare: ({ params }) => openShare(deps, params),
  getNoteDocument: ({ caller, params, query }) => getNoteDocument(deps, caller, params.note_id, query),
  listTasks: ({ caller, query }) => listTasks(deps, caller, query),
  resolveTask: ({ caller, params, body }) => resolveTask(deps, caller, params.task_id, body),
  listQuarantine: ({ caller, query }) => listQuarantine(deps, caller, query),
  letIn: ({ caller, params }) => letIn(deps, caller, params.content_hash),
  getQuarantined: ({ caller, params }) => getQuarantined(deps, caller, params.content_hash),
  listNotesOfSale: ({ caller, params }) => listNotesOfSale(deps, caller, params.sale_id),
  listNotes: ({ caller, query }) => listNotes(deps, caller, query),
  issueDayBills: ({ caller }) => issueNow(deps, caller),
  listDayBills: ({ caller, query }) => listDayBills(deps, caller, query),
  getDayBill: ({ caller, params }) => getDayBill(deps, caller, params.day_bill_id),
  getDayBillDocument: ({ caller, params, query }) => getDayBillDocument(deps, caller, params.day_bill_id, query),
  sendSaleEinvoice: ({ caller, params }) => sendSaleEinvoice(deps, caller, params.sale_id),
  attachSaleEinvoice: ({ caller, params, body }) => attachSaleEinvoice(deps, caller, params.sale_id, body),
  cancelSaleEinvoice: ({ caller, params, body }) => cancelSaleEinvoice(deps, caller, params.sale_id, body),
  sendNoteEinvoice: ({ caller, params }) => sendNoteEinvoice(deps, caller, params.note_id),
  attachNoteEinvoice: ({ caller, params, body }) => attachNoteEinvoice(deps, caller, params.note_id, body),
  cancelNoteEinvoice: ({ caller, params, body }) => cancelNoteEinvoice(deps, caller, params.note_id, body),
  listEinvoices: ({ caller, query }) => listEinvoices(deps, caller, query),
  exportEinvoices: ({ caller, query }) => exportEinvoices(deps, caller, query),
  writeEinvoice: ({ caller, body }) => writeEinvoice(deps, caller, body),
  findHsn: ({ query }) => Promise.resolve(findHsn(deps, query)),
  listRates: ({ query }) => Promise.resolve(listRates(deps, query)),
  checkGstin: ({ body }) => Promise.resolve(checkGstin(body.gstin)),
  computeIrn: ({ body }) => computeIrn(body),
  judgeEway: ({ caller, body }) => judgeEway(deps, caller, body),
  exportEway: ({ caller, query }) => exportEway(deps, caller, query),
  getReturn: ({ caller, params, query, facts }) => getReturn(deps, caller, params.form, query, facts),
  checkPeriod: ({ caller, query }) => checkPeriod(deps, caller, query),
  getNote: ({ caller, params }) => getNote(deps, caller, params.note_id),
});
