import type { Sale, SaleSummary } from '@rmp/contracts/sales';
import { parseNumber } from '@rmp/gst';
import { openOnBill } from '#local/index.ts';
import type { LocalBill, LocalNote } from '#local/index.ts';

/** A bill as a list shows it, wherever it is known from. */
export interface BillRow {
  readonly sale_id: string;
  readonly number: string;
  readonly sold_at: string;
  readonly sold_date: string;
  readonly customer_name?: string | undefined;
  readonly payable_paise: number;
  /** What is still open: as the server last said, else what was not paid with the bill. */
  readonly due_paise: number;
  readonly status: 'issued' | 'cancelled';
  readonly state: 'to_send' | 'sent';
}

export const rowOfLocal = (bill: LocalBill, notes: readonly LocalNote[]): BillRow => ({
  sale_id: bill.sale_id,
  number: bill.number,
  sold_at: bill.sold_at,
  sold_date: bill.sold_date,
  customer_name: bill.customer_name,
  payable_paise: bill.payable_paise,
  due_paise: openOnBill(bill, notes),
  status: bill.status,
  state: bill.state,
});

export const rowOfSummary = (sale: SaleSummary): BillRow => ({
  sale_id: sale.sale_id,
  number: sale.number,
  sold_at: sale.sold_at,
  sold_date: sale.sold_date,
  customer_name: sale.customer?.name,
  payable_paise: sale.totals.payable_paise,
  due_paise: sale.due_paise,
  status: sale.status,
  state: 'sent',
});

/** Whether a bill is a memo, by its series: the invoice of its day carries it. */
export function isMemoNumber(number: string): boolean {
  const parts = parseNumber(number);
  return parts.ok && parts.value.kind === 'memo';
}

/** Both lists as one, newest first. Of a bill in both the server's row counts: later payments and cancels are in it. */
export function mergeRows(local: readonly BillRow[], told: readonly BillRow[]): readonly BillRow[] {
  const rows = new Map([...local, ...told].map((row) => [row.sale_id, row]));
  return [...rows.values()].toSorted((a, b) => (a.sold_at < b.sold_at ? 1 : -1));
}

/** A bill the server told of, in the shape of those made here, to be shown and printed in the same way. */
export function billOfSale(sale: Sale): LocalBill {
  const { document_type, lines, totals, place_of_supply, seller, template, law, tenders, customer } = sale;
  const { balance_before_paise, cancel_reason, cancelled_at } = sale;
  if (document_type === 'credit_note' || document_type === 'debit_note') throw new RangeError('a note is no bill');
  return {
    sale_id: sale.sale_id,
    number: sale.number,
    sold_at: sale.sold_at,
    sold_date: sale.sold_date,
    ...(customer?.customer_id && { customer_id: customer.customer_id }),
    ...(customer?.name && { customer_name: customer.name }),
    payable_paise: totals.payable_paise,
    credit_paise: sale.credit_paise,
    status: sale.status,
    state: 'sent',
    flags: sale.flags,
    ...(sale.einvoice && { einvoice: sale.einvoice }),
    ...(balance_before_paise !== undefined && { balance_before_paise }),
    ...(cancel_reason !== undefined && cancelled_at && { cancelled: { reason: cancel_reason, at: cancelled_at } }),
    fact: {
      sale_id: sale.sale_id,
      lines,
      tenders,
      supply: sale.supply,
      reverse_charge: sale.reverse_charge,
      ...(customer && { customer }),
      ...(sale.ship_to && { ship_to: sale.ship_to }),
      ...(sale.due_date && { due_date: sale.due_date }),
      ...(sale.note && { note: sale.note }),
      issued: { document_type, lines, totals, place_of_supply, seller, template, law },
    },
  };
}
