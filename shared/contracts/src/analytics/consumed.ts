import * as z from 'zod';
import {
  BusinessDate,
  GstRate,
  ItemId,
  Milli,
  Name,
  Paise,
  requiredText,
  SignedPaise,
  StateCode,
  Unit,
} from '../primitives/index.ts';

/** What the sums need of a line of a bill or a note. */
const FiguresOfLine = z.looseObject({
  item_id: ItemId.optional(),
  name: Name,
  unit: Unit,
  qty_milli: Milli,
  gst_rate_bp: GstRate,
  taxable_paise: SignedPaise,
  cgst_paise: Paise,
  sgst_paise: Paise,
  igst_paise: Paise,
  cess_paise: Paise,
  total_paise: Paise,
});
export type FiguresOfLine = z.output<typeof FiguresOfLine>;

/** Which taxes a document bears follows from where it was made and where it went. */
const places = {
  place_of_supply: StateCode,
  seller: z.looseObject({ state_code: StateCode }),
};

/**
 * The little of `sales.sale-recorded.v1` that the sums of a day need; the rest of a sale may grow or change. The same of
 * `sales.sale-cancelled.v1`, since a cancelled bill is taken out of the day it was made on.
 */
export const FiguresOfSale = z.looseObject({
  sale: z.looseObject({
    sold_date: BusinessDate,
    totals: z.object({
      gross_paise: Paise,
      discount_paise: Paise,
      charges_paise: Paise,
      taxable_paise: Paise,
      cgst_paise: Paise,
      sgst_paise: Paise,
      igst_paise: Paise,
      cess_paise: Paise,
      round_off_paise: SignedPaise,
      payable_paise: Paise,
    }),
    credit_paise: Paise,
    lines: z.array(FiguresOfLine).readonly(),
    ...places,
  }),
});

/** The little of `sales.note-recorded.v1` that the sums need. */
export const FiguresOfNote = z.looseObject({
  note: z.looseObject({
    kind: z.enum(['credit_note', 'debit_note']),
    note_date: BusinessDate,
    totals: z.looseObject({ payable_paise: Paise }),
    lines: z.array(FiguresOfLine).readonly(),
    ...places,
  }),
});

/** The little of `payment.payment-recorded.v1` and `payment.payment-changed.v1` that the sums need. */
export const FiguresOfPayment = z.looseObject({
  payment: z.looseObject({
    mode: requiredText(40).regex(/^[a-z_]+$/, 'must be a word'),
    direction: z.enum(['in', 'out']),
    amount_paise: Paise,
    paid_date: BusinessDate,
    status: requiredText(40),
    /** Of one by UPI: shown, claimed or verified. */
    upi_state: requiredText(40).optional(),
  }),
  /** Of a changed one; older events do not say. */
  changes: z.array(z.string()).readonly().optional(),
});
