import * as z from 'zod';
import {
  Address,
  BusinessDate,
  CessRate,
  CustomerId,
  DayBillId,
  DeviceId,
  DocumentNumber,
  Gstin,
  GstRate,
  Hsn,
  Instant,
  InstantWithOffset,
  ItemId,
  Milli,
  Mobile,
  Name,
  Note,
  Paise,
  PaymentId,
  requiredText,
  SaleId,
  SignedPaise,
  StateCode,
  Tag,
  TenantId,
  text,
  Treatment,
  Unit,
  UnitPrice,
  UserId,
} from '../primitives/index.ts';
import { BalancePaise } from '../payment/customer.ts';
import { PaperStyle } from '../tenant/paper.ts';
import { SellerKind } from '../tenant/shapes.ts';
import { Einvoice } from './einvoice.ts';

export const LINES_MAX = 200;
export const TENDERS_MAX = 20;
export const CHARGES_MAX = 10;
export const TAGS_MAX = 20;

/** What is doubtful about a fact. Closed: each one has a sentence on screen and, where someone must act, a task. */
export const saleFlags = [
  'total-differs',
  'rate-not-in-force',
  'seller-kind-mismatch',
  'period-locked',
  'clock-skew',
  'number-clash',
  'foreign-series',
  'unknown-item',
  'unknown-customer',
  'author-not-permitted',
  'over-limit',
  'over-returned',
  'over-tendered',
  'above-mrp',
  'address-missing',
  'gstin-invalid',
  'unpaid',
  'irn-stands',
  'rate-out-of-band',
  'printed-price-missing',
  'hsn-too-short',
  'memo-not-allowed',
] as const;
export const SaleFlag = z.enum(saleFlags);
export type SaleFlag = z.output<typeof SaleFlag>;

/** When a bill was made; a phone with an empty battery says 1970, and that is still a date. */
export const SoldAt = InstantWithOffset.regex(/^(?:19[789]|20[0-9])[0-9]-/, 'must be of the years 1970 to 2099');

export const DocumentType = z.enum([
  'tax_invoice',
  'bill_of_supply',
  'invoice_cum_bill_of_supply',
  'bill',
  'memo',
  'credit_note',
  'debit_note',
]);
export type DocumentType = z.output<typeof DocumentType>;

/**
 * The papers a sale is written on; notes have calls of their own. A `memo` is no invoice: the consolidated document of its
 * day carries it (CGST Act s.31(3)(b)).
 */
export const SaleDocumentType = DocumentType.extract([
  'tax_invoice',
  'bill_of_supply',
  'invoice_cum_bill_of_supply',
  'bill',
  'memo',
]);

export const SupplyKind = z.enum(['regular', 'sez_wp', 'sez_wop', 'export_wp', 'export_wop', 'deemed']);
export type SupplyKind = z.output<typeof SupplyKind>;
/** `exchange`: the money of a credit note of the same moment, whose goods these are taken for; its number is the reference. */
export const TenderMode = z.enum(['cash', 'upi', 'card', 'bank', 'cheque', 'advance', 'udhaar', 'exchange']);
export type TenderMode = z.output<typeof TenderMode>;

export const SaleCustomer = z.strictObject({
  customer_id: CustomerId.optional(),
  name: Name.optional(),
  mobile: Mobile.optional(),
  gstin: Gstin.optional(),
  state_code: StateCode.optional(),
  address: Address.optional(),
});

export type SaleCustomer = z.output<typeof SaleCustomer>;

export const ShipTo = z.strictObject({ state_code: StateCode, address: Address });

export const Charge = z.strictObject({ kind: z.enum(['freight', 'packing', 'other']), amount_paise: Paise });

export const NewTender = z.strictObject({
  payment_id: PaymentId.optional(),
  mode: TenderMode,
  amount_paise: Paise,
  /** Cash handed over, when more than the amount: the difference is the change. */
  tendered_paise: Paise.optional(),
  reference: text(80).optional(),
});
export type NewTender = z.output<typeof NewTender>;

/** A line as asked for. In a request a line naming an item takes from it what is not given; a device sends all of it. */
export const NewSaleLine = z.strictObject({
  line_no: z.int().min(1).max(LINES_MAX).optional(),
  item_id: ItemId.optional(),
  name: Name.optional(),
  hsn: Hsn.optional(),
  unit: Unit.optional(),
  qty_milli: Milli,
  unit_price_paise: UnitPrice.optional(),
  price_includes_tax: z.boolean().optional(),
  gst_rate_bp: GstRate.optional(),
  /** Why the line bears no tax; absent: taxable with a rate, nil without. */
  treatment: Treatment.optional(),
  cess_rate_bp: CessRate.optional(),
  cess_per_unit_paise: UnitPrice.optional(),
  mrp_paise: UnitPrice.optional(),
  /** Why goods that are measured out and in no package cost more than the price marked for them. */
  above_mrp_reason: requiredText(120).optional(),
  discount_paise: Paise.optional(),
});
export type NewSaleLine = z.output<typeof NewSaleLine>;

