import * as z from 'zod';
import {
  BusinessDate,
  DeviceId,
  DocumentNumber,
  Instant,
  Milli,
  Note,
  NoteId,
  Paise,
  PaymentId,
  SaleId,
  SignedPaise,
  StateCode,
  TenantId,
  text,
  UserId,
} from '../primitives/index.ts';
import { Einvoice } from './einvoice.ts';
import {
  DocumentType,
  LINES_MAX,
  NewSale,
  Sale,
  SaleCustomer,
  SaleFlag,
  SaleLine,
  SellerSnapshot,
  SoldAt,
} from './shapes.ts';

/** A bill is changed by at most this many notes on request; what counters issued beyond is kept all the same. */
export const NOTES_MAX = 400;

export const NoteKind = DocumentType.extract(['credit_note', 'debit_note']);
export type NoteKind = z.output<typeof NoteKind>;

/** How the money of a credit note goes back; `udhaar` lowers what the customer owes. */
export const RefundMode = z.enum(['cash', 'upi', 'card', 'bank', 'udhaar']);
export type RefundMode = z.output<typeof RefundMode>;

/** A line of a note: words, rate and number of the line it corrects. All amounts are positive, whatever the note is. */
export const NoteLine = SaleLine.pick({
  line_no: true,
  item_id: true,
  name: true,
  hsn: true,
  unit: true,
  qty_milli: true,
  gst_rate_bp: true,
  treatment: true,
  net_paise: true,
  cgst_paise: true,
  sgst_paise: true,
  igst_paise: true,
  cess_paise: true,
  concession_paise: true,
  total_paise: true,
}).extend({
  /** Below zero by a paisa at times: returns are rounded cumulatively, so that all of them add up to the line. */
  taxable_paise: SignedPaise,
});
export type NoteLine = z.output<typeof NoteLine>;

export const NoteTotals = z.object({
  taxable_paise: SignedPaise,
  cgst_paise: Paise,
  sgst_paise: Paise,
  igst_paise: Paise,
  cess_paise: Paise,
  concession_paise: SignedPaise.optional(),
  round_off_paise: SignedPaise,
  payable_paise: Paise,
});
export type NoteTotals = z.output<typeof NoteTotals>;

/** What of a note pays a new bill of the same moment: that bill has a tender of mode `exchange` over as much. */
export const NoteExchange = z.strictObject({ sale_id: SaleId, payment_id: PaymentId, amount_paise: Paise });
export type NoteExchange = z.output<typeof NoteExchange>;

/** `amount_paise` is what goes back by `mode`: all of the note but what is exchanged. */
export const Refund = z.object({
  payment_id: PaymentId,
  mode: RefundMode,
  amount_paise: Paise,
  exchange: NoteExchange.optional(),
});
export type Refund = z.output<typeof Refund>;

/** A credit or debit note on a bill, as stored and shown. Rates, place and buyer are those of the bill. */
export const SaleNote = z
  .object({
    tenant_id: TenantId,
    note_id: NoteId,
    seq: z.int().min(1),
    kind: NoteKind,
    sale_id: SaleId,
    sale_number: DocumentNumber,
    sale_date: BusinessDate,
    /** Of a note on a memo: the invoice of its day that carries it, where that was issued by then. */
    day_bill: z.object({ number: DocumentNumber, bill_date: BusinessDate }).optional(),
    number: DocumentNumber,
    financial_year: z.string().regex(/^[0-9]{4}$/),
    origin: z.enum(['request', 'fact']),
    noted_at: Instant,
    note_date: BusinessDate,
    recorded_at: Instant,
    device_id: DeviceId.optional(),
    cashier_id: UserId,
    seller: SellerSnapshot,
    customer: SaleCustomer.optional(),
    place_of_supply: StateCode,
    reason: Note.optional(),
    lines: z.array(NoteLine).min(1).max(LINES_MAX).readonly(),
    totals: NoteTotals,
    refund: Refund.optional(),
    /** Made after the law's last day (Act s.34(2)): the price goes back, and no tax is lowered. */
    commercial: z.literal(true).optional(),
    /** How it stands at the invoice registration portal. */
    einvoice: Einvoice.optional(),
    /** The bill written in place of the one this note takes back. */
    reissued_as: SaleId.optional(),
    flags: z.array(SaleFlag).readonly(),
    /** Our own sum for a fact, kept only where it differs from the paper. */
    recomputed: z.object({ lines: z.array(NoteLine).readonly(), totals: NoteTotals }).optional(),
    template: text(40),
    law: text(40),
  })
  .meta({ id: 'SaleNote' });
