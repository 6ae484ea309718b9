import { basisPoints, documentTypeFor, milli, paise, priceBill, printedPriceOf } from '@rmp/gst';
import type { ScenarioBill } from './bills.ts';
import { deviceA, saleId } from './ids.ts';

type Json = Readonly<Record<string, unknown>>;

/** A line as a counter sends it, with only what a test cares about given. */
export interface TestLine {
  readonly name?: string;
  readonly unit?: string;
  readonly qty_milli?: number;
  readonly unit_price_paise?: number;
  readonly price_includes_tax?: boolean;
  readonly gst_rate_bp?: number;
  readonly hsn?: string;
  readonly treatment?: 'taxable' | 'nil' | 'exempt' | 'non_gst';
  readonly cess_rate_bp?: number;
  readonly above_mrp_reason?: string;
  readonly mrp_paise?: number;
  readonly discount_paise?: number;
  readonly item_id?: string;
}

const aWholeLine = {
  name: 'Soap bar',
  unit: 'pcs',
  qty_milli: 1000,
  unit_price_paise: 10500,
  price_includes_tax: true,
  gst_rate_bp: 500,
};

export const aLine = (given: TestLine = {}) => ({ ...aWholeLine, ...given });

/** A request of one soap at ₹105, paid in cash, unless the test says otherwise. */
export function aRequest({ lines = [aLine()], ...given }: Json & { readonly lines?: readonly object[] } = {}): Json {
  return { lines, tenders: [{ mode: 'cash', amount_paise: 10500 }], ...given };
}

export const theSeller = {
  business_name: 'Sharma Kirana',
  seller_kind: 'regular',
  gstin: '08ABCDE1234F1Z0',
  state_code: '08',
} as const;

interface FactGiven extends Json {
  readonly lines?: readonly ReturnType<typeof aLine>[];
  readonly bill_discount_paise?: number;
  readonly issued?: Json;
}

/**
 * What device A printed and later sends: complete lines, and the document with every figure, as the device's own tax
 * engine computes it.
 */
export function aFact({ lines = [aLine()], issued, ...given }: FactGiven = {}): Json {
  const paper = issuedFor(lines, given.bill_discount_paise);

  return {
    sale_id: saleId(1),
    device_id: deviceA,
    number: 'A/2627/000001',
    sold_at: '2026-11-22T06:29:00.000Z',
    lines: lines.map((line, index) => ({ line_no: index + 1, ...line })),
    tenders: [{ mode: 'cash', amount_paise: paper.totals.payable_paise }],
    ...given,
    issued: { ...paper, ...issued },
  };
}

export function issuedFor(lines: readonly ReturnType<typeof aLine>[], billDiscount = 0) {
  const priced = priceBill({
    lines: lines.map((line, index) => ({
      line_no: index + 1,
      qty_milli: milli(line.qty_milli),
      unit_price_paise: paise(line.unit_price_paise),
      price_includes_tax: line.price_includes_tax,
      gst_rate_bp: basisPoints(line.gst_rate_bp),
      cess_rate_bp: basisPoints(line.cess_rate_bp ?? 0),
      printed_price_paise:
        line.mrp_paise === undefined
          ? undefined
          : printedPriceOf({ ...line, mrp_paise: paise(line.mrp_paise) }, '2026-11-22'),
      discount_paise: paise(line.discount_paise ?? 0),
    })),
    bill_discount_paise: paise(billDiscount),
    supply: 'intra',
    charges_tax: true,
  });
  if (!priced.ok) throw new RangeError(`a test bill cannot be priced: ${priced.refusal.code}`);

  return {
    document_type: documentTypeFor({ seller_kind: 'regular', lines, buyer_registered: false }) as string,
    lines: priced.value.lines.map((figures, index) => ({ ...lines[index], ...figures })),
    totals: priced.value.totals,
    place_of_supply: '08',
    seller: theSeller,
    template: 'thermal-3',
    law: 'in-gst-2026-02-01',
  };
}

/** A scenario's bill as lines to send. */
export const linesOf = (bill: ScenarioBill) =>
  bill.lines.map(({ name, unit, qty_milli, unit_price_paise, gst_rate_bp }) =>
    aLine({ name, unit, qty_milli, unit_price_paise, gst_rate_bp }),
  );
