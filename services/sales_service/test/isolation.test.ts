import { salesContract } from '@rmp/contracts/sales';
import { hashOf } from '@rmp/service-kit';
import { isolationCases, type TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandId, customerId, deviceA, noteId, saleId } from './support/ids.ts';
import { aFact, aRequest } from './support/sales.ts';
import { profileChanged, startSales } from './support/world.ts';

let world: TestService;
const tenants = { ours: 'ours', stranger: 'stranger' };
const ours = aRequest({ sale_id: saleId(1), customer: { customer_id: customerId(1), name: 'Ramesh Verma' } });
const aReturn = { note_id: noteId(1), lines: [{ line_no: 1, qty_milli: 500 }], refund: { mode: 'cash' } };
const spoilt = { command_id: commandId(2), kind: 'record-poem', v: 1, data: {} };
const aside = { content_hash: hashOf(spoilt) };
const params = { sale_id: saleId(1) };
const dayBill = { day_bill_id: '' };
const anAnswer = { irn: 'a'.repeat(64), ack_no: '1', ack_at: '2026-11-22T06:00:00.000Z' };
const command = { command_id: commandId(1), kind: 'record-sale', v: 2, data: aFact({ sale_id: saleId(2) }) };

beforeAll(async () => {
  world = await startSales();
  const memos = [
    { from_date: '2026-11-20', is_on: true },
    { from_date: '2026-11-21', is_on: false },
  ];
  for (const tenant of Object.values(tenants)) await world.deliver(profileChanged(tenant, 1, { memos }));
  const call = { token: world.token({ tenant_id: tenants.ours }), tenant: tenants.ours };
  const { status } = await world.http('POST', '/sales', { ...call, body: ours });
  expect(status).toBe(201);
  const note = await world.http('POST', `/sales/${saleId(1)}/returns`, { ...call, body: aReturn });
  expect(note.status).toBe(201);
  await world.http('POST', '/sales', { ...call, body: aRequest({ sold_at: '2026-11-20T06:00:00Z' }) });
  const issued = await world.http('POST', '/day-bills', { ...call, body: {} });
  Object.assign(dayBill, (issued.body['rows'] as [typeof dayBill])[0]);
  const clash = aFact({ sale_id: saleId(9), number: 'S/2627/000009' });
  await world.http('POST', '/sales', { ...call, body: clash });
  await world.http('POST', '/sales/commands', { ...call, body: { device_id: deviceA, commands: [spoilt] } });
  const resolved = await world.http('POST', `/tasks/quarantine:${aside.content_hash}/resolve`, { ...call, body: {} });
  expect(resolved.status).toBe(200);
});
afterAll(() => world.close());

describe('every route keeps tenants apart', () => {
  const cases = isolationCases(
    salesContract,
    {
      recordSale: { body: aRequest({ sale_id: saleId(3) }), stranger: 'own' },
      quoteSale: { body: aRequest(), stranger: 'own' },
      applyCommands: { body: { device_id: deviceA, commands: [command] }, stranger: 'own' },
      listSales: { query: { customer_id: customerId(1) }, stranger: 'empty' },
      getSale: { params, stranger: 'not-found' },
      amendSale: { params, body: { note: 'mine' }, stranger: 'not-found' },
      cancelSale: { params, body: { reason: 'mine' }, stranger: 'not-found' },
      recordReturn: { params, body: aReturn, stranger: 'not-found' },
      recordDebitNote: { params, body: { lines: [{ line_no: 1, net_paise: 100 }] }, stranger: 'not-found' },
      reissueSale: { params, body: aRequest({ sale_id: saleId(4) }), stranger: 'not-found' },
      listNotesOfSale: { params, stranger: 'not-found' },
      exportSales: {
        query: { format: 'csv', from_date: '2026-11-01', to_date: '2026-11-30' },
        stranger: 'own',
      },
      issueDayBills: { stranger: 'own' },
      listDayBills: { stranger: 'empty' },
      getDayBill: { params: dayBill, stranger: 'not-found' },
      getDayBillDocument: { params: dayBill, stranger: 'not-found' },
      sendSaleEinvoice: { params, body: {}, stranger: 'not-found' },
      attachSaleEinvoice: { params, body: anAnswer, stranger: 'not-found' },
      cancelSaleEinvoice: { params, body: { code: '1' }, stranger: 'not-found' },
      sendNoteEinvoice: { params: { note_id: noteId(1) }, body: {}, stranger: 'not-found' },
      attachNoteEinvoice: { params: { note_id: noteId(1) }, body: anAnswer, stranger: 'not-found' },
      cancelNoteEinvoice: { params: { note_id: noteId(1) }, body: { code: '1' }, stranger: 'not-found' },
      listEinvoices: { query: { period: '2026-11' }, stranger: 'empty' },
      exportEinvoices: { query: { period: '2026-11', format: 'csv' }, stranger: 'own' },
      writeEinvoice: { body: { sale_id: saleId(1) }, stranger: 'not-found' },
      findHsn: { query: { q: 'milk' }, stranger: 'own' },
      listRates: { stranger: 'own' },
      checkGstin: { body: { gstin: '08ABCDE1234F1Z0' }, stranger: 'own' },
      computeIrn: {
        body: { gstin: '08ABCDE1234F1Z0', date: '2026-11-22', type: 'INV', number: 'A/2627/000001' },
        stranger: 'own',
      },
      judgeEway: { body: { sale_id: saleId(1) }, stranger: 'not-found' },
      exportEway: { query: { period: '2026-11' }, stranger: 'own' },
      getReturn: { params: { form: 'gstr1' }, query: { period: '2026-11' }, stranger: 'own' },
      checkPeriod: { query: { period: '2026-11' }, stranger: 'own' },
      getInvoice: { params, stranger: 'not-found' },
      shareInvoice: { params, body: { channel: 'link' }, stranger: 'not-found' },
      getNoteDocument: { params: { note_id: noteId(1) }, stranger: 'not-found' },
      listNotes: { stranger: 'empty' },
      listTasks: { query: { status: 'resolved' }, stranger: 'empty' },
      resolveTask: { params: { task_id: `sale:${saleId(9)}` }, body: {}, stranger: 'not-found' },
      listQuarantine: { stranger: 'empty' },
      letIn: { params: aside, stranger: 'not-found' },
      getQuarantined: { params: aside, stranger: 'not-found' },
      getNote: { params: { note_id: noteId(1) }, stranger: 'not-found' },
    },
    tenants,
  );

  it.each(cases)('$title', ({ check }) => check(world));
});
