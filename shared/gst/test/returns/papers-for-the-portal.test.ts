import { describe, expect, it } from 'vitest';
import { lastDayForTaxNote, paise } from '../../src/index.ts';
import {
  canCancelIrn,
  einvoiceJson,
  ewayJson,
  ewayNeed,
  irnOf,
  needsIrn,
  openCheck,
  readPeriod,
} from '../../src/returns/index.ts';
import type { CheckedDocument, EinvoiceDocument } from '../../src/returns/index.ts';
import { aChecked, aDocument, aLine, interLine, MAHARASHTRA_BUYER, originalOf, problemsOf } from './a-document.ts';

describe('A period', () => {
  it.each([
    ['2026-11', '2026-11-01', '2026-11-30', '112026', 1],
    ['2028-02', '2028-02-01', '2028-02-29', '022028', 1],
    ['2026-Q3', '2026-10-01', '2026-12-31', '122026', 3],
    ['2026-Q4', '2027-01-01', '2027-03-31', '032027', 3],
  ])('%s is from %s to %s', (label, from_date, to_date, portal, months) => {
    expect(readPeriod(label)).toEqual({ label, from_date, to_date, portal, months });
  });

  it.each(['2026-13', '2026-Q5', '26-11', '2026', ''])('refuses %j', (label) => {
    expect(readPeriod(label)).toBeUndefined();
  });
});

describe('The invoice reference number', () => {
  it('is the SHA-256 of seller, year, type and number, whatever its case', async () => {
    const parts = { gstin: '08ABCDE1234F1Z0', date: '2026-11-22', type: 'INV' } as const;

    const [lower, upper] = await Promise.all([
      irnOf({ ...parts, number: 'a/2627/000001' }),
      irnOf({ ...parts, number: 'A/2627/000001' }),
    ]);

    expect(lower).toBe(upper);
    expect(lower).toMatch(/^[0-9a-f]{64}$/);
    expect(await irnOf({ ...parts, type: 'CRN', number: 'A/2627/000001' })).not.toBe(upper);
  });

  it('is needed above five crore for registered buyers and exports, never for consumers or bills of supply', () => {
    const toBusiness = aDocument({ buyer_gstin: MAHARASHTRA_BUYER });
    const crore = 1_000_000_000;

    expect(needsIrn(toBusiness, 5 * crore)).toBe(false);
    expect(needsIrn(toBusiness, 5 * crore + 1)).toBe(true);
    expect(needsIrn(aDocument(), 6 * crore)).toBe(false);
    expect(needsIrn(aDocument({ supply: 'export_wop' }), 6 * crore)).toBe(true);
    expect(needsIrn({ ...toBusiness, document_type: 'bill_of_supply' }, 6 * crore)).toBe(false);
    expect(needsIrn({ ...toBusiness, date: '2023-07-31' }, 6 * crore)).toBe(false);
  });

  it('can be cancelled for 24 hours', () => {
    expect(canCancelIrn('2026-11-22T10:00:00+05:30', '2026-11-23T10:00:00+05:30')).toBe(true);
    expect(canCancelIrn('2026-11-22T10:00:00+05:30', '2026-11-23T10:00:01+05:30')).toBe(false);
  });
});

describe('The e-invoice body', () => {
  it('adds up to the total as the portal checks it', () => {
    const body = einvoiceJson(anInvoice()) as {
      readonly ValDtls: Record<string, number>;
      readonly ItemList: readonly Record<string, number>[];
    };
    const {
      AssVal = 0,
      CgstVal = 0,
      SgstVal = 0,
      IgstVal = 0,
      CesVal = 0,
      RndOffAmt = 0,
      TotInvVal = 0,
    } = body.ValDtls;

    expect(Math.round((AssVal + CgstVal + SgstVal + IgstVal + CesVal + RndOffAmt) * 100)).toBe(TotInvVal * 100);
    expect(body.ItemList).toMatchObject([
      { SlNo: '1', Qty: 40, UnitPrice: 412.5, TotAmt: 16500, AssAmt: 16500, TotItemVal: 17325, IsServc: 'N' },
    ]);
    expect(body).toMatchObject({
      Version: '1.1',
      TranDtls: { TaxSch: 'GST', SupTyp: 'B2B', RegRev: 'N' },
      DocDtls: { Typ: 'INV', No: 'A/2627/000001', Dt: '22/11/2026' },
      SellerDtls: { Gstin: '08ABCDE1234F1Z0', Pin: 302001, Stcd: '08' },
      BuyerDtls: { Gstin: MAHARASHTRA_BUYER, Pos: '27', Stcd: '27' },
    });
  });

  it('names the original of a note, and an export has the buyer the portal asks for', () => {
    const note = einvoiceJson({
      ...anInvoice(),
      document_type: 'credit_note',
      original: originalOf(aDocument({ number: 'a/2627/000009' })),
    });
    const abroad = einvoiceJson({ ...anInvoice(), supply: 'export_wop', buyer_gstin: undefined });

    expect(note).toMatchObject({
      DocDtls: { Typ: 'CRN' },
      RefDtls: { PrecDocDtls: [{ InvNo: 'A/2627/000009', InvDt: '22/11/2026' }] },
    });
    expect(abroad).toMatchObject({
      TranDtls: { SupTyp: 'EXPWOP' },
      BuyerDtls: { Gstin: 'URP', Pin: 999_999, Stcd: '96', Pos: '96' },
    });
  });
});

