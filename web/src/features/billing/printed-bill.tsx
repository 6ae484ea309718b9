import { createPortal } from 'react-dom';
import type { LocalBill } from '#local/index.ts';
import { BillReceipt } from './bill-receipt.tsx';
import './printed-bill.css';

/** What the printer gets of this page: the receipt and nothing else. It is on the device, so it needs no network. */
export function PrintedBill({ bill }: { readonly bill: LocalBill }) {
  return createPortal(
    <div className="printed-bill">
      <BillReceipt bill={bill} />
    </div>,
    document.body,
  );
}

export const printNow = (): void => print();
