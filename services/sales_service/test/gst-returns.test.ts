import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { s1, s2, s3 } from './support/bills.ts';
import type { ScenarioBill } from './support/bills.ts';
import { deviceB, noteId, saleId } from './support/ids.ts';
import { aFact, aLine, aRequest, linesOf } from './support/sales.ts';
import { openShop, type Shop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterEach(() => world.clock.set('2026-11-22T06:30:00.000Z'));
afterAll(() => world.close());

type Json = Readonly<Record<string, unknown>>;

/** S13: the six-item bill with one soap back, the rush and the bills of two phones. */
describe('the month of Sharma Kirana', () => {
  it('is filed with the figures of the scenario', async () => {
    const shop = await withTheMonth();

    const { status, body } = await shop.get('/gst/returns/gstr1?period=2026-11');

    expect(status).toBe(200);
    expect(body).toMatchObject({
      gstin: '08ABCDE1234F1Z0',
      fp: '112026',
      b2cs: [
        { sply_ty: 'INTRA', pos: '08', rt: 5, txval: 736.69, iamt: 0, camt: 18.42, samt: 18.42, csamt: 0 },
        { sply_ty: 'INTRA', pos: '08', rt: 18, txval: 98.99, camt: 8.91, samt: 8.91 },
      ],
      nil: { inv: [{ sply_ty: 'INTRAB2C', nil_amt: 334.67, expt_amt: 0, ngsup_amt: 0 }] },
    });
    expect(body).toHaveProperty('doc_issue.doc_det.0.docs.length', 2);
    expect(body).toHaveProperty('doc_issue.doc_det.1', {
      doc_num: 5,
      docs: [{ num: 1, from: 'S-C/2627/000001', to: 'S-C/2627/000001', totnum: 1, cancel: 0, net_issue: 1 }],
    });
  });

  it('fills GSTR-3B with the same sums', async () => {
    const shop = await withTheMonth();

    const { body } = await shop.get('/gst/returns/gstr3b?period=2026-11');

    expect(body).toHaveProperty('sup_details.osup_det', { txval: 835.68, iamt: 0, camt: 27.33, samt: 27.33, csamt: 0 });
    expect(body).toHaveProperty('sup_details.osup_nil_exmp', { txval: 334.67 });
  });

  it('is a table for people, as csv and as a workbook', async () => {
    const shop = await withTheMonth();

    const csv = await fileOf(shop, 'gstr1?period=2026-11&format=csv');
    const workbook = await fileOf(shop, 'gstr1?period=2026-11&format=xlsx');
    const sums = await fileOf(shop, 'gstr3b?period=2026-11&format=csv');
    const sumsBook = await fileOf(shop, 'gstr3b?period=2026-11&format=xlsx');

    expect(csv.bytes.toString()).toContain('7 B2CS,,,,08,5 %,736.69,0.00,18.42,18.42,0.00,\r\n');
    expect(csv.disposition).toBe('attachment; filename="gstr1-08ABCDE1234F1Z0-112026.csv"');
    expect(sums.bytes.toString()).toContain('3.1(a),Taxable outward supplies,,835.68,0.00,27.33,27.33,0.00\r\n');
    expect(sums.bytes.toString()).toContain('3.1(c),Nil rated and exempt,,334.67,,,,\r\n');
    expect([workbook, sumsBook].map(({ bytes }) => bytes.subarray(0, 2).toString())).toEqual(['PK', 'PK']);
  });

  it('is looked over before it is filed: goods without a code are named, and all sums agree', async () => {
    const shop = await withTheMonth();

    const { body } = await shop.get('/gst/check?period=2026-11');

    expect(body).toMatchObject({ documents: 5, agree: true, has_more: false });
    expect(body).toHaveProperty('sums.documents', {
      taxable_paise: 117_035,
      cgst_paise: 2733,
      sgst_paise: 2733,
      igst_paise: 0,
      cess_paise: 0,
    });
    const problems = body['problems'] as readonly Json[];
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['hsn-missing']));
    expect(problems[0]).toMatchObject({ severity: 'warning', line_no: 1, field: 'hsn' });
    expect(problems[0]?.['fix']).toContain('Give the item its HSN code');
  });

  it('is empty in another month, and of nobody else’s', async () => {
    const shop = await withTheMonth();
    const stranger = await openShop(world);

    const december = await shop.get('/gst/check?period=2026-12');
    const elsewhere = await stranger.get('/gst/check?period=2026-11');

    expect([december.body['documents'], elsewhere.body['documents']]).toEqual([0, 0]);
  });
});

describe('the composition twin', () => {
  const composition = { seller_kinds: [{ seller_kind: 'composition', from_date: '2026-04-01' }] };

  it('files CMP-08 on the value of its bills of supply, and no GSTR-1', async () => {
    const shop = await openShop(world, composition);
    await shop.record({ lines: linesOf(s2), tenders: [{ mode: 'upi', amount_paise: 29_100 }] });

    const cmp08 = await shop.get('/gst/returns/cmp08?period=2026-Q3');
    const csv = await fileOf(shop, 'cmp08?period=2026-Q3&format=csv');
    const workbook = await fileOf(shop, 'cmp08?period=2026-Q3&format=xlsx');
    const gstr1 = await shop.get('/gst/returns/gstr1?period=2026-11');

    expect(cmp08.body).toMatchObject({ turnover_paise: 29_100, taxable_turnover_paise: 29_100, rate_bp: 100 });
    expect([cmp08.body['cgst_paise'], cmp08.body['sgst_paise']]).toEqual([100, 100]); // 1.46 each, in whole rupees
    expect(csv.bytes.toString()).toContain('Turnover,291.00\r\n');
    expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
    expect([gstr1.status, gstr1.body['code']]).toEqual([422, 'sales/return-not-for-seller']);
  });
});

