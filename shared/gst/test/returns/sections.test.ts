import { describe, expect, it } from 'vitest';
import { paise } from '../../src/index.ts';
import { gstr1Json, gstr3bOf, openGstr1, readPeriod } from '../../src/returns/index.ts';
import type { ReturnDocument } from '../../src/returns/index.ts';
import { aDocument, aLine, interLine, MAHARASHTRA_BUYER, originalOf } from './a-document.ts';

describe('Where GSTR-1 lists a document (sections 20 of the law, Table by Table)', () => {
  it('lists a bill to a registered buyer under his GSTIN, one row per rate', () => {
    const bill = aDocument({
      buyer_gstin: MAHARASHTRA_BUYER,
      place_of_supply: '27',
      payable_paise: paise(22_300),
      lines: [
        interLine(),
        interLine({ line_no: 2, gst_rate_bp: 1800, igst_paise: paise(1800) }),
        interLine({ line_no: 3, gst_rate_bp: 0, igst_paise: paise(0), taxable_paise: paise(5_000) }),
      ],
    });

    expect(fileOf(bill)['b2b']).toEqual([
      {
        ctin: MAHARASHTRA_BUYER,
        inv: [
          {
            inum: 'A/2627/000001',
            idt: '22-11-2026',
            val: 223,
            pos: '27',
            rchrg: 'N',
            inv_typ: 'R',
            itms: [
              { num: 1, itm_det: { rt: 5, txval: 100, iamt: 5, camt: 0, samt: 0, csamt: 0 } },
              { num: 2, itm_det: { rt: 18, txval: 100, iamt: 18, camt: 0, samt: 0, csamt: 0 } },
            ],
          },
        ],
      },
    ]);
    expect(fileOf(bill)['nil']).toEqual({ inv: [{ sply_ty: 'INTRB2B', nil_amt: 50, expt_amt: 0, ngsup_amt: 0 }] });
    expect(fileOf(bill)['hsn']).toMatchObject({ hsn_b2b: [{ rt: 0 }, { rt: 5 }, { rt: 18 }] });
    expect(fileOf(bill)).not.toHaveProperty('hsn.hsn_b2c');
  });

  it.each([
    ['2026-11-22', 10_000_000, 'b2cs'],
    ['2026-11-22', 10_000_001, 'b2cl'],
    ['2024-07-31', 10_000_001, 'b2cs'],
    ['2024-07-31', 25_000_001, 'b2cl'],
    ['2024-08-01', 10_000_001, 'b2cl'],
  ])(
    'puts a bill of %s over %i paise to an unregistered buyer of another State into %s (12/2024-CT)',
    (date, payable, section) => {
      const bill = aDocument({ date, place_of_supply: '27', payable_paise: paise(payable), lines: [interLine()] });

      const file = fileOf(bill);

      expect(Object.keys(file).filter((name) => name.startsWith('b2'))).toEqual([section]);
    },
  );

  it('lists a large bill inside of the State with the small ones', () => {
    expect(fileOf(aDocument({ payable_paise: paise(99_999_999) }))).toHaveProperty('b2cs');
  });

  it('lets a note follow its original, however small it is and whenever that was', () => {
    const large = aDocument({
      number: 'A/2627/000009',
      date: '2026-04-02',
      place_of_supply: '27',
      payable_paise: paise(10_000_100),
    });
    const note = aDocument({
      document_type: 'credit_note',
      number: 'A-C/2627/000001',
      place_of_supply: '27',
      lines: [interLine()],
      original: originalOf(large),
    });

    expect(fileOf(note)['cdnur']).toEqual([
      {
        typ: 'B2CL',
        ntty: 'C',
        nt_num: 'A-C/2627/000001',
        nt_dt: '22-11-2026',
        val: 105,
        pos: '27',
        itms: [{ num: 1, itm_det: { rt: 5, txval: 100, iamt: 5, csamt: 0 } }],
      },
    ]);
  });

  it('takes notes of small consumers off their State and rate, below zero too, and off the codes', () => {
    const note = aDocument({
      document_type: 'credit_note',
      number: 'A-C/2627/000001',
      original: originalOf(aDocument()),
    });

    const file = fileOf(note);

    expect(file['b2cs']).toEqual([
      { sply_ty: 'INTRA', pos: '08', typ: 'OE', rt: 5, txval: -100, iamt: 0, camt: -2.5, samt: -2.5, csamt: 0 },
    ]);
    expect(file).toHaveProperty('hsn.hsn_b2c', [
      {
        num: 1,
        hsn_sc: '1701',
        desc: 'Sugar',
        uqc: 'KGS',
        qty: -1,
        rt: 5,
        txval: -100,
        iamt: 0,
        camt: -2.5,
        samt: -2.5,
        csamt: 0,
      },
    ]);
  });

  it('adds debit notes to consumers, and lists notes to registered buyers with positive amounts', () => {
    const debit = aDocument({
      document_type: 'debit_note',
      number: 'A-D/2627/000001',
      original: originalOf(aDocument()),
    });
    const credit = aDocument({
      document_type: 'credit_note',
      number: 'A-C/2627/000001',
      buyer_gstin: MAHARASHTRA_BUYER,
      place_of_supply: '27',
      lines: [interLine()],
      original: originalOf(aDocument()),
    });

    const file = fileOf(debit, credit);

    expect(file['b2cs']).toMatchObject([{ txval: 100, camt: 2.5 }]);
    expect(file['cdnr']).toMatchObject([
      { ctin: MAHARASHTRA_BUYER, nt: [{ ntty: 'C', val: 105, itms: [{ itm_det: { txval: 100, iamt: 5 } }] }] },
    ]);
  });

  it('lists exports by payment of tax, SEZ with their buyers, and both as zero-rated', () => {
    const abroad = { place_of_supply: '96', supply: 'export_wp' } as const;
    const withTax = aDocument({ ...abroad, lines: [interLine()] });
    const without = aDocument({
      ...abroad,
      supply: 'export_wop',
      number: 'A/2627/000002',
      payable_paise: paise(10_000),
      lines: [interLine({ igst_paise: paise(0) })],
    });
    const sez = aDocument({
      supply: 'sez_wp',
      buyer_gstin: MAHARASHTRA_BUYER,
      number: 'A/2627/000003',
      lines: [interLine()],
    });

    const file = fileOf(withTax, without, sez);

    expect(file['exp']).toMatchObject([
      { exp_typ: 'WOPAY', inv: [{ inum: 'A/2627/000002', itms: [{ rt: 0, txval: 100, iamt: 0 }] }] },
      { exp_typ: 'WPAY', inv: [{ inum: 'A/2627/000001', itms: [{ rt: 5, txval: 100, iamt: 5 }] }] },
    ]);
    expect(file['b2b']).toMatchObject([{ inv: [{ inv_typ: 'SEWP' }] }]);
    expect(gstr3bOf(builtOf(withTax, without, sez)).zero_rated).toMatchObject({
      taxable_paise: 30_000,
      igst_paise: 1000,
    });
    expect(file).toHaveProperty('hsn.hsn_b2c');
  });

  it('marks reverse charge, and keeps its value out of row 3.1(a)', () => {
    const bill = aDocument({
      buyer_gstin: MAHARASHTRA_BUYER,
      place_of_supply: '27',
      reverse_charge: true,
      lines: [interLine()],
    });

    expect(fileOf(bill)['b2b']).toMatchObject([{ inv: [{ rchrg: 'Y' }] }]);
    expect(gstr3bOf(builtOf(bill))).toMatchObject({ taxable: { taxable_paise: 0 }, reverse_charge_paise: 10_000 });
  });

  it('counts a cancelled document in Table 13 and nowhere else', () => {
    const file = fileOf(aDocument({ status: 'cancelled' }));

    expect(Object.keys(file)).toEqual(['gstin', 'fp', 'version', 'hash', 'doc_issue']);
    expect(file).toHaveProperty('doc_issue.doc_det.0.docs', [
      { num: 1, from: 'A/2627/000001', to: 'A/2627/000001', totnum: 1, cancel: 1, net_issue: 0 },
    ]);
  });

  it('keeps nil, exempt and non-GST apart, inter and intra', () => {
    const lines = (['nil', 'exempt', 'non_gst'] as const).map((treatment, index) =>
      aLine({
        line_no: index + 1,
        treatment,
        gst_rate_bp: 0,
        taxable_paise: paise(100 * (index + 1)),
        cgst_paise: paise(0),
        sgst_paise: paise(0),
      }),
    );

    const { nil } = builtOf(aDocument({ lines }), aDocument({ number: 'A/2627/000002', place_of_supply: '27', lines }));

    expect(nil).toEqual([
      { supply: 'INTRB2C', nil_paise: 100, exempt_paise: 200, non_gst_paise: 300 },
      { supply: 'INTRAB2C', nil_paise: 100, exempt_paise: 200, non_gst_paise: 300 },
    ]);
  });

  it('leaves goods without a code out of Table 12 and names them', () => {
    const { hsn_b2c, without_hsn } = builtOf(aDocument({ lines: [aLine({ hsn: undefined, name: 'Loose item' })] }));

    expect(hsn_b2c).toEqual([]);
    expect(without_hsn).toMatchObject([{ name: 'Loose item', taxable_paise: 10_000, cgst_paise: 250 }]);
  });

  it('counts services without unit and quantity', () => {
    const { hsn_b2c } = builtOf(aDocument({ lines: [aLine({ hsn: '9987', name: 'Repair' })] }));

    expect(hsn_b2c).toMatchObject([{ hsn: '9987', uqc: 'NA', qty_milli: 0 }]);
  });

  it('tells how many numbers of a series are missing, with foreign series beside', () => {
    const numbered = (number: string) => aDocument({ number });

    const { documents } = builtOf(
      numbered('A/2627/000001'),
      numbered('A/2627/000004'),
      numbered('shop-7'),
      numbered('SHOP-9'),
    );

    expect(documents).toMatchObject([
      { kind: 1, from: 'SHOP-7', to: 'SHOP-9', total: 2, missing: 1 },
      { kind: 1, from: 'A/2627/000001', to: 'A/2627/000004', total: 2, missing: 2 },
    ]);
  });

  it('holds nothing of an unregistered or composition seller', () => {
    const { documents, b2cs } = builtOf(
      aDocument({ seller_kind: 'unregistered' }),
      aDocument({ seller_kind: 'composition' }),
    );

    expect([documents, b2cs]).toEqual([[], []]);
  });
});

function builtOf(...documents: readonly ReturnDocument[]) {
  const builder = openGstr1();
  for (const document of documents) builder.add(document);
  return builder.finish();
}

function fileOf(...documents: readonly ReturnDocument[]): Record<string, unknown> {
  const period = readPeriod('2026-11');
  if (!period) throw new Error('a month is a period');
  return gstr1Json(builtOf(...documents), { gstin: '08ABCDE1234F1Z0', period, version: 'GST3.2.2' });
}
