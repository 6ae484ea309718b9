export { BillScreen } from './bill-screen.tsx';
export { EARLY_INPUT_SCRIPT } from './early-input.ts';
export { BillReceipt } from './bill-receipt.tsx';
export { BillStamp } from './saved-paper.tsx';
export { PrintedBill, printNow } from './printed-bill.tsx';
export { billPdf, download } from './share-bill.ts';
export { useSendBill } from './use-send-bill.ts';
export { useSendingWords } from './use-sending-words.ts';
export { useFavourite } from './use-favourite.ts';