describe('doors that store nothing', () => {
  it('find headings by Hindi words, with the rates of a day', async () => {
    const shop = await openShop(world);

    const { body } = await shop.get(`/gst/hsn?q=${encodeURIComponent('चीनी')}&date=2026-11-22`);

    expect(body['rows']).toContainEqual(expect.objectContaining({ hsn: '1701', gst_rate_bp: 500 }));
  });

  it('tell the slabs of today and of a day before September 2025', async () => {
    const shop = await openShop(world);
    const slabs = async (query: string) =>
      ((await shop.get(`/gst/rates${query}`)).body['rows'] as readonly Json[]).map(({ gst_rate_bp }) => gst_rate_bp);

    expect(await slabs('')).toEqual([0, 25, 150, 300, 500, 1200, 1800, 4000]);
    expect(await slabs('?date=2025-09-21')).toContain(2800);
  });

  it('read a GSTIN, and say what is wrong with one that is none', async () => {
    const shop = await openShop(world);
    const ask = async (gstin: string) => (await shop.post('/gst/gstin', { gstin })).body;

    expect(await ask('27 abcde1234f1z0')).toEqual({
      is_valid: true,
      gstin: '27ABCDE1234F1Z0',
      state_code: '27',
      state: 'Maharashtra',
      pan: 'ABCDE1234F',
      kind: 'taxpayer',
    });
    expect(await ask('27ABCDE1234F1Z1')).toMatchObject({ is_valid: false, code: 'gstin-check-character' });
    expect(await ask('27ABCDE')).toMatchObject({ is_valid: false, code: 'gstin-length' });
  });

  it('compute the reference number the portal will give, refusing a GSTIN that is none', async () => {
    const shop = await openShop(world);
    const asked = { gstin: '08ABCDE1234F1Z0', date: '2026-11-22', type: 'INV', number: 'A/2627/000001' };

    const told = await shop.post('/gst/irn', asked);
    const refused = await shop.post('/gst/irn', { ...asked, gstin: '08ABCDE1234F1Z1' });

    expect(told.body['irn']).toMatch(/^[0-9a-f]{64}$/);
    expect(told.body['financial_year']).toBe('2627');
    expect([refused.status, refused.body['code']]).toEqual([422, 'sales/gstin-invalid']);
  });

  it('judge by 50,000 rupees whether goods need an e-way bill, and write it once all is known', async () => {
    const shop = await openShop(world, { address: '4 Johari Bazar, Jaipur' });
    const lines = [{ ...aLine({ unit_price_paise: 6_000_000, price_includes_tax: false }), hsn: '6205' }];
    const customer = { name: 'Deccan Textiles', gstin: '27ABCDE1234F1Z0', address: '9 Laxmi Road, Pune' };
    await shop.record(aRequest({ sale_id: saleId(1), lines, customer, tenders: [] }));
    const ask = (more: Json = {}) => shop.post('/gst/eway', { sale_id: saleId(1), ...more });

    const first = await ask();
    const whole = await ask({
      from: { place: 'Jaipur', pin: '302001' },
      to: { place: 'Pune', pin: '411030' },
      transport: { mode: 'road', distance_km: 1180, vehicle_number: 'RJ14GA1234' },
    });

    expect(first.body).toMatchObject({ is_needed: true, value_paise: 6_300_000, above_paise: 5_000_000 });
    expect(first.body['missing']).toEqual(['from', 'to', 'transport']);
    expect(whole.body).toHaveProperty('payload.totInvValue', 63_000);
    expect(whole.body).toHaveProperty('payload.toGstin', '27ABCDE1234F1Z0');
  });

  it.each(['2026-13', '2026', '2026-Q5', ''])('refuse the period %j', async (period) => {
    const shop = await openShop(world);

    expect((await shop.get(`/gst/check?period=${period}`)).status).toBe(400);
  });
});

async function fileOf(shop: Shop, asked: string) {
  const authorization = `Bearer ${world.token({ tenant_id: shop.tenant })}`;
  const { headers, rawPayload } = await world.service.app.inject({
    method: 'GET',
    url: `/gst/returns/${asked}`,
    headers: { authorization, 'x-tenant-id': shop.tenant },
  });
  return { bytes: rawPayload, disposition: headers['content-disposition'] };
}

async function withTheMonth(): Promise<Shop> {
  const shop = await openShop(world);
  const sell = async (bill: ScenarioBill, id: number, given: Json = {}) => {
    const body = { sale_id: saleId(id), lines: linesOf(bill), bill_discount_paise: bill.bill_discount_paise, ...given };
    const { status } = await shop.record(body);
    expect(status).toBe(201);
  };
  const paid = (bill: ScenarioBill) => ({ tenders: [{ mode: 'upi', amount_paise: bill.totals['payable_paise'] }] });

  await sell(s1, 1, paid(s1));
  await sell(s2, 2, paid(s2));
  await sell(s3, 3, paid(s3));
  const onPhoneB = aFact({ sale_id: saleId(4), device_id: deviceB, number: 'B/2627/000087', lines: linesOf(s3) });
  expect((await shop.record(onPhoneB)).status).toBe(201);
  const soap = { note_id: noteId(1), lines: [{ line_no: 5, qty_milli: 1000 }], refund: { mode: 'cash' } };
  expect((await shop.post(`/sales/${saleId(1)}/returns`, soap)).status).toBe(201);
  return shop;
}
