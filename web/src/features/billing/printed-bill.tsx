import { createPortal } from 'react-dom';
import type { LocalBill } from '#local/index.ts';
import { BillReceipt } from './bill-receipt.tsx';

/** What the printer gets of this page: the receipt and nothing else. It is on the device, so it needs no network. */
export function PrintedBill({ bill }: { readonly bill: LocalBill }) {
  return createPortal(
    <div className="hidden print:block">
      <style>{PRINT_ALONE}</style>
      <BillReceipt bill={bill} />
    </div>,
    document.body,
  );
}

/** The page's own parts are not printed beside the receipt. */
const PRINT_ALONE = '@media print{body>*:not(:has(article)){display:none}@page{margin:4mm}}';

export const printNow = (): void => print();
