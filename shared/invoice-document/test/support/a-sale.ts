import type { NotePaper, ReceiptPaper, SalePaper } from '@rmp/invoice-document';
import { Sale, SaleNote } from '@rmp/contracts/sales';
import {
  basisPoints,
  chargesTax,
  documentTypeFor,
  gstinCheckDigit,
  milli,
  paise,
  priceBill,
  type SellerKind,
} from '@rmp/gst';

/** Name, HSN, unit, thousandths, paise a unit, rate in basis points, and whether tax is inside the price. */
export type Bought = readonly [
  name: string,
  hsn: string | undefined,
  unit: string,
  qty: number,
  price: number,
  rate: number,
  inclusive?: boolean,
];

export interface SaleWish {
  readonly seller_kind?: SellerKind;
  readonly bought?: readonly Bought[];
  readonly bill_discount_paise?: number;
  readonly charges_paise?: number;
  readonly customer?: object | undefined;
  readonly tenders?: readonly object[];
  readonly place_of_supply?: string;
  readonly own?: object;
}

export const PAYMENT_ID = '019abc00-0000-7000-8000-0000000000a1';
export const SHOP_GSTIN = withCheckDigit('08ABCPE1234F1Z');
export const BUYER_GSTIN = withCheckDigit('27ABCDE1234F1Z');

/** The six items of scenario S1. */
export const SIX_ITEMS: readonly Bought[] = [
  ['Toor dal, loose', '0713', 'kg', 1250, 16000, 0],
  ['Sugar, loose', '1701', 'kg', 2000, 4600, 500],
  ['Mustard oil 1 L', '1514', 'pc', 1000, 18500, 500],
  ['Biscuit packet', '1905', 'pc', 4000, 1000, 500],
  ['Soap bar', '3401', 'pc', 3000, 3800, 500],
  ['AA battery pack', '8506', 'pc', 1000, 12000, 1800],
];

const RAMESH = { name: 'Ramesh Verma', mobile: '9829041276' };
const SALE_ID = '019abc00-0000-7000-8000-000000000001';
const CASHIER = '019abc00-0000-7000-8000-0000000000c1';
const AT = '2026-11-22T05:12:00.000Z';

/** Scenario S1 as sold, unless told otherwise: priced by the real engine and read through the contract. */
export function aSale(wish: SaleWish = {}): SalePaper {
  const { seller_kind = 'regular', bought = SIX_ITEMS, bill_discount_paise = 2000, place_of_supply = '08' } = wish;
  const customer = 'customer' in wish ? wish.customer : RAMESH;
  const asked = bought.map(([name, hsn, unit, qty, price, rate, inclusive = true], at) => ({
    line_no: at + 1,
    name,
    hsn,
    unit,
    qty_milli: milli(qty),
    unit_price_paise: paise(price),
    price_includes_tax: inclusive,
    gst_rate_bp: basisPoints(rate),
  }));
  const bill = priceBill({
    lines: asked,
    bill_discount_paise: paise(bill_discount_paise),
    charges: [{ kind: 'freight', amount_paise: paise(wish.charges_paise ?? 0) }],
    supply: place_of_supply === '08' ? 'intra' : 'inter',
    charges_tax: chargesTax(seller_kind),
  });
  if (!bill.ok) throw new Error(`refused: ${JSON.stringify(bill.refusal)}`);
  const { lines, totals } = bill.value;
  const tenders = wish.tenders ?? [tender('cash', 30000), tender('upi', 20000)];
  const paid = tenders.reduce((sum, { amount_paise }: { amount_paise?: number }) => sum + (amount_paise ?? 0), 0);

  return Sale.parse({
    tenant_id: 'sharma-kirana',
    sale_id: SALE_ID,
    seq: 1,
    number: 'A/2627/000118',
    document_type: documentTypeFor({
      seller_kind,
      lines: asked,
      buyer_registered: customer !== undefined && 'gstin' in customer,
    }),
    status: 'issued',
    origin: 'request',
    financial_year: '2627',
    sold_at: AT,
    sold_date: '2026-11-22',
    recorded_at: AT,
    cashier_id: CASHIER,
    seller: aSeller(seller_kind),
    ...(customer && { customer }),
    supply: 'regular',
    reverse_charge: false,
    place_of_supply,
    lines: lines.map((line, at) => ({ ...asked[at], ...line })),
    charges: [],
    bill_discount_paise,
    totals,
    tenders,
    credit_paise: Math.max(0, totals.payable_paise - paid),
    due_paise: 0,
    due_as_of: AT,
    tags: [],
    flags: [],
    template: 'paper/1',
    law: 'in/1',
    ...wish.own,
  });
}

export function aSeller(seller_kind: SellerKind = 'regular'): SalePaper['seller'] {
  return {
    business_name: 'Sharma Kirana',
    seller_kind,
    ...(seller_kind === 'unregistered' ? {} : { gstin: SHOP_GSTIN }),
    state_code: '08',
    address: '12 Johari Bazar, Jaipur 302003',
    mobile: '9829000000',
    upi_id: 'sharmakirana@example',
  };
}

export function tender(mode: string, amount_paise: number, more: object = {}): object {
  return { payment_id: PAYMENT_ID, mode, amount_paise, ...more };
}

/** One soap of S1 brought back, taken off the khata. */
export function aNote(own: object = {}): NotePaper {
  const tax = { taxable_paise: 3523, cgst_paise: 88, sgst_paise: 88, igst_paise: 0, cess_paise: 0 };
  return SaleNote.parse({
    tenant_id: 'sharma-kirana',
    note_id: '019abc00-0000-7000-8000-0000000000d1',
    seq: 2,
    kind: 'credit_note',
    sale_id: SALE_ID,
    sale_number: 'A/2627/000118',
    sale_date: '2026-11-22',
    number: 'A-C/2627/000007',
    financial_year: '2627',
    origin: 'request',
    noted_at: '2026-11-29T11:02:00.000Z',
    note_date: '2026-11-29',
    recorded_at: '2026-11-29T11:02:00.000Z',
    cashier_id: CASHIER,
    seller: aSeller(),
    customer: RAMESH,
    place_of_supply: '08',
    reason: 'One soap returned',
    lines: [
      {
        ...tax,
        line_no: 5,
        name: 'Soap bar',
        hsn: '3401',
        unit: 'pc',
        qty_milli: 1000,
        gst_rate_bp: 500,
        net_paise: 3699,
        total_paise: 3699,
      },
    ],
    totals: { ...tax, round_off_paise: 1, payable_paise: 3700 },
    refund: { payment_id: PAYMENT_ID, mode: 'udhaar', amount_paise: 3700 },
    flags: [],
    template: 'paper/1',
    law: 'in/1',
    ...own,
  });
}

/** ₹500 a week later: the opening balance goes first, the rest to the bill. */
export function aReceipt(own: Partial<ReceiptPaper> = {}): ReceiptPaper {
  return {
    number: 'A-R/2627/000031',
    payment_id: PAYMENT_ID,
    direction: 'in',
    mode: 'cash',
    amount_paise: 50000,
    paid_at: '2026-11-29T10:40:00.000Z',
    paid_date: '2026-11-29',
    seller: aSeller(),
    customer: RAMESH,
    allocations: [
      { sale_number: 'A/2627/000042', sold_date: '2026-10-12', amount_paise: 45000, due_paise: 0 },
      { sale_number: 'A/2627/000118', sold_date: '2026-11-22', amount_paise: 5000, due_paise: 18100 },
    ],
    ...own,
  };
}

function withCheckDigit(first14: string): string {
  return `${first14}${gstinCheckDigit(first14)}`;
}
