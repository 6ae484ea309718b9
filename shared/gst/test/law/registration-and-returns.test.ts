import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { paise, thresholdOn } from '../../src/index.ts';
import {
  canCancelIrn,
  einvoiceJson,
  ewayJson,
  gstr1Json,
  gstr3bJson,
  gstr3bOf,
  irnOf,
  lastDayForIrn,
  openGstr1,
  readPeriod,
  readSigned,
} from '../../src/returns/index.ts';
import type { EinvoiceDocument, ReturnDocument } from '../../src/returns/index.ts';
import { aDocument, aLine, interLine, MAHARASHTRA_BUYER, originalOf } from '../returns/a-document.ts';

const CRORE = 1_000_000_000;
const JAIPUR = { address: '4 Johari Bazar', place: 'Jaipur', pin: '302001', state_code: '08' };
const PUNE = { legal_name: 'Deccan Textiles', address: '9 Laxmi Road', place: 'Pune', pin: '411030', state_code: '27' };

const anInvoice = (what: Partial<ReturnDocument> = {}): EinvoiceDocument => ({
  ...aDocument({ buyer_gstin: MAHARASHTRA_BUYER, place_of_supply: '27', lines: [interLine()], ...what }),
  seller: { gstin: '08ABCDE1234F1Z0', legal_name: 'Sharma Kirana', ...JAIPUR },
  buyer: PUNE,
  round_off_paise: 0,
});

test('INV-01 1.1: the blocks and the fields of items are those of the schema, prices before tax, tax apart', () => {
  const body = einvoiceJson(anInvoice());

  expect(Object.keys(body)).toEqual([
    'Version',
    'TranDtls',
    'DocDtls',
    'SellerDtls',
    'BuyerDtls',
    'ItemList',
    'ValDtls',
  ]);
  expect(body).toMatchObject({ Version: '1.1', TranDtls: { TaxSch: 'GST' }, DocDtls: { Dt: '22/11/2026' } });
  expect((body['ItemList'] as readonly object[]).flatMap(Object.keys)).toEqual(
    expect.arrayContaining(['SlNo', 'PrdDesc', 'IsServc', 'HsnCd', 'Qty', 'Unit', 'UnitPrice', 'TotAmt', 'Discount']),
  );
  expect(body).toHaveProperty('ItemList.0.AssAmt', 100);
  expect(body).toHaveProperty('ItemList.0.TotItemVal', 105);
});

test.each([
  ['regular', 'B2B'],
  ['sez_wp', 'SEZWP'],
  ['sez_wop', 'SEZWOP'],
  ['export_wp', 'EXPWP'],
  ['export_wop', 'EXPWOP'],
  ['deemed', 'DEXP'],
] as const)('INV-01 1.1: a supply of kind %s has the SupTyp %s', (supply, type) => {
  expect(einvoiceJson(anInvoice({ supply }))).toHaveProperty('TranDtls.SupTyp', type);
});

test('INV-01 1.1: amounts of a credit note are positive, and it names its original', () => {
  const original = originalOf(aDocument({ number: 'A/2627/000009' }));

  const body = einvoiceJson(anInvoice({ document_type: 'credit_note', number: 'A-C/2627/000001', original }));

  expect(body).toMatchObject({ DocDtls: { Typ: 'CRN' }, ValDtls: { AssVal: 100, IgstVal: 5, TotInvVal: 105 } });
  expect(body).toHaveProperty('RefDtls.PrecDocDtls', [{ InvNo: 'A/2627/000009', InvDt: '22/11/2026' }]);
});

test('r.48(4): the IRN is the SHA-256 of GSTIN, financial year, type and number in capitals, without separators', async () => {
  const sha256 = createHash('sha256').update('08ABCDE1234F1Z02026-27INVA/2627/000001').digest('hex');
  const parts = { gstin: '08ABCDE1234F1Z0', date: '2027-03-31', type: 'INV' } as const;

  expect(await irnOf({ ...parts, number: 'a/2627/000001' })).toBe(sha256);
});

test('GSTN advisory of 5 November 2024: from ten crore a document is registered within 30 days, since 1 April 2025', () => {
  expect(lastDayForIrn('2025-04-01', 10 * CRORE)).toBe('2025-05-01');
  expect(lastDayForIrn('2025-03-31', 10 * CRORE)).toBeUndefined();
});

test('r.48(4): an IRN is cancelled within 24 hours', () => {
  expect(canCancelIrn('2026-11-22T06:31:00Z', '2026-11-23T06:31:00Z')).toBe(true);
  expect(canCancelIrn('2026-11-22T06:31:00Z', '2026-11-23T06:31:01Z')).toBe(false);
});