export type SaleNote = z.output<typeof SaleNote>;

/** The note the customer holds: comes with every fact, stored unchanged. */
export const IssuedNote = z.strictObject({
  lines: z.array(z.strictObject(NoteLine.shape)).min(1).max(LINES_MAX).readonly(),
  totals: z.strictObject(NoteTotals.shape),
  commercial: z.literal(true).optional(),
  template: text(40),
  law: text(40),
});
export type IssuedNote = z.output<typeof IssuedNote>;

/** What every note may bring: with `number` and `device_id` it is a fact, without `number` a request. */
const companions = {
  note_id: NoteId.optional(),
  device_id: DeviceId.optional(),
  number: DocumentNumber.optional(),
  at: SoldAt.optional(),
  cashier_id: UserId.optional(),
  issued: IssuedNote.optional(),
};

const NewRefund = z.strictObject({
  payment_id: PaymentId.optional(),
  mode: RefundMode,
  /** Of a fact only: both papers of an exchange are made at one counter, at once. */
  exchange: NoteExchange.optional(),
});

/** The body of `POST /sales/{sale_id}/returns`: what came back of which line, and how its money goes back. */
export const NewReturn = z
  .strictObject({
    ...companions,
    lines: z
      .array(z.strictObject({ line_no: z.int().min(1).max(LINES_MAX), qty_milli: Milli }))
      .min(1)
      .max(LINES_MAX)
      .readonly(),
    refund: NewRefund,
    reason: Note.optional(),
  })
  .meta({ id: 'NewReturn' });
export type NewReturn = z.output<typeof NewReturn>;

/** The body of `POST /sales/{sale_id}/debit_notes`: by how much each line was billed too low, as its price was given. */
export const NewDebitNote = z
  .strictObject({
    ...companions,
    lines: z
      .array(
        z.strictObject({
          line_no: z.int().min(1).max(LINES_MAX),
          net_paise: Paise.refine((amount) => amount > 0, 'must be above zero'),
        }),
      )
      .min(1)
      .max(LINES_MAX)
      .readonly(),
    reason: Note.optional(),
  })
  .meta({ id: 'NewDebitNote' });
export type NewDebitNote = z.output<typeof NewDebitNote>;

/**
 * The body of `POST /sales/{sale_id}/reissue`: the bill as it should have been, always a request. A counter without
 * network issues a return and a new sale instead.
 */
export const Reissue = NewSale.omit({ number: true, issued: true })
  .extend({ note_id: NoteId.optional(), refund: NewRefund.optional(), reason: Note.optional() })
  .meta({ id: 'Reissue' });
export type Reissue = z.output<typeof Reissue>;

export const Reissued = z.object({ note: SaleNote, sale: Sale }).meta({ id: 'Reissued' });
export type Reissued = z.output<typeof Reissued>;

/** Every note on one bill, oldest first. */
export const NotesOfSale = z.object({ rows: z.array(SaleNote).readonly() }).meta({ id: 'NotesOfSale' });
export type NotesOfSale = z.output<typeof NotesOfSale>;

/** The body of `POST /sales/{sale_id}/cancel`. With `device_id` and `at` it happened already: a fact. */
export const SaleCancel = z
  .strictObject({
    reason: Note,
    device_id: DeviceId.optional(),
    at: SoldAt.optional(),
    cashier_id: UserId.optional(),
  })
  .meta({ id: 'SaleCancel' });
export type SaleCancel = z.output<typeof SaleCancel>;

/** What notes brought back of a line before. */
export const ReturnedLine = z.object({ line_no: z.int().min(1), qty_milli: Milli });
export type ReturnedLine = z.output<typeof ReturnedLine>;
