import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteId, saleId } from './support/ids.ts';
import { copyFirstBill } from './support/many-bills.ts';
import { portalAnswer } from './support/portal.ts';
import { aLine, aRequest } from './support/sales.ts';
import { openShop, type Shop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

type Json = Readonly<Record<string, unknown>>;

const SIX_CRORE = 6_000_000_000;
const jaipur = { address: '4 Johari Bazar', place: 'Jaipur', pin: '302001', highest_turnover_paise: SIX_CRORE };
const deccan = { name: '=Deccan, Textiles', gstin: '27ABCDE1234F1Z0', address: '9 Laxmi Road, Pune 411030' };
const memosOn = { memos: [{ from_date: '2026-11-01', is_on: true }] };

/** A bill of a shirt at so many paise before 5 % tax. */
const shirt = (id: number, price: number, given: Json = {}) =>
  aRequest({
    sale_id: saleId(id),
    lines: [{ ...aLine({ unit_price_paise: price, price_includes_tax: false }), hsn: '620520' }],
    tenders: [],
    customer: deccan,
    ...given,
  });

async function shopWith(bills: readonly Json[], profile: Json = {}): Promise<Shop> {
  const shop = await openShop(world, { ...jaipur, ...profile });
  for (const bill of bills) expect((await shop.record(bill)).status).toBe(201);
  return shop;
}

async function fileOf(shop: Shop, asked: string) {
  const authorization = `Bearer ${world.token({ tenant_id: shop.tenant })}`;
  const { statusCode, headers, rawPayload } = await world.service.app.inject({
    method: 'GET',
    url: `/gst/${asked}`,
    headers: { authorization, 'x-tenant-id': shop.tenant },
  });
  return { status: statusCode, headers, bytes: rawPayload, rows: rawPayload.toString().split('\r\n').slice(1, -1) };
}

const einvoices = (shop: Shop, format: string) => fileOf(shop, `einvoices/export?period=2026-11&format=${format}`);
const ewayBills = (shop: Shop, format = 'csv') => fileOf(shop, `eway/export?period=2026-11&format=${format}`);
const numbersIn = (bytes: Buffer) =>
  (JSON.parse(bytes.toString()) as readonly { DocDtls: { No: string } }[]).map(({ DocDtls }) => DocDtls.No);

describe('the e-invoices of a month', () => {
  it('are a row each with their place at the portal, a credit note below zero, and no formula in a name', async () => {
    const shop = await shopWith([shirt(1, 100_000), shirt(2, 200_000), shirt(3, 50_000)]);
    const answer = await portalAnswer({ number: 'S/2627/000001', date: '2026-11-22', total: 1050 });
    await shop.put(`/sales/${saleId(1)}/einvoice`, answer);
    await shop.post(`/sales/${saleId(2)}/einvoice/sent`, {});
    const back = { note_id: noteId(1), lines: [{ line_no: 1, qty_milli: 1000 }], refund: { mode: 'cash' } };
    expect((await shop.post(`/sales/${saleId(2)}/returns`, back)).status).toBe(201);

    const { rows, headers } = await einvoices(shop, 'csv');

    const buyer = `27ABCDE1234F1Z0,"'=Deccan, Textiles",27`;
    expect(rows.toSorted()).toEqual([
      `credit_note,S-C/2627/000001,2026-11-22,${buyer},-2000.00,0.00,0.00,-100.00,0.00,-2100.00,needed,,,,,`,
      `tax_invoice,S/2627/000001,2026-11-22,${buyer},1000.00,0.00,0.00,50.00,0.00,1050.00,registered,${String(answer['irn'])},112610000000001,2026-11-22,,`,
      `tax_invoice,S/2627/000002,2026-11-22,${buyer},2000.00,0.00,0.00,100.00,0.00,2100.00,waiting,,,,,`,
      `tax_invoice,S/2627/000003,2026-11-22,${buyer},500.00,0.00,0.00,25.00,0.00,525.00,needed,,,,,`,
    ]);
    expect(headers['content-disposition']).toBe('attachment; filename="einvoices-2026-11.csv"');
  });

  it('are one file for the portal, of those it has not answered and that lack nothing', async () => {
    const shop = await shopWith([
      shirt(1, 100_000),
      shirt(2, 200_000),
      shirt(3, 50_000, { customer: { ...deccan, address: 'behind the temple' } }),
    ]);
    await shop.put(
      `/sales/${saleId(1)}/einvoice`,
      await portalAnswer({ number: 'S/2627/000001', date: '2026-11-22', total: 1050 }),
    );
    await shop.post(`/sales/${saleId(2)}/einvoice/sent`, {});
    const back = { note_id: noteId(1), lines: [{ line_no: 1, qty_milli: 1000 }], refund: { mode: 'cash' } };
    await shop.post(`/sales/${saleId(2)}/returns`, back);

    const file = await einvoices(shop, 'json');
    const sheet = await einvoices(shop, 'csv');

    const single = await shop.post('/gst/einvoice', { sale_id: saleId(2) });
    expect(numbersIn(file.bytes)).toEqual(['S/2627/000002', 'S-C/2627/000001']);
    expect(JSON.parse(file.bytes.toString())).toContainEqual(single.body['payload']);
    const lacking = sheet.rows.find((row) => row.includes('S/2627/000003'));
    expect(lacking?.split(',').slice(-6)).toEqual(['needed', '', '', '', '', 'to']);
  });

  it('are also a workbook, and those of many pages are each in it once', async () => {
    const shop = await shopWith([shirt(1, 100_000)]);
    await copyFirstBill(world, shop, 2, 451);

    const csv = await einvoices(shop, 'csv');
    const json = await einvoices(shop, 'json');
    const workbook = await einvoices(shop, 'xlsx');

    expect(new Set(csv.rows.map((row) => row.split(',')[1])).size).toBe(451);
    expect(csv.rows).toHaveLength(451);
    expect(numbersIn(json.bytes)).toHaveLength(451);
    expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('are never bills to consumers, memos, documents of a day, or those of another month or shop', async () => {
    const shop = await shopWith(
      [
        shirt(1, 100_000, { customer: undefined, tenders: [{ mode: 'cash', amount_paise: 105_000 }] }),
        aRequest({ sale_id: saleId(2), sold_at: '2026-11-20T06:00:00Z' }),
        shirt(3, 100_000, { sold_at: '2026-10-31T06:00:00Z' }),
      ],
      memosOn,
    );
    expect((await shop.post('/day-bills', {})).body['rows']).toHaveLength(1);
    const stranger = await openShop(world, jaipur);

    expect((await einvoices(shop, 'csv')).rows).toEqual([]);
    expect((await einvoices(shop, 'json')).bytes.toString()).toBe('[]');
    expect((await einvoices(stranger, 'csv')).rows).toEqual([]);
  });
});

describe('the e-way bills of a month', () => {
  it('are a row for each bill: needed or not by the limit of its day, why, and what the file lacks', async () => {
    const shop = await shopWith([
      shirt(1, 6_000_000),
      shirt(2, 4_000_000, { ship_to: { state_code: '24', address: '2 Ring Road, Surat 395002' } }),
      shirt(3, 6_000_000, { customer: { ...deccan, address: 'behind the temple' } }),
    ]);

    const { rows, headers } = await ewayBills(shop);

    const buyer = `"'=Deccan, Textiles",27ABCDE1234F1Z0,302001,08`;
    const needed = 'yes,above the limit of its day (CGST Rules r.138(1))';
    expect(rows).toEqual([
      `S/2627/000001,2026-11-22,${buyer},411030,27,63000.00,50000.00,${needed},transport`,
      `S/2627/000002,2026-11-22,${buyer},395002,24,42000.00,50000.00,no,not above the limit of its day (CGST Rules r.138(1)),`,
      `S/2627/000003,2026-11-22,${buyer},,27,63000.00,50000.00,${needed},to transport`,
    ]);
    expect(headers['content-disposition']).toBe('attachment; filename="eway-bills-2026-11.csv"');
  });

  it('say of exempt goods that they need none, whatever they cost', async () => {
    const rice = { ...aLine({ unit_price_paise: 9_000_000, gst_rate_bp: 0 }), treatment: 'exempt' };
    const shop = await shopWith([shirt(1, 1, { lines: [rice] })]);

    const { rows } = await ewayBills(shop);

    expect(rows[0]).toContain(',0.00,50000.00,no,no taxable goods (CGST Rules r.138(1)),');
  });

  it('leave out memos, what was cancelled, and other months and shops; and are a workbook, too', async () => {
    const shop = await shopWith(
      [
        shirt(1, 6_000_000),
        aRequest({ sale_id: saleId(2), sold_at: '2026-11-20T06:00:00Z' }),
        shirt(3, 6_000_000, { sold_at: '2026-10-31T06:00:00Z' }),
      ],
      memosOn,
    );
    await shop.post(`/sales/${saleId(1)}/cancel`, { reason: 'typed twice' });
    expect((await shop.post('/day-bills', {})).body['rows']).toHaveLength(1);
    const stranger = await openShop(world, jaipur);

    expect((await ewayBills(shop)).rows).toEqual([]);
    expect((await ewayBills(stranger)).rows).toEqual([]);
    expect((await ewayBills(shop, 'xlsx')).bytes.subarray(0, 2).toString()).toBe('PK');
  });
});

it.each(['einvoices/export?period=2026-13', 'einvoices/export', 'eway/export?period=2026-11&format=json'])(
  'a period or format that is none is refused: %s',
  async (asked) => {
    expect((await fileOf(await openShop(world), asked)).status).toBe(400);
  },
);
