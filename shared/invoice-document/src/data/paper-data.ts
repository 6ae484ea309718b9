import type { NotePaper } from './note-paper.ts';
import type { ReceiptPaper } from './receipt-paper.ts';
import type { SalePaper } from './sale-paper.ts';

/** What can be printed. */
export interface PaperData {
  readonly sale: SalePaper;
  readonly note: NotePaper;
  readonly receipt: ReceiptPaper;
}

export type PaperKind = keyof PaperData;