test('IRP: the signed QR holds seller, buyer, number, type, date, total, count of items, main HSN code, IRN and its date', () => {
  const qr = {
    SellerGstin: '08ABCDE1234F1Z0',
    BuyerGstin: MAHARASHTRA_BUYER,
    DocNo: 'A/2627/000001',
    DocTyp: 'INV',
    DocDt: '22/11/2026',
    TotInvVal: 105,
    ItemCnt: 1,
    MainHsnCode: '1701',
    Irn: 'ab'.repeat(32),
    IrnDt: '2026-11-22 12:01:00',
  };
  const jwt = ['e30', Buffer.from(JSON.stringify({ data: JSON.stringify(qr) })).toString('base64url'), 'c2ln'].join(
    '.',
  );

  expect(readSigned(jwt)).toEqual({
    ok: true,
    value: { irn: qr.Irn, number: qr.DocNo, total_paise: 10_500 },
  });
});

test('14/2020-CT: a dynamic QR on bills to consumers is for turnovers above 500 crore', () => {
  expect(thresholdOn('b2c_dynamic_qr_above', '2026-11-22')).toBe(500 * CRORE);
});

test('r.138: the e-way bill has the fields of the portal’s file', () => {
  const body = ewayJson(anInvoice(), { mode: 'road', distance_km: 1180, vehicle_number: 'RJ14GA1234' });

  for (const field of ['supplyType', 'subSupplyType', 'docType', 'docNo', 'docDate', 'fromGstin', 'fromPincode']) {
    expect(body).toHaveProperty(field);
  }
  for (const field of [
    'totalValue',
    'igstValue',
    'otherValue',
    'totInvValue',
    'transMode',
    'transDistance',
    'vehicleType',
  ]) {
    expect(body).toHaveProperty(field);
  }
  expect(body).toMatchObject({ supplyType: 'O', subSupplyType: 1, fromStateCode: 8, toPincode: 411_030 });
  expect(body).toHaveProperty('itemList.0.igstRate', 5);
});

/** One document of each of these, as the portal's file of November 2026. */
function fileOf(...documents: readonly ReturnDocument[]) {
  const builder = openGstr1();
  for (const document of documents) builder.add(document);
  const period = readPeriod('2026-11');
  if (!period) throw new Error('no period');
  const gstr1 = builder.finish();
  return {
    gstr1: gstr1Json(gstr1, { gstin: '08ABCDE1234F1Z0', period, version: 'GST3.2.2' }),
    gstr3b: gstr3bJson(gstr3bOf(gstr1), '08ABCDE1234F1Z0', period),
  };
}

test('GSTR-1: GSTIN and period at the root, no wrapper, empty sections left out, dates dd-mm-yyyy, State as text', () => {
  const { gstr1 } = fileOf(aDocument({ buyer_gstin: MAHARASHTRA_BUYER, place_of_supply: '27', lines: [interLine()] }));

  expect(gstr1).toMatchObject({ gstin: '08ABCDE1234F1Z0', fp: '112026' });
  expect(Object.keys(gstr1)).not.toEqual(expect.arrayContaining(['b2cs']));
  expect(gstr1).toHaveProperty('b2b.0.inv.0.idt', '22-11-2026');
  expect(gstr1).toHaveProperty('b2b.0.inv.0.pos', '27');
  expect(gstr1).toHaveProperty('b2b.0.inv.0.inv_typ', 'R');
});

test('GSTR-1 Table 8: INTR is inter-State and INTRA is intra-State', () => {
  const nil = aLine({ gst_rate_bp: 0, cgst_paise: paise(0), sgst_paise: paise(0) });

  const { gstr1 } = fileOf(aDocument({ lines: [nil] }), aDocument({ place_of_supply: '27', lines: [nil, nil] }));

  expect(gstr1).toHaveProperty('nil.inv', [
    expect.objectContaining({ sply_ty: 'INTRB2C', nil_amt: 200 }),
    expect.objectContaining({ sply_ty: 'INTRAB2C', nil_amt: 100 }),
  ]);
});

test('GSTR-1 Table 13: invoices are kind 1, debit notes 4 and credit notes 5', () => {
  const original = originalOf(aDocument());

  const { gstr1 } = fileOf(
    aDocument(),
    aDocument({ document_type: 'debit_note', number: 'A-D/2627/000001', original }),
    aDocument({ document_type: 'credit_note', number: 'A-C/2627/000001', original }),
  );

  expect(gstr1).toHaveProperty('doc_issue.doc_det', [
    expect.objectContaining({ doc_num: 1 }),
    expect.objectContaining({ doc_num: 4 }),
    expect.objectContaining({ doc_num: 5 }),
  ]);
});

test('GSTR-3B: rows have the names of the portal’s file', () => {
  const { gstr3b } = fileOf(aDocument());

  expect(gstr3b).toHaveProperty('sup_details');
  for (const row of ['osup_det', 'osup_zero', 'osup_nil_exmp', 'isup_rev', 'osup_nongst']) {
    expect(gstr3b).toHaveProperty(`sup_details.${row}`);
  }
  for (const row of ['unreg_details', 'comp_details', 'uin_details']) {
    expect(gstr3b).toHaveProperty(`inter_sup.${row}`);
  }
});
