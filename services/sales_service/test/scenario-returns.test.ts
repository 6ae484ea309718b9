import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s1, s2, s3 } from './support/bills.ts';
import type { ScenarioBill } from './support/bills.ts';
import { deviceA, deviceB, noteId, saleId } from './support/ids.ts';
import { aFact, aLine, linesOf } from './support/sales.ts';
import { openShop, type Shop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

type Json = Readonly<Record<string, unknown>>;

describe('S9: forty shirts to a registered buyer in Maharashtra', () => {
  const shirts = {
    name: "Shirt, men's",
    hsn: '6205',
    unit: 'PCS',
    qty_milli: 40_000,
    unit_price_paise: 45_000,
    price_includes_tax: false,
    gst_rate_bp: 500,
    discount_paise: 180_000,
  };
  const wanted = {
    sale_id: saleId(1),
    lines: [shirts],
    charges: [{ kind: 'freight', amount_paise: 30_000 }],
    customer: { name: 'Deccan Textiles', gstin: '27ABCDE1234F1Z0', address: '9 Laxmi Road, Pune 411030' },
    due_date: '2026-12-22',
    tenders: [],
  };

  it('bears IGST on goods and freight, the same quoted, sold, filed and registered', async () => {
    const shop = await openShop(world, { address: '4 Johari Bazar', place: 'Jaipur', pin: '302001' });

    const quote = await shop.post('/sales/quote', wanted);
    const { status, body } = await shop.record(wanted);
    const gstr1 = await shop.get('/gst/returns/gstr1?period=2026-11');
    const eway = await shop.post('/gst/eway', { sale_id: saleId(1) });
    const einvoice = await shop.post('/gst/einvoice', { sale_id: saleId(1) });

    const totals = {
      gross_paise: 1_800_000,
      discount_paise: 180_000,
      charges_paise: 30_000,
      taxable_paise: 1_650_000,
      cgst_paise: 0,
      sgst_paise: 0,
      igst_paise: 82_500,
      round_off_paise: 0,
      payable_paise: 1_732_500,
    };
    const paper = { document_type: 'tax_invoice', place_of_supply: '27', totals };
    expect(quote.body).toMatchObject(paper);
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...paper, credit_paise: 1_732_500, due_date: '2026-12-22' });
    expect(gstr1.body['b2b']).toMatchObject([
      {
        ctin: '27ABCDE1234F1Z0',
        inv: [
          {
            inum: 'S/2627/000001',
            idt: '22-11-2026',
            val: 17_325,
            pos: '27',
            rchrg: 'N',
            inv_typ: 'R',
            itms: [{ num: 1, itm_det: { rt: 5, txval: 16_500, iamt: 825, csamt: 0 } }],
          },
        ],
      },
    ]);
    expect(gstr1.body).toHaveProperty('hsn.hsn_b2b', [
      expect.objectContaining({ hsn_sc: '6205', uqc: 'PCS', qty: 40, rt: 5, txval: 16_500, iamt: 825 }),
    ]);
    expect(gstr1.body).not.toHaveProperty('b2cs');
    expect(eway.body).toMatchObject({ is_needed: false, value_paise: 1_732_500, above_paise: 5_000_000 });
    expect(einvoice.body).toHaveProperty('payload.ValDtls.TotInvVal', 17_325);
  });

  it('is printed for recipient, transporter and supplier', async () => {
    const shop = await openShop(world);
    await shop.record(wanted);

    const copies = ['original', 'duplicate', 'triplicate'].map((copy) => paperOf(shop, copy));

    const papers = await Promise.all(copies);
    expect(papers.map(({ statusCode, payload }) => [statusCode, payload.slice(0, 5)])).toEqual(
      papers.map(() => [200, '%PDF-']),
    );
    expect(new Set(papers.map(({ payload }) => payload)).size).toBe(3);
  });

  it.each([
    [5_000_000, false],
    [5_000_001, true],
  ])('asks for an e-way bill above 50,000 rupees: at %i paise %s', async (worth, is_needed) => {
    const shop = await openShop(world);
    const line = { ...shirts, qty_milli: 1000, unit_price_paise: worth, price_includes_tax: true, discount_paise: 0 };
    await shop.record({ ...wanted, lines: [line], charges: [] });

    const { body } = await shop.post('/gst/eway', { sale_id: saleId(1) });

    expect(body).toMatchObject({ is_needed, value_paise: worth });
  });

  it('is refused with a wrong check character, which is named', async () => {
    const shop = await openShop(world);

    const { status, body } = await shop.record({
      ...wanted,
      customer: { ...wanted.customer, gstin: '27ABCDE1234F1Z1' },
    });

    expect([status, body['code']]).toEqual([422, 'sales/gstin-invalid']);
    expect(body['errors']).toMatchObject([{ pointer: '/customer/gstin' }]);
  });
});

const paperOf = (shop: Shop, copy: string) =>
  world.service.app.inject({
    method: 'GET',
    url: `/sales/${saleId(1)}/invoice?copy=${copy}`,
    headers: { authorization: `Bearer ${world.token({ tenant_id: shop.tenant })}`, 'x-tenant-id': shop.tenant },
  });

