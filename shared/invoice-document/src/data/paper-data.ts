import type { NotePaper } from './note-paper.ts';
import type { PaperOptions } from './paper-options.ts';
import type { ReceiptPaper } from './receipt-paper.ts';
import type { RegisterOptions, RegisterPaper } from './register-paper.ts';
import type { SalePaper } from './sale-paper.ts';

/** What a customer may hold: one document, on any size of paper. */
export interface SheetData {
  readonly sale: SalePaper;
  readonly note: NotePaper;
  readonly receipt: ReceiptPaper;
}

/** What can be printed. */
export interface PaperData extends SheetData {
  readonly register: RegisterPaper;
}

/** Everything but the data that decides what is printed. */
export interface OptionsOf {
  readonly sale: PaperOptions;
  readonly note: PaperOptions;
  readonly receipt: PaperOptions;
  readonly register: RegisterOptions;
}

export type SheetKind = keyof SheetData;
export type PaperKind = keyof PaperData;
