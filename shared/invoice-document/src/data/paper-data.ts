import type { DayBillPaper } from './day-bill-paper.ts';
import type { NotePaper } from './note-paper.ts';
import type { PaperOptions } from './paper-options.ts';
import type { ReceiptPaper } from './receipt-paper.ts';
import type { RegisterOptions, RegisterPaper } from './register-paper.ts';
import type { SalePaper } from './sale-paper.ts';
import type { StatementOptions, StatementPaper } from './statement-paper.ts';

/** What a customer may hold: one document, on any size of paper. */
export interface SheetData {
  readonly sale: SalePaper;
  readonly note: NotePaper;
  readonly receipt: ReceiptPaper;
  readonly day_bill: DayBillPaper;
}

/** What can be printed. */
export interface PaperData extends SheetData {
  readonly register: RegisterPaper;
  readonly statement: StatementPaper;
}

/** Everything but the data that decides what is printed. */
export interface OptionsOf {
  readonly sale: PaperOptions;
  readonly note: PaperOptions;
  readonly receipt: PaperOptions;
  readonly day_bill: PaperOptions;
  readonly register: RegisterOptions;
  readonly statement: StatementOptions;
}

export type SheetKind = keyof SheetData;
export type PaperKind = keyof PaperData;