describe('The e-way bill (r.138)', () => {
  it('is needed above 50,000 rupees with tax, nil goods not counted', () => {
    const worth = (taxable: number) =>
      aDocument({
        lines: [aLine({ gst_rate_bp: 500, taxable_paise: paise(taxable), cgst_paise: paise(0), sgst_paise: paise(0) })],
      });
    const nil = aDocument({ lines: [aLine({ gst_rate_bp: 0, taxable_paise: paise(9_000_000) })] });

    expect(ewayNeed(worth(5_000_000)).is_needed).toBe(false);
    expect(ewayNeed(worth(5_000_001))).toEqual({ is_needed: true, value_paise: 5_000_001, above_paise: 5_000_000 });
    expect(ewayNeed(nil).is_needed).toBe(false);
  });

  it('is written with rates by head, and an unregistered buyer as URP', () => {
    const body = ewayJson(
      { ...anInvoice(), buyer_gstin: undefined },
      { mode: 'road', distance_km: 1180, vehicle_number: 'RJ14GA1234' },
    );

    expect(body).toMatchObject({
      supplyType: 'O',
      docType: 'INV',
      toGstin: 'URP',
      fromStateCode: 8,
      totInvValue: 17_325,
      transDistance: '1180',
      vehicleNo: 'RJ14GA1234',
      itemList: [{ hsnCode: 6205, cgstRate: 0, igstRate: 5, taxableAmount: 16_500 }],
    });
  });
});

describe('The check before filing', () => {
  it('finds nothing wrong with a right bill', () => {
    expect(problemsOf(aChecked())).toEqual([]);
  });

  it.each<[string, Partial<CheckedDocument>, string, string]>([
    ['a number with a space', { number: 'A 1' }, 'number-not-allowed', 'CGST Rules r.46(b)'],
    ['a wrong check character', { buyer_gstin: '27ABCDE1234F1Z1' }, 'gstin-invalid', 'CGST Rules r.46(d)'],
    [
      'a rate that is gone',
      { lines: [aLine({ gst_rate_bp: 1230 })] },
      'rate-not-in-force',
      '9/2025-Central Tax (Rate)',
    ],
    ['no code', { lines: [aLine({ hsn: undefined })] }, 'hsn-missing', '12/2017-Central Tax, amended by 78/2020'],
    ['a short code', { lines: [aLine({ hsn: '17' })] }, 'hsn-too-short', '12/2017-Central Tax, amended by 78/2020'],
    [
      'halves that differ',
      { lines: [aLine({ cgst_paise: paise(251), sgst_paise: paise(249) })] },
      'tax-heads-differ',
      'CGST Rules r.46(j) to (m)',
    ],
    ['a total that does not add up', { payable_paise: paise(10_600) }, 'totals-differ', 'CGST Rules r.46(j) to (m)'],
  ])('names %s with its rule', (_, what, code, rule) => {
    expect(problemsOf(aChecked(what))).toMatchObject([{ code, rule, number: what.number ?? 'A/2627/000001' }]);
  });

  it('asks for name and address from 50,000 rupees of taxable value on (r.46(e))', () => {
    const worth = (taxable: number, has_buyer_address = false) =>
      aChecked({
        has_buyer_address,
        payable_paise: paise(taxable),
        lines: [aLine({ taxable_paise: paise(taxable), cgst_paise: paise(0), sgst_paise: paise(0) })],
      });

    expect(problemsOf(worth(4_999_999))).toEqual([]);
    expect(problemsOf(worth(5_000_000))).toMatchObject([{ code: 'address-missing', severity: 'warning' }]);
    expect(problemsOf(worth(5_000_000, true))).toEqual([]);
  });

  it('wants six digits of a seller above five crore, also on bills to consumers', () => {
    const check = openCheck({ previous_turnover_paise: 5_000_000_001, highest_turnover_paise: 0 });

    check.add(aChecked());

    expect(check.finish()).toMatchObject([{ code: 'hsn-too-short', severity: 'error', detail: { digits: 6 } }]);
  });

  it('knows a number again in another case, and keeps series of notes apart', () => {
    expect(problemsOf(aChecked(), aChecked({ number: 'a/2627/000001' }))).toMatchObject([{ code: 'number-repeated' }]);
    expect(problemsOf(aChecked(), aChecked({ document_type: 'credit_note' }))).toEqual([]);
  });

  it('refuses a tax note after 30 November of the year after (s.34(2))', () => {
    const original = originalOf(aDocument({ date: '2025-05-10' }));
    const note = (date: string) => aChecked({ document_type: 'credit_note', date, original });

    expect(lastDayForTaxNote('2025-05-10')).toBe('2026-11-30');
    expect(problemsOf(note('2026-11-30')).filter(({ code }) => code === 'note-too-late')).toEqual([]);
    expect(problemsOf(note('2026-12-01'))).toContainEqual(
      expect.objectContaining({ code: 'note-too-late', detail: { date: '2026-12-01', last: '2026-11-30' } }),
    );
  });
});

/** S9: forty shirts to Maharashtra. */
const anInvoice = (): EinvoiceDocument => ({
  ...aDocument({
    buyer_gstin: MAHARASHTRA_BUYER,
    place_of_supply: '27',
    payable_paise: paise(1_732_500),
    lines: [
      interLine({
        name: "Shirt, men's",
        hsn: '6205',
        unit: 'pcs',
        qty_milli: 40_000,
        taxable_paise: paise(1_650_000),
        igst_paise: paise(82_500),
      }),
    ],
  }),
  seller: {
    gstin: '08ABCDE1234F1Z0',
    legal_name: 'Sharma Kirana',
    address: '4 Johari Bazar',
    place: 'Jaipur',
    pin: '302001',
    state_code: '08',
  },
  buyer: { legal_name: 'Deccan Textiles', address: '9 Laxmi Road', place: 'Pune', pin: '411030', state_code: '27' },
  round_off_paise: 0,
});