/** A line as printed: everything settled once, in paise. Totals anywhere are sums of these. */
export const SaleLine = z.object({
  line_no: z.int().min(1).max(LINES_MAX),
  item_id: ItemId.optional(),
  name: Name,
  hsn: Hsn.optional(),
  unit: Unit,
  qty_milli: Milli,
  unit_price_paise: UnitPrice,
  price_includes_tax: z.boolean(),
  gst_rate_bp: GstRate,
  treatment: Treatment.optional(),
  cess_rate_bp: CessRate.optional(),
  cess_per_unit_paise: UnitPrice.optional(),
  mrp_paise: UnitPrice.optional(),
  above_mrp_reason: requiredText(120).optional(),
  gross_paise: Paise,
  discount_paise: Paise,
  bill_discount_paise: Paise,
  charges_paise: Paise,
  net_paise: Paise,
  taxable_paise: Paise,
  cgst_paise: Paise,
  sgst_paise: Paise,
  igst_paise: Paise,
  cess_paise: Paise,
  /**
   * Only on goods taxed on their printed price (CGST Rules r.31D): `total = taxable + taxes − concession`, what the buyer
   * pays. Below zero where charges come on top of the printed price.
   */
  concession_paise: SignedPaise.optional(),
  total_paise: Paise,
});
export type SaleLine = z.output<typeof SaleLine>;

export const SaleTotals = z.object({
  gross_paise: Paise,
  discount_paise: Paise,
  charges_paise: Paise,
  taxable_paise: Paise,
  cgst_paise: Paise,
  sgst_paise: Paise,
  igst_paise: Paise,
  cess_paise: Paise,
  /** Sum of the lines' own; absent where no line has one. */
  concession_paise: SignedPaise.optional(),
  round_off_paise: SignedPaise,
  payable_paise: Paise,
});
export type SaleTotals = z.output<typeof SaleTotals>;

/** The seller as printed on the document, kept with it. */
export const SellerSnapshot = z.object({
  business_name: Name,
  seller_kind: SellerKind,
  gstin: Gstin.optional(),
  state_code: StateCode,
  address: Address.optional(),
  mobile: Mobile.optional(),
  upi_id: text(80).optional(),
  /** What the shop puts on its papers beside that, as it was then. */
  paper: PaperStyle.optional(),
});
export type SellerSnapshot = z.output<typeof SellerSnapshot>;

/** What the customer holds: comes with every fact, stored unchanged. Strict, since what is dropped is not what was issued. */
export const Issued = z.strictObject({
  document_type: SaleDocumentType,
  lines: z.array(z.strictObject(SaleLine.shape)).min(1).max(LINES_MAX).readonly(),
  totals: z.strictObject(SaleTotals.shape),
  place_of_supply: StateCode.optional(),
  seller: z.strictObject(SellerSnapshot.shape),
  /** Version of the paper's layout, and of the law's rules the device computed by. */
  template: text(40),
  law: text(40),
});
export type Issued = z.output<typeof Issued>;

/**
 * The body of `POST /sales`. Without `number` it is a request: we price it, number it and may refuse it.
 * With `number` and `device_id` it is a fact: the paper is in the customer's hand, so it is stored and flagged.
 * `device_id` and `cashier_id` are those of the token when not given, `sold_at` is now, ids are minted. Without
 * `sale_id` a repeated call cannot be recognised as such.
 */
export const NewSale = z
  .strictObject({
    sale_id: SaleId.optional(),
    device_id: DeviceId.optional(),
    number: DocumentNumber.optional(),
    sold_at: SoldAt.optional(),
    cashier_id: UserId.optional(),
    customer: SaleCustomer.optional(),
    ship_to: ShipTo.optional(),
    supply: SupplyKind.optional(),
    reverse_charge: z.boolean().optional(),
    lines: z.array(NewSaleLine).min(1).max(LINES_MAX).readonly(),
    charges: z.array(Charge).max(CHARGES_MAX).readonly().optional(),
    bill_discount_paise: Paise.optional(),
    tenders: z.array(NewTender).max(TENDERS_MAX).readonly().optional(),
    due_date: BusinessDate.optional(),
    note: Note.optional(),
    tags: z.array(Tag).max(TAGS_MAX).readonly().optional(),
    /** The buyer asks for a bill: a request that would be a memo gets an invoice of its own. */
    wants_bill: z.boolean().optional(),
    issued: Issued.optional(),
  })
  .meta({ id: 'NewSale' });