/** The bills of S13 as its phones A and B issued them, and one soap brought back at the shop. */
async function theMonth(shop: Shop): Promise<void> {
  const issue = async (bill: ScenarioBill, id: number, device_id: string, number: string) => {
    const discount = bill.bill_discount_paise > 0 ? { bill_discount_paise: bill.bill_discount_paise } : {};
    const { status } = await shop.record(
      aFact({ sale_id: saleId(id), device_id, number, lines: linesOf(bill), ...discount }),
    );
    expect(status).toBe(201);
  };
  await issue(s1, 1, deviceA, 'A/2627/000122');
  await issue(s2, 2, deviceA, 'A/2627/000123');
  await issue(s3, 3, deviceA, 'A/2627/000124');
  await issue(s3, 4, deviceB, 'B/2627/000087');
  expect((await shop.post(`/sales/${saleId(1)}/returns`, soapBack)).status).toBe(201);
}

const soapBack = { note_id: noteId(1), lines: [{ line_no: 5, qty_milli: 1000 }], refund: { mode: 'cash' } };

describe('S13: the month of Sharma Kirana', () => {
  it('as a regular dealer has its sections, codes and documents, and ties to ₹1,225.00', async () => {
    const shop = await openShop(world);
    await theMonth(shop);

    const gstr1 = (await shop.get('/gst/returns/gstr1?period=2026-11')).body;
    const check = (await shop.get('/gst/check?period=2026-11')).body;
    const sales = (await shop.get('/sales?limit=10')).body['rows'] as readonly { totals: { payable_paise: number } }[];
    const notes = (await shop.get('/notes?limit=10')).body['rows'] as readonly { totals: Record<string, number> }[];

    expect(gstr1['b2cs']).toMatchObject([
      { sply_ty: 'INTRA', pos: '08', typ: 'OE', rt: 5, txval: 736.69, camt: 18.42, samt: 18.42 },
      { sply_ty: 'INTRA', pos: '08', typ: 'OE', rt: 18, txval: 98.99, camt: 8.91, samt: 8.91 },
    ]);
    expect(gstr1['nil']).toMatchObject({ inv: [{ sply_ty: 'INTRAB2C', nil_amt: 334.67 }] });
    expect(gstr1['doc_issue']).toEqual({
      doc_det: [
        {
          doc_num: 1,
          docs: [
            { num: 1, from: 'A/2627/000122', to: 'A/2627/000124', totnum: 3, cancel: 0, net_issue: 3 },
            { num: 2, from: 'B/2627/000087', to: 'B/2627/000087', totnum: 1, cancel: 0, net_issue: 1 },
          ],
        },
        {
          doc_num: 5,
          docs: [{ num: 1, from: 'S-C/2627/000001', to: 'S-C/2627/000001', totnum: 1, cancel: 0, net_issue: 1 }],
        },
      ],
    });
    expect(check).toMatchObject({ documents: 5, agree: true });
    const taxes = { cgst_paise: 1_842 + 891, sgst_paise: 1_842 + 891, igst_paise: 0, cess_paise: 0 };
    const sums = { taxable_paise: 73_669 + 9_899 + 33_467, ...taxes };
    expect(check).toMatchObject({ sums: { documents: sums, hsn: sums } });
    const sold = sales.reduce((sum, { totals }) => sum + totals.payable_paise, 0);
    expect(notes[0]?.totals).toMatchObject({
      taxable_paise: 3_523,
      cgst_paise: 88,
      sgst_paise: 88,
      round_off_paise: 1,
      payable_paise: 3_700,
    });
    expect(sold - (notes[0]?.totals['payable_paise'] ?? 0)).toBe(122_500);
    expect(sold).toBe(73_100 + 29_100 + 24_000);
  });

  it('as its composition twin is bills of supply without tax, and CMP-08 of 4,900 + 4,900 on ₹9,80,000', async () => {
    const shop = await openShop(world, { seller_kinds: [{ seller_kind: 'composition', from_date: '2026-04-01' }] });
    const sell = (bill: ScenarioBill, id: number): Promise<{ readonly body: Json }> =>
      shop.record({
        sale_id: saleId(id),
        lines: linesOf(bill),
        bill_discount_paise: bill.bill_discount_paise,
        tenders: [{ mode: 'upi', amount_paise: bill.totals['payable_paise'] }],
      });
    const rest = {
      sale_id: saleId(5),
      lines: [aLine({ name: 'Wheat', unit: 'kg', unit_price_paise: 97_877_499, gst_rate_bp: 0 })],
      customer: { name: 'Ramesh Verma', state_code: '08', address: '7 Nehru Marg' },
      tenders: [],
    };

    const bills = [await sell(s1, 1), await sell(s2, 2), await sell(s3, 3), await sell(s3, 4)];
    const wheat = await shop.record(rest);
    const note = await shop.post(`/sales/${saleId(1)}/returns`, soapBack);
    const cmp08 = await shop.get('/gst/returns/cmp08?period=2026-Q3');

    for (const [index, { body }] of bills.entries()) {
      const payable_paise = [73_100, 29_100, 12_000, 12_000][index];
      expect(body).toMatchObject({ document_type: 'bill_of_supply', seller: { seller_kind: 'composition' } });
      expect(body['totals']).toMatchObject({ cgst_paise: 0, sgst_paise: 0, igst_paise: 0, payable_paise });
      expect(body).toHaveProperty('totals.taxable_paise', payable_paise);
    }
    expect(wheat.body).toHaveProperty('totals.payable_paise', 97_877_500);
    expect(note.body).toHaveProperty('totals.payable_paise', 3_700);
    expect(note.body).toHaveProperty('totals.cgst_paise', 0);
    expect(cmp08.body).toMatchObject({
      turnover_paise: 98_000_000,
      taxable_turnover_paise: 98_000_000,
      rate_bp: 100,
      cgst_paise: 490_000,
      sgst_paise: 490_000,
    });
  });
});
