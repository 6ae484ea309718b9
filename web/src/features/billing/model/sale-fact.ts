import type { DeviceId, PaymentId, SaleId, UserId } from '@rmp/contracts';
import type { Issued, NewSale, NewSaleLine, NewTender, SaleCustomer } from '@rmp/contracts/sales';
import { minusPaise } from '@rmp/gst';
import type { Paise } from '@rmp/gst';
import { discountOf } from './amounts.ts';
import type { Draft, DraftCustomer } from './draft.ts';
import { present } from './present.ts';
import type { PricedDraft } from './price-draft.ts';
import { PAID_MODES } from './settle.ts';
import type { PaidMode, Settlement } from './settle.ts';

/** Version of the dated rules of @rmp/gst this app computes by: the day their last change began. */
const LAW = 'in-gst-2026-02-01';

/** Layout of the paper this app shows and sends. */
const TEMPLATE = 'bill-1';

/** A sale as issued on this device: whole, numbered, with the paper the customer holds. */
export interface SaleFact extends NewSale {
  readonly sale_id: SaleId;
  readonly number: string;
  readonly device_id: DeviceId;
  readonly sold_at: string;
  readonly issued: Issued;
}

/** Who issues it, under which number, when. */
export interface Issuing {
  readonly number: string;
  readonly sold_at: string;
  readonly device_id: DeviceId;
  readonly cashier_id: UserId;
  readonly mintPaymentId: () => PaymentId;
  /** Number of the credit note whose goods pay a part of it. */
  readonly note_number?: string | undefined;
}

/** The sale to be stored and sent, from a draft, its figures and how it is paid. What the khata takes is no tender. */
export function saleFact(draft: Draft, priced: PricedDraft, settlement: Settlement, issuing: Issuing): SaleFact {
  const { document_type, lines, totals, place_of_supply, seller } = priced;
  const discount = discountOf(draft.discount, draft.lines);

  return present({
    sale_id: draft.sale_id,
    device_id: issuing.device_id,
    number: issuing.number,
    sold_at: issuing.sold_at,
    cashier_id: issuing.cashier_id,
    customer: draft.customer && buyerOf(draft.customer),
    lines: lines.map(toldLine),
    bill_discount_paise: discount > 0 ? discount : undefined,
    tenders: [
      ...exchangeTender(draft, settlement, issuing),
      ...PAID_MODES.flatMap((mode) => tenderOf(mode, draft, settlement, issuing)),
    ],
    due_date: settlement.udhaar_paise > 0 ? draft.due_date : undefined,
    note: draft.exchange?.bill_note,
    issued: { document_type, lines, totals, place_of_supply, seller, template: TEMPLATE, law: LAW },
  });
}

const buyerOf = ({ customer_id, name, mobile, gstin, state_code, address }: DraftCustomer): SaleCustomer =>
  present({ customer_id, name, mobile, gstin, state_code, address });

/** The line as told: what it was priced from, without the figures. */
const toldLine = (line: PricedDraft['lines'][number]): NewSaleLine =>
  present({
    line_no: line.line_no,
    item_id: line.item_id,
    name: line.name,
    hsn: line.hsn,
    unit: line.unit,
    qty_milli: line.qty_milli,
    unit_price_paise: line.unit_price_paise,
    price_includes_tax: line.price_includes_tax,
    gst_rate_bp: line.gst_rate_bp,
    treatment: line.treatment,
    cess_rate_bp: line.cess_rate_bp,
    cess_per_unit_paise: line.cess_per_unit_paise,
    mrp_paise: line.mrp_paise,
    above_mrp_reason: line.above_mrp_reason,
    discount_paise: line.discount_paise > 0 ? line.discount_paise : undefined,
  });

function tenderOf(
  mode: PaidMode,
  { qr }: Draft,
  { paid, tendered_paise }: Settlement,
  { mintPaymentId }: Issuing,
): NewTender[] {
  const amount_paise = paid[mode];
  if (amount_paise === 0) return [];
  const shown = mode === 'upi' && qr?.amount_paise === amount_paise ? qr.payment_id : undefined;
  const handedOver = mode === 'cash' ? tendered_paise : undefined;
  return [present({ payment_id: shown ?? mintPaymentId(), mode, amount_paise, tendered_paise: handedOver })];
}

/** What the goods that came back pay, under the number of their note. */
const exchangeTender = (
  { exchange }: Draft,
  { exchange_paise }: Settlement,
  { note_number }: Issuing,
): readonly NewTender[] =>
  exchange && exchange_paise > 0
    ? [
        present({
          payment_id: exchange.payment_ids.taken,
          mode: 'exchange',
          amount_paise: exchange_paise,
          reference: note_number,
        }),
      ]
    : [];

/** What the customer owes from the bill: payable less what was paid, fixed when it is issued. */
export const creditOf = ({ issued, tenders = [] }: SaleFact): Paise =>
  minusPaise(issued.totals.payable_paise, ...tenders.map(({ amount_paise }) => amount_paise));
