export type { NotePaper } from './data/note-paper.ts';
export type { OptionsOf, PaperData, PaperKind } from './data/paper-data.ts';
export { paperCopies, paperFormats, paperLocales, TEMPLATE } from './data/paper-options.ts';
export type { PaperCopy, PaperFormat, PaperLocale, PaperOptions } from './data/paper-options.ts';
export type { RegisterBill, RegisterOptions, RegisterPaper } from './data/register-paper.ts';
export type { ReceiptAllocation, ReceiptPaper } from './data/receipt-paper.ts';
export type { SalePaper } from './data/sale-paper.ts';
export { upiLink } from './upi/upi-link.ts';
export type { UpiRequest } from './upi/upi-link.ts';
