import type { Sale } from '@rmp/contracts/sales';
import { ZERO_PAISE } from '@rmp/gst';
import type { BillDates } from './bill-dates.ts';
import { present } from './present.ts';
import { creditOf } from './tenders.ts';
import type { IdentifiedSale } from './told.ts';

/** A sale decided but not yet in its place: the transaction gives it its `seq`, and a request its number. */
export type SaleDraft = Omit<Sale, 'tenant_id' | 'seq' | 'number'>;

/** What is decided about a bill: the paper, who issued it, and what is doubtful. */
export type Decided = Pick<
  Sale,
  | 'origin'
  | 'document_type'
  | 'seller'
  | 'place_of_supply'
  | 'lines'
  | 'totals'
  | 'balance_before_paise'
  | 'flags'
  | 'recomputed'
  | 'template'
  | 'law'
>;

/** The sale as it will be stored. What it owes is fixed here; payment_service says later what is still open. */
export function draftOf(wanted: IdentifiedSale, dates: BillDates, decided: Decided, now: string): SaleDraft {
  const credit = creditOf(decided.totals.payable_paise, wanted.tenders);

  return present({
    sale_id: wanted.sale_id,
    status: 'issued',
    ...dates,
    recorded_at: now,
    device_id: wanted.device_id,
    cashier_id: wanted.cashier_id,
    customer: wanted.customer,
    ship_to: wanted.ship_to,
    supply: wanted.supply ?? 'regular',
    reverse_charge: wanted.reverse_charge ?? false,
    charges: wanted.charges ?? [],
    bill_discount_paise: wanted.bill_discount_paise ?? ZERO_PAISE,
    tenders: wanted.tenders,
    credit_paise: credit,
    due_paise: credit,
    due_as_of: now,
    due_date: wanted.due_date,
    note: wanted.note,
    tags: wanted.tags ?? [],
    ...decided,
  });
}
