import type { LocalBill } from '#local/index.ts';
import { useLook } from '#platform/use-look.ts';
import { Receipt } from '#ui/receipt.tsx';
import { billSheet } from './model/bill-sheet.ts';

export interface BillReceiptProps {
  readonly bill: LocalBill;
  /** The customer holds one already. */
  readonly isDuplicate?: boolean;
}

/** The paper of a bill held whole, as issued. */
export function BillReceipt({ bill, isDuplicate = false }: BillReceiptProps) {
  const { locale } = useLook();
  const sheet = billSheet(bill, { locale, copy: isDuplicate ? 'reprint' : 'original' });
  return sheet ? <Receipt sheet={sheet} /> : null;
}
