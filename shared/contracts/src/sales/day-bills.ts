import * as z from 'zod';
import {
  BusinessDate,
  DayBillId,
  DocumentNumber,
  Gstin,
  Instant,
  Paise,
  StateCode,
  TenantId,
  text,
} from '../primitives/index.ts';
import { NoteLine, NoteTotals } from './notes.ts';
import { DocumentType, SellerSnapshot, SupplyKind } from './shapes.ts';

/** Memos that one document carries; a day with more has further documents. */
export const MEMOS_MAX = 5000;

/** Goods of one code, rate and unit in all memos of the document; every figure is the sum of theirs. */
export const DayBillLine = NoteLine.omit({ item_id: true, net_paise: true });
export type DayBillLine = z.output<typeof DayBillLine>;

/**
 * The one document of a day's small sales (CGST Act s.31(3)(b), r.46 fourth proviso): a tax invoice or bill of supply that
 * carries memos, or the credit note that takes out memos whose cancellation came after it was issued. It moves no goods
 * and no money: the memos did.
 */
export const DayBill = z
  .object({
    tenant_id: TenantId,
    day_bill_id: DayBillId,
    seq: z.int().min(1),
    number: DocumentNumber,
    document_type: DocumentType.extract(['tax_invoice', 'bill_of_supply', 'invoice_cum_bill_of_supply', 'credit_note']),
    financial_year: z.string().regex(/^[0-9]{4}$/),
    /** The day of the memos. */
    memo_date: BusinessDate,
    /** The date on the paper: that day; later only where its books were closed by then, and of credit notes. */
    bill_date: BusinessDate,
    issued_at: Instant,
    seller: SellerSnapshot,
    /** Only where memos were made out to a registered buyer against the rule. */
    buyer_gstin: Gstin.optional(),
    supply: SupplyKind,
    reverse_charge: z.boolean(),
    place_of_supply: StateCode,
    memo_count: z.int().min(1).max(MEMOS_MAX),
    lines: z.array(DayBillLine).min(1).readonly(),
    totals: NoteTotals,
    /** Of a credit note: the document it takes memos out of. */
    corrects: z
      .object({
        day_bill_id: DayBillId,
        number: DocumentNumber,
        bill_date: BusinessDate,
        payable_paise: Paise,
      })
      .optional(),
    template: text(40),
    law: text(40),
  })
  .meta({ id: 'DayBill' });
export type DayBill = z.output<typeof DayBill>;

/** What a list of them shows. */
export const DayBillSummary = DayBill.pick({
  tenant_id: true,
  day_bill_id: true,
  seq: true,
  number: true,
  document_type: true,
  memo_date: true,
  bill_date: true,
  issued_at: true,
  memo_count: true,
  totals: true,
  corrects: true,
}).meta({ id: 'DayBillSummary' });
export type DayBillSummary = z.output<typeof DayBillSummary>;

/** What was issued now; nothing where no day that is over waits. */
export const IssuedDayBills = z.object({ rows: z.array(DayBillSummary).readonly() }).meta({ id: 'IssuedDayBills' });
export type IssuedDayBills = z.output<typeof IssuedDayBills>;
