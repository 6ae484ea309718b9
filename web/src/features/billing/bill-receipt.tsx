import type { LocalBill } from '#local/index.ts';
import { useLook } from '#platform/use-look.ts';
import { Receipt } from '#ui/receipt.tsx';
import { billSheet } from './model/bill-sheet.ts';
import { useBillOptions } from './use-bill-options.ts';

export interface BillReceiptProps {
  readonly bill: LocalBill;
  /** The customer holds one already. */
  readonly isDuplicate?: boolean;
}

/** The paper of a bill held whole, as issued. */
export function BillReceipt({ bill, isDuplicate = false }: BillReceiptProps) {
  const { locale } = useLook();
  const options = useBillOptions(bill);
  const sheet = billSheet(bill, { locale, copy: isDuplicate ? 'reprint' : 'original', ...options });
  return sheet ? <Receipt sheet={sheet} isWhole={options !== undefined} /> : null;
}
