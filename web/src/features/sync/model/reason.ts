import type { EN } from '../words/en.ts';

type ReasonWord = Extract<keyof typeof EN, `reason_${string}`>;

/** The sentence for a problem's code: its own where we have one, else the general one, which names the code. */
export const reasonWord = (code: string): ReasonWord => REASONS[code] ?? 'reason_general';

const REASONS: Readonly<Record<string, ReasonWord>> = {
  'common/unexpected': 'reason_unexpected',
  'common/invalid': 'reason_invalid',
  'common/id-reused': 'reason_id_reused',
  'common/forbidden': 'reason_forbidden',
  'common/not-found': 'reason_not_found',
  'tenant/closed': 'reason_closed',
  'sales/unknown-command': 'reason_unknown',
  'sales/fact-incomplete': 'reason_invalid',
  'sales/line-incomplete': 'reason_invalid',
  'sales/rate-not-in-force': 'reason_rate',
  'sales/above-mrp': 'reason_mrp',
  'sales/unknown-customer': 'reason_customer',
  'sales/state-unknown': 'reason_state',
  'sales/gstin-invalid': 'reason_gstin',
  'sales/date-in-future': 'reason_future',
  'sales/cancelled': 'reason_cancelled',
  'sales/cancel-too-late': 'reason_cancel_late',
  'sales/has-returns': 'reason_has_returns',
  'sales/over-returned': 'reason_over_returned',
  'sales/note-too-late': 'reason_note_late',
  'inventory/rate-not-in-force': 'reason_rate',
  'inventory/above-mrp': 'reason_mrp',
  'inventory/item-deleted': 'reason_item_deleted',
  'inventory/stock-beyond-limit': 'reason_stock_limit',
  'payment/gstin-invalid': 'reason_gstin',
  'payment/state-unknown': 'reason_state',
  'payment/unknown-customer': 'reason_customer',
  'payment/other-customer': 'reason_customer',
  'payment/bill-cancelled': 'reason_cancelled',
  'payment/beyond-due': 'reason_beyond_due',
  'payment/date-in-future': 'reason_future',
  'payment/cannot-undo': 'reason_cannot_undo',
};
