import { createPortal } from 'react-dom';
import type { LocalBill } from '#local/index.ts';
import { BillReceipt } from './bill-receipt.tsx';
import type { PrintFormat } from './print-format.ts';

export { untilReceiptStands } from './receipt-stands.ts';

export interface PrintedBillProps {
  readonly bill: LocalBill;
  readonly format: PrintFormat;
  readonly isDuplicate: boolean;
}

/** What the printer gets of this page: the receipt and nothing else. It is on the device, so it needs no network. */
export function PrintedBill({ bill, format, isDuplicate }: PrintedBillProps) {
  return createPortal(
    <div className="printed-bill" data-format={format}>
      <BillReceipt bill={bill} isDuplicate={isDuplicate} />
    </div>,
    document.body,
  );
}