export type NewSale = z.output<typeof NewSale>;

export const Tender = z.object({
  payment_id: PaymentId,
  mode: TenderMode,
  amount_paise: Paise,
  tendered_paise: Paise.optional(),
  reference: text(80).optional(),
});
export type Tender = z.output<typeof Tender>;

/** A sale as stored and shown. */
export const Sale = z
  .object({
    tenant_id: TenantId,
    sale_id: SaleId,
    seq: z.int().min(1),
    number: DocumentNumber,
    document_type: DocumentType,
    status: z.enum(['issued', 'cancelled']),
    /** `request`: priced and numbered by us; `fact`: issued by a device before we heard of it. */
    origin: z.enum(['request', 'fact']),
    financial_year: z.string().regex(/^[0-9]{4}$/),
    sold_at: Instant,
    sold_date: BusinessDate,
    recorded_at: Instant,
    device_id: DeviceId.optional(),
    cashier_id: UserId,
    seller: SellerSnapshot,
    customer: SaleCustomer.optional(),
    ship_to: ShipTo.optional(),
    supply: SupplyKind,
    reverse_charge: z.boolean(),
    place_of_supply: StateCode,
    lines: z.array(SaleLine).min(1).max(LINES_MAX).readonly(),
    charges: z.array(Charge).max(CHARGES_MAX).readonly(),
    bill_discount_paise: Paise,
    totals: SaleTotals,
    tenders: z.array(Tender).max(TENDERS_MAX).readonly(),
    /** Payable less the tenders other than udhaar; fixed when the document is issued. */
    credit_paise: Paise,
    /** What is still open, as payment_service last said. */
    due_paise: Paise,
    due_as_of: Instant,
    due_date: BusinessDate.optional(),
    /** What the customer owed before this bill, as far as it was known here when it was recorded. */
    balance_before_paise: BalancePaise.optional(),
    note: Note.optional(),
    tags: z.array(Tag).max(TAGS_MAX).readonly(),
    flags: z.array(SaleFlag).readonly(),
    cancelled_at: Instant.optional(),
    cancelled_by: UserId.optional(),
    cancel_reason: Note.optional(),
    /** How it stands at the invoice registration portal; nothing for bills that are not registered there. */
    einvoice: Einvoice.optional(),
    /** Of a memo: the consolidated document of its day that carries it; with the note that took it out, if one did. */
    day_bill: z
      .object({
        day_bill_id: DayBillId,
        number: DocumentNumber,
        bill_date: BusinessDate,
        taken_out_by: DocumentNumber.optional(),
      })
      .optional(),
    /** The bill this one was written in place of. */
    reissue_of: SaleId.optional(),
    /** Our own sum for a fact, kept only where it differs from the paper. */
    recomputed: z
      .object({ document_type: DocumentType, lines: z.array(SaleLine).readonly(), totals: SaleTotals })
      .optional(),
    template: text(40),
    law: text(40),
  })
  .meta({ id: 'Sale' });
export type Sale = z.output<typeof Sale>;

/** What a list of bills shows. */
export const SaleSummary = Sale.pick({
  tenant_id: true,
  sale_id: true,
  seq: true,
  number: true,
  document_type: true,
  status: true,
  origin: true,
  sold_at: true,
  sold_date: true,
  customer: true,
  cashier_id: true,
  device_id: true,
  totals: true,
  credit_paise: true,
  due_paise: true,
  flags: true,
  tags: true,
  day_bill: true,
}).meta({ id: 'SaleSummary' });
export type SaleSummary = z.output<typeof SaleSummary>;

/**
 * The computed answer to a quote: nothing stored, no number taken. `flags` names what `POST /sales` would refuse or flag; money
 * not yet handed over is no doubt, so tenders are judged only when some are given.
 */
export const Quote = z
  .object({
    document_type: SaleDocumentType,
    place_of_supply: StateCode,
    seller: SellerSnapshot,
    lines: z.array(SaleLine).min(1).max(LINES_MAX).readonly(),
    totals: SaleTotals,
    credit_paise: Paise,
    flags: z.array(SaleFlag).readonly(),
  })
  .meta({ id: 'Quote' });
export type Quote = z.output<typeof Quote>;

/** Only these change on an issued document; money, tax and number change by cancel, return or reissue. */
export const SalePatch = z
  .strictObject({
    note: Note.optional(),
    tags: z.array(Tag).max(TAGS_MAX).readonly().optional(),
    customer: z.strictObject({ mobile: Mobile }).optional(),
  })
  .meta({ id: 'SalePatch' });
export type SalePatch = z.output<typeof SalePatch>;
