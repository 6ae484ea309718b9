import { paise } from '@rmp/gst';
import type { LocalBill } from '#local/index.ts';
import { GST_BEGAN_DATE } from '@rmp/contracts/tenant';
import type { WantedExchange, BegunWith } from '../begin-exchange.ts';
import type { DraftLine } from './draft.ts';
import { present } from './present.ts';

/** A bill held whole. */
export type CorrectableBill = LocalBill & { readonly fact: NonNullable<LocalBill['fact']> };

export interface Correction {
  readonly wanted: WantedExchange;
  readonly begun: BegunWith;
}

/**
 * A bill to be written anew: all of it comes back, and the same goods stand on the counter to be put right. What is still
 * open on it (paise) goes off what is owed; what was paid pays the new one.
 */
export function correctionOf(bill: CorrectableBill, open: number, said: CorrectionWords): Correction {
  const { issued, customer } = bill.fact;
  const whole = issued.totals.payable_paise;
  const shares = issued.lines.reduce((sum, { bill_discount_paise }) => sum + bill_discount_paise, 0);

  return {
    wanted: {
      sale_id: bill.sale_id,
      sale_number: bill.number,
      lines: issued.lines.map(({ line_no, qty_milli }) => ({ line_no, qty_milli })),
      goods: issued.lines.flatMap(({ item_id, qty_milli }) => (item_id ? [{ item_id, qty_milli }] : [])),
      refund: customer?.customer_id ? 'udhaar' : 'cash',
      reason: said.reason,
      note_paise: whole,
      credit_paise: paise(Math.max(0, whole - open)),
      bill_note: said.bill_note,
    },
    begun: present({
      customer,
      lines: issued.lines.map(lineAnew),
      // who has a memo put right wants a bill
      wants_bill: issued.document_type === 'memo' || undefined,
      discount: shares > 0 ? { by: 'amount', amount_paise: paise(shares) } : undefined,
    }),
  };
}

/** Why, on the note, and of which bill, on the new one. */
export interface CorrectionWords {
  readonly reason: string;
  readonly bill_note: string;
}

/** As it was billed, at its own price and rate. */
const lineAnew = (line: CorrectableBill['fact']['issued']['lines'][number]): DraftLine =>
  present({
    line_id: `line ${line.line_no}`,
    item_id: line.item_id,
    name: line.name,
    hsn: line.hsn,
    unit: line.unit,
    qty_milli: line.qty_milli,
    unit_price_paise: line.unit_price_paise,
    price_includes_tax: line.price_includes_tax,
    mrp_paise: line.mrp_paise,
    above_mrp_reason: line.above_mrp_reason,
    discount_paise: line.discount_paise > 0 ? line.discount_paise : undefined,
    tax: [
      present({
        from_date: GST_BEGAN_DATE,
        gst_rate_bp: line.gst_rate_bp,
        treatment: line.treatment,
        cess_rate_bp: line.cess_rate_bp,
        cess_per_unit_paise: line.cess_per_unit_paise,
      }),
    ],
  });
