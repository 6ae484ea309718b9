import type { NewTender, Tender } from '@rmp/contracts/sales';
import { paise } from '@rmp/gst';
import type { SalePaper } from '@rmp/invoice-document';
import type { LocalBill } from '../tables/bills.ts';

/**
 * A bill that is held whole, as its paper wants it: what the server would print of it, with nothing computed anew.
 * Undefined for a bill this device only knows of.
 */
export function salePaper(bill: LocalBill): SalePaper | undefined {
  const { fact, number, status, sold_at, sold_date, cancelled } = bill;
  if (!fact) return undefined;
  const { issued, supply = 'regular', reverse_charge = false, tenders = [] } = fact;

  return {
    number,
    status,
    sold_at,
    sold_date,
    document_type: issued.document_type,
    seller: issued.seller,
    supply,
    reverse_charge,
    place_of_supply: issued.place_of_supply ?? issued.seller.state_code,
    lines: issued.lines,
    totals: issued.totals,
    tenders: tenders.filter(isIdentified),
    credit_paise: paise(bill.credit_paise),
    einvoice: bill.einvoice,
    cancel_reason: cancelled?.reason,
    customer: fact.customer,
    ship_to: fact.ship_to,
    due_date: fact.due_date,
    note: fact.note,
  };
}

/** Every tender made on a device or told by the server has its id. */
const isIdentified = (tender: NewTender): tender is Tender => tender.payment_id !== undefined;
